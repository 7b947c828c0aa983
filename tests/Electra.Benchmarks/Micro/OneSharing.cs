using BenchmarkDotNet.Attributes;
using Electra.Domain.Stations.Power;

namespace Electra.Benchmarks.Micro;

/// <summary>A station's power shared once: eight places in four cabinets with shared modules, and two hundred in a tree. The supply is scarce, so that every
/// step of it is walked; asks waver from one time to the next.</summary>
public class OneSharing
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(1));

    private readonly Site eight = new(feeders: 1, cabinets: 4, gridW: 600_000);
    private readonly Site twoHundred = new(feeders: 5, cabinets: 20, gridW: 12_000_000);

    /// <summary>600 kW for eight places.</summary>
    [Benchmark]
    public long Eight() => eight.Share();

    /// <summary>12 MW for two hundred places under five feeders.</summary>
    [Benchmark]
    public long TwoHundred() => twoHundred.Share();

    private sealed class Site
    {
        private readonly PowerAllocator allocator = new();
        private readonly PowerStation station;
        private readonly PluggedVehicle[][] moments;
        private Allocation previous;
        private int turn;

        public Site(int feeders, int cabinets, double gridW)
        {
            PowerPoint[] points = [.. Enumerable.Range(0, feeders * cabinets * 2).Select(n => new PowerPoint(
                new(new($"LYON-{n / 2:000}"), (n % 2) + 1), $"stacks-{n / 2}", 300_000, [new(1, 300_000, 500)], 0.95))];
            PowerNode[] nodes =
            [
                .. Enumerable.Range(0, feeders).Select(f => new PowerNode($"feeder-{f}", null, gridW / feeders * 1.2)),
                .. Enumerable.Range(0, feeders * cabinets).SelectMany(c => new PowerNode[]
                {
                    new($"cabinet-{c}", $"feeder-{c / cabinets}", 330_000), new($"stacks-{c}", $"cabinet-{c}", null, new(4, 75_000)),
                }),
            ];
            station = new(new(gridW, []), nodes, points);
            moments = [.. Enumerable.Range(0, 8).Select(m => points.Select((p, i) => new PluggedVehicle(
                p.Evse, null, 30_000 + (((i * 7_919) + (m * 104_729)) % 220_000), Weight: 1 + (i % 3), VoltageV: 400)).ToArray())];
            previous = allocator.Allocate(station, PowerTold.Nothing, moments[0], Now);
        }

        public long Share()
        {
            previous = allocator.Allocate(station, PowerTold.Nothing, moments[++turn % moments.Length], Now, previous);
            return previous.GridW;
        }
    }
}
