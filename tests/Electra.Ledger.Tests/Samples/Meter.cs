using System.Globalization;
using Electra.Domain.Words;
using Electra.Ledger.Samples;

namespace Electra.Ledger.Tests.Samples;

/// <summary>A meter that counts 250 Wh every ten seconds.</summary>
internal static class Meter
{
    public static readonly DateOnly November = new(2026, 11, 1);

    public static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static List<SampleRecord> Readings(string session, int count, DateOnly? month = null) =>
        [.. Enumerable.Range(0, count).Select(i => Reading(session, Start.AddSeconds(10 * i), (250 * i).ToString(CultureInfo.InvariantCulture), month: month))];

    public static SampleRecord Reading(string session, DateTimeOffset? taken, string value, string measurand = "Energy.Active.Import.Register",
        string? phase = null, DateOnly? month = null) =>
        new(new SessionId(session), month ?? November, taken ?? Start.AddMinutes(1), Start.AddMinutes(1),
            new Sample(taken, measurand, value, "Wh", phase, "Sample.Periodic", "Outlet"));
}
