using Electra.Benchmarks.Load;
using Electra.TestKit;

namespace Electra.Benchmarks.Measuring;

/// <summary>Two clusters under the same load, in turns: one silo and two (what is lost by growing), or two builds of the program.</summary>
internal sealed class SiloCommand(LoadOptions options, Action<string, Window> tell)
{
    /// <summary>Two silos against one.</summary>
    public Task<SiloRatio> TwoByOne(PostgresServer postgres) => Compare(
        () => SiloCluster.Start("one silo", postgres, 1, options.Chargers), () => SiloCluster.Start("two silos", postgres, 2, options.Chargers));

    /// <summary>This build against another, as many silos each.</summary>
    public Task<SiloRatio> ThisByOther(PostgresServer postgres) => Compare(
        () => SiloCluster.Start("the other build", postgres, options.Silos, options.Chargers, options.Other ?? throw new ArgumentException("--other must name a build's Electra.Silo.dll")),
        () => SiloCluster.Start("this build", postgres, options.Silos, options.Chargers));

    private async Task<SiloRatio> Compare(Func<Task<SiloCluster>> startFirst, Func<Task<SiloCluster>> startSecond)
    {
        using var one = await startFirst();
        using var two = await startSecond();
        SiloCluster[] both = [one, two];
        foreach (var cluster in both)
            await cluster.Crowd.Grow(options.Chargers);
        // Two silos have twice as much to compile.
        foreach (var cluster in both)
            await Measure("warm", cluster, options.WarmUp * cluster.Count);
        List<(Window One, Window Two)> pairs = [];
        for (var i = 0; i < options.Pairs; i++)
        {
            // Who is first changes, so that a machine that becomes busier does not favour one of them.
            var first = await Measure("pair", both[i % 2], options.Length);
            var second = await Measure("pair", both[1 - (i % 2)], options.Length);
            pairs.Add(i % 2 == 0 ? (first, second) : (second, first));
        }

        var counted = pairs.Where(static p => p.One.Quiet && p.Two.Quiet).ToList();
        return new(
            one.Name, two.Name, counted.Count,
            [.. counted.Select(static p => p.Two.PerCpuSecond / p.One.PerCpuSecond).Order()],
            Cost(counted.Select(static p => p.One)), Cost(counted.Select(static p => p.Two)),
            await one.Unlogged(), await two.Unlogged());
    }

    private async Task<Window> Measure(string what, SiloCluster cluster, TimeSpan length)
    {
        var window = await Window.Measure(cluster, Doing.Visits, length);
        tell(what, window);
        return window;
    }

    private static SiloCost Cost(IEnumerable<Window> windows)
    {
        var all = windows.ToList();
        var calls = (double)all.Sum(static w => w.Calls);
        return calls == 0 ? new(0, 0, 0) : new(
            1e6 * all.Sum(static w => w.CpuSeconds) / calls, 1e6 * all.Sum(static w => w.DatabaseCpuSeconds) / calls, calls / all.Sum(static w => w.Seconds));
    }
}

/// <summary>One against the other.</summary>
/// <param name="Pairs">Those of which both windows ended quiet.</param>
/// <param name="Ratios">Calls for each second of all silos' CPU, the second's by the first's; in order.</param>
internal sealed record SiloRatio(
    string First, string Second, int Pairs, IReadOnlyList<double> Ratios, SiloCost One, SiloCost Two, long UnloggedByOne, long UnloggedByTwo)
{
    /// <summary>Half of the pairs were better.</summary>
    public double Median => (Ratios[(Pairs - 1) / 2] + Ratios[Pairs / 2]) / 2;
}

/// <summary>What a call costs.</summary>
internal sealed record SiloCost(double MicrosecondsPerCall, double DatabaseMicrosecondsPerCall, double CallsPerSecond);
