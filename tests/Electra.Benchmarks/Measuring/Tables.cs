using System.Globalization;
using Electra.Benchmarks.Network;

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

    public static void Tell(SiloRatio found)
    {
        if (found.Pairs == 0)
            return;
        Head("under the same load", "us of the silos' CPU a call", "us of PostgreSQL's", "calls a second", "messages not logged");
        Line($"| {found.First} | {found.One.MicrosecondsPerCall:F1} | {found.One.DatabaseMicrosecondsPerCall:F1} | {found.One.CallsPerSecond:F0} | {found.UnloggedByOne} |");
        Line($"| {found.Second} | {found.Two.MicrosecondsPerCall:F1} | {found.Two.DatabaseMicrosecondsPerCall:F1} | {found.Two.CallsPerSecond:F0} | {found.UnloggedByTwo} |");
        Line($"calls for each second of CPU, {found.Second} by {found.First}: median {found.Median:F3}, from {found.Ratios[0]:F3} to {found.Ratios[^1]:F3}, {found.Pairs} pairs");
    }

    public static void Tell(NetworkFigures? network)
    {
        if (network is not { } found)
            return;
        Head("chargers", "calls", "p50 ms", "p99 ms", "p99.9 ms", "most ms");
        Line($"| {found.Chargers}, {found.Charging} charging: durable calls | {Row(found.Watched.Durable)} |");
        Line($"| heartbeats | {Row(found.Watched.Heartbeats)} |");
        Head("cores used by", "silo", "PostgreSQL", "load");
        Line($"| at that pace | {found.Watched.SiloCores:F3} | {found.Watched.DatabaseCores:F3} | {found.Watched.LoadCores:F3} |");
        Line($"| idle | {found.Idle.SiloCores:F3} | {found.Idle.DatabaseCores:F3} | {found.Idle.LoadCores:F3} |");
        Head("KiB a charger", "resident", "resident, after a collection", "objects, after a collection");
        Line($"| idle | {found.PerIdleCharger.Resident:F1} | {found.PerIdleCharger.ResidentAfter:F1} | {found.PerIdleCharger.Heap:F1} |");
        Line($"| with that share charging | {found.PerCharger.Resident:F1} | {found.PerCharger.ResidentAfter:F1} | {found.PerCharger.Heap:F1} |");
    }

    public static void Tell(IReadOnlyList<VersionRatio> versions)
    {
        if (versions.Count == 0)
            return;
        Head("by the limit", "1.6", "2.0.1", "2.0.1 by 1.6", "pairs");
        foreach (var v in versions)
            Line($"| {v.Activity} | {v.Older:F3} | {v.Newer:F3} | {v.NewerByOlder:F3} | {v.Pairs} |");
    }

    private static string Row(Percentiles p) => string.Create(CultureInfo.InvariantCulture, $"{p.Calls} | {p.P50:F2} | {p.P99:F2} | {p.P999:F2} | {p.Most:F1}");

    private static void Head(params string[] names)
    {
        Console.WriteLine("| " + string.Join(" | ", names) + " |");
        Console.WriteLine("|" + string.Concat(Enumerable.Repeat(" --- |", names.Length)));
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
