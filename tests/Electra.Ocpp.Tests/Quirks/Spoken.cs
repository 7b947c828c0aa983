using Electra.Ocpp.Quirks;

namespace Electra.Ocpp.Tests.Quirks;

/// <summary>1.6 as one make speaks it, and what was put right meanwhile.</summary>
internal sealed class Spoken
{
    public static readonly ChargerIdentity Plain = new("Example Power", "EP-50", "EP-0001", "1.0.0");

    private readonly List<string> acted = [];

    public Spoken(ChargerIdentity identity) => Dialect = KnownQuirks.Wrap(V16Dialect.Instance, identity, (name, _) => acted.Add(name));

    public IDialect Dialect { get; }

    public IReadOnlyList<string> Acted => acted;

    public Reading Reads(string action, string payload, Validation validation = Validation.Tolerant) => Dialect.Read(action, Encoding.UTF8.GetBytes(payload), validation);

    public T Says<T>(string action, string payload) where T : ChargerReport
    {
        var reading = Reads(action, payload);
        reading.Error.Should().BeNull();
        return reading.Report.Should().BeOfType<T>().Subject;
    }

    public string Answers(string action, ChargerAnswer answer) => Wire.Write(to => Dialect.WriteAnswer(to, "m-1", action, answer));
}
