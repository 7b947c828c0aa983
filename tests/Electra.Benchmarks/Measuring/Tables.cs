using System.Globalization;

namespace Electra.Benchmarks.Measuring;

/// <summary>What a run found, as tables for a page.</summary>
internal static class Tables
{
    public static void Tell(IReadOnlyList<Ratio> ratios, IReadOnlyList<IdleMemory> memory, IReadOnlyList<Latency> latencies, IReadOnlyList<Connects> connects)
    {
        if (ratios.Count > 0)
            Head("load", "server", "median", "least", "most", "pairs", "PostgreSQL's CPU for each second of the server's", "core used", "messages not logged");
        foreach (var r in ratios)
            Line($"| {r.Activity} | {r.Server} | {r.Median:F3} | {r.Least:F3} | {r.Most:F3} | {r.Pairs} | {r.DatabaseShare:F2} | {r.CoreUse:F2} | {r.Unlogged} |");
        if (latencies.Count > 0)
            Head("durable calls at half load", "calls a second", "calls", "p50 ms", "p99 ms", "most ms");
        foreach (var l in latencies)
            Line($"| {l.Server} | {l.CallsPerSecond:F0} | {l.Calls} | {l.P50:F2} | {l.P99:F2} | {l.Most:F1} |");
        if (connects.Count > 0)
            Head("connects with boot", "chargers", "a second of CPU", "ratio to the limit");
        foreach (var c in connects)
        {
            var limit = connects.First(l => l.Server == "limit" && l.Again == c.Again);
            Line($"| {c.Server}, {(c.Again ? "known" : "new: taken in and configured")} | {c.Count} | {c.PerCpuSecond:F0} | {c.PerCpuSecond / limit.PerCpuSecond:F2} |");
        }

        foreach (var m in memory)
            Line($"memory of an idle charger, {m.Server}: {m.KibiBytesPerCharger:F1} KiB");
    }

    private static void Head(params string[] names)
    {
        Console.WriteLine("| " + string.Join(" | ", names) + " |");
        Console.WriteLine("|" + string.Concat(Enumerable.Repeat(" --- |", names.Length)));
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
