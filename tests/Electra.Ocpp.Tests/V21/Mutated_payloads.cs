using System.Text.Unicode;
using CsCheck;

namespace Electra.Ocpp.Tests.V21;

/// <summary>The golden payloads with single bytes of them otherwise.</summary>
public sealed class Mutated_payloads
{
    private static readonly string[] Messages = [.. Golden.Messages];

    [Fact]
    public void Become_a_report_or_an_error_and_never_an_exception() => Gen.Select(
        Gen.Int[0, Messages.Length - 1], Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[1, 4]).Sample(
        (which, changes) =>
        {
            var message = Messages[which];
            var bytes = Golden.Bytes(message);
            foreach (var (at, value) in changes)
                bytes[at % bytes.Length] = value;
            var action = Catalogue.Sent.Contains(message) ? message : message[..message.LastIndexOf("Re", StringComparison.Ordinal)];
            return IsOneOrTheOther(action, bytes, Validation.Tolerant) && IsOneOrTheOther(action, bytes, Validation.Strict)
                && (!message.EndsWith("Response", StringComparison.Ordinal)
                    // What is not UTF-8 is no frame, and never comes so far.
                    || !Utf8.IsValid(bytes)
                    || Wire.V21.ReadOutcome(new ReadListVersion(), action, "1", bytes, Wire.Morning, Wire.Morning) is Answered or Errored);
        },
        iter: 5_000);

    private static bool IsOneOrTheOther(string action, byte[] payload, Validation validation)
    {
        var reading = Catalogue.Sent.Contains(action) ? Wire.V21.ReadSend(action, payload, validation) : Wire.V21.Read(action, payload, validation);
        return (reading.Report is null) != (reading.Error is null) && reading.Oddities.All(o => OddityCatalogue.Find(o.Name) is not null);
    }
}
