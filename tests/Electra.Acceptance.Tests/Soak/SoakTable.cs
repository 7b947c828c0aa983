using System.Globalization;
using System.Text;
using Electra.Fleet.Running;

namespace Electra.Acceptance.Tests.Soak;

/// <summary>What a soak came to, as one table: for the test's output, and for a file that <c>ops/soak</c> shows.</summary>
internal static class SoakTable
{
    private const double Mebi = 1024 * 1024;

    public static async Task Tell(string text, ITestOutputHelper output)
    {
        output.WriteLine(text);
        if (Environment.GetEnvironmentVariable("ELECTRA_SOAK_TABLE") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, text);
    }

    public static string Of(FleetReport report, SoakFindings found, IReadOnlyList<IReadOnlyList<SiloMemory>> silos)
    {
        var text = new StringBuilder();
        Row(text, $"| soak | |");
        Row(text, $"| --- | --- |");
        Row(text, $"| chargers, silos, minutes | {report.Chargers}, {silos.Count}, {report.DurationSeconds / 60:F0} |");
        Row(text, $"| calls answered / failed / cut | {report.CallsAnswered} / {report.CallsFailed} / {report.CallsCut} |");
        Row(text, $"| p50 / p95 / p99 of a call, ms | {report.Latency.P50Ms} / {report.Latency.P95Ms} / {report.Latency.P99Ms} |");
        Row(text, $"| faults | {string.Join(", ", report.Faults.Select(static f => $"{f.Key} {f.Value}"))} |");
        Row(text, $"| sessions started / stopped / never confirmed | {report.SessionsStarted} / {report.SessionsStopped} / {report.SessionsLost} |");
        Row(text, $"| messages thrown away / left / out of place | {report.MessagesLost} / {report.MessagesUnconfirmed} / {report.Unexpected} |");
        Row(text, $"| confirmed starts / stops / meter values compared | {found.Starts} / {found.Stops} / {found.MeterValues} |");
        Row(text, $"| lost / doubled | {found.Lost.Count} / {found.Doubled.Count} |");
        Row(text, $"| sessions in the record; neither settled nor open | {found.Sessions} / {found.Stuck.Count} |");
        Row(text, $"| verify | exit {found.VerifyCode}: {found.Verify} |");
        for (var i = 0; i < silos.Count; i++)
        {
            Row(text, $"| silo {i + 1}: objects after a collection, MiB | {Line(silos[i], static m => m.Heap)} |");
            Row(text, $"| silo {i + 1}: resident, MiB | {Line(silos[i], static m => m.Resident)} |");
            Row(text, $"| silo {i + 1}: sockets, first / most / last | {silos[i][0].Sockets} / {silos[i].Max(static m => m.Sockets)} / {silos[i][^1].Sockets} |");
        }

        foreach (var problem in report.Problems.Concat(found.Lost).Concat(found.Doubled).Concat(found.Stuck).Take(20))
            Row(text, $"- {problem}");
        return text.ToString();
    }

    private static string Line(IReadOnlyList<SiloMemory> samples, Func<SiloMemory, long> figure)
    {
        var trend = Trend.Of([.. samples.SkipLast(1).Select(s => (s.At, (double)figure(s)))]);
        var course = string.Join(' ', samples.Select(s => (figure(s) / Mebi).ToString("F0", CultureInfo.InvariantCulture)));
        return trend is null ? course : string.Create(
            CultureInfo.InvariantCulture, $"{course}; line {trend.Begin / Mebi:F1} to {trend.End / Mebi:F1}, {trend.PerHour / Mebi:+0.0;-0.0} an hour: {(trend.IsFlat ? "flat" : "GROWS")}");
    }

    private static void Row(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
