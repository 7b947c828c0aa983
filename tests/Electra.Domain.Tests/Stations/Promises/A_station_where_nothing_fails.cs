using CsCheck;
using Electra.Domain.Stations.Power;
using Electra.Domain.Stations.Promises;
using Electra.Domain.Tests.Laws;

namespace Electra.Domain.Tests.Stations.Promises;

public sealed class A_station_where_nothing_fails
{
    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(40);

    [Fact]
    public void Uses_all_but_three_percent_of_what_is_possible_within_forty_seconds() =>
        Gen.Select(Gen.Int, Gen.Int[0, 150].Array[6], Gen.Int[0, 5].Array[1, 6]).Sample(
            (seed, asks, plugged) =>
            {
                var yard = SimulatedStations.Mixed(seed, [new(), new(DefaultLasts: true), new(LimitMeans.Default, true)], faults: false);
                yard.Pass(TimeSpan.FromMinutes(3));
                RealPlace[] places = [.. yard.Chargers.SelectMany(c => c.Places)];
                foreach (var place in plugged.Distinct().Select(p => places[p]))
                    yard.Begin(place);
                yard.Pass(TimeSpan.FromSeconds(2));

                Share(yard, places, [.. asks.Select(kw => kw * 1_000L)]);

                Used(yard, places).Should().BeGreaterThanOrEqualTo(0.97 * Possible(yard, places, asks));
            }, iter: 100, threads: 1);

    [Fact]
    public void Never_stands_above_what_is_allowed_while_limits_targets_and_vehicles_change() =>
        Gen.Select(Gen.Int, Any.Of(0.0, 1, 4).Array[20, 60]).Sample(
            (seed, pauses) =>
            {
                var yard = SimulatedStations.Mixed(seed, [new(), new(DefaultLasts: true), new(LimitMeans.Default, true)], faults: false);
                yard.Pass(TimeSpan.FromMinutes(2));
                foreach (var seconds in pauses)
                {
                    yard.Happen();
                    yard.Pass(TimeSpan.FromSeconds(seconds));
                }

                yard.Ledger.OfType<OverrunNamed>().Where(f => f.At > yard.Now.AddYears(-1)).Select(f => f.Overrun.Cause).Distinct()
                    .Should().BeSubsetOf([OverrunCause.Falling, OverrunCause.NoDefault, OverrunCause.Silent, OverrunCause.Defaults]);
            }, iter: 200, threads: 1);

    // Once a second, as it is in the station.
    private static void Share(SimulatedYard yard, RealPlace[] places, long[] asks)
    {
        var (allocator, remainder) = (new PowerAllocator(), new Remainder());
        Allocation? before = null;
        for (var end = yard.Now + Rounds; yard.Now < end; yard.Pass(TimeSpan.FromSeconds(1)))
        {
            PluggedVehicle[] vehicles = [.. places.Select((p, i) => (p, i)).Where(t => t.p.Transaction is not null).Select(t => new PluggedVehicle(t.p.Evse, null, asks[t.i]))];
            var (left, told) = remainder.Of(yard.Model, yard.State, PowerTold.Nothing, yard.Now);
            before = allocator.Allocate(left, told, vehicles, yard.Now, before);
            yard.Targets(before.Targets.ToDictionary(t => t.Evse, t => t.LimitW));
        }
    }

    private static double Used(SimulatedYard yard, RealPlace[] places) => places.Where(p => p.Transaction is not null).Sum(p => p.CouldDrawW(yard.Now) / 0.95);

    // What all plugged in ask for, or what the grid gives beside what idle places keep; the cabinet likewise.
    private static double Possible(SimulatedYard yard, RealPlace[] places, int[] asks)
    {
        double Asked(IEnumerable<int> which) => which.Where(i => places[i].Transaction is not null).Sum(i => Math.Max(asks[i] * 1_000, 0) / 0.95);
        double Left(double limit, IEnumerable<int> which) => limit - which.Where(i => places[i].Transaction is null || asks[i] < 5).Sum(_ => 5_050 / 0.95);
        var cabinet = Math.Min(Asked([0, 1, 2, 3]), Left(250_000, [0, 1, 2, 3]));
        return Math.Min(cabinet + Asked([4, 5]), Left(400_000, [0, 1, 2, 3, 4, 5]));
    }
}
