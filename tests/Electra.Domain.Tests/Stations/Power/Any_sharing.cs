using CsCheck;
using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

public sealed class Any_sharing
{
    private const int Samples = 3_000;

    [Fact]
    public void Is_within_every_limit() => Any_site.WithModules.Sample(
        c => c.Station.Share(c.Vehicles).IsWithinEveryLimit(c.Station, c.Vehicles), iter: Samples, threads: 1);

    [Fact]
    public void Leaves_no_watt_that_a_vehicle_could_take() => Any_site.WithModules.Sample(
        c => c.Station.Share(c.Vehicles).LeavesNothingThatCouldBeTaken(c.Station, c.Vehicles), iter: Samples, threads: 1);

    [Fact]
    public void Gives_a_useful_power_or_none() => Any_site.WithModules.Sample(
        c =>
        {
            var shared = c.Station.Share(c.Vehicles);
            foreach (var (vehicle, target) in c.Vehicles.Select(v => (v, shared.Targets.Single(t => t.Evse == v.Evse))))
            {
                var point = Reckoning.PointOf(c.Station, target);
                (target.LimitW == 0 || target.LimitW >= Math.Min(5_000, Reckoning.CapW(point, vehicle) - point.Step!.W)).Should().BeTrue("{0}", target);
                (target.LimitW > 0 || target.By.Length > 0).Should().BeTrue();
            }
        }, iter: Samples, threads: 1);

    [Fact]
    public void Does_not_depend_on_the_order_in_which_things_are_told() =>
        Any_site.WithModules.SelectMany(c => Gen.Select(
            Gen.Shuffle(c.Vehicles.ToArray()), Gen.Shuffle(c.Station.Nodes.ToArray()), Gen.Shuffle(c.Station.Points.ToArray()),
            (vehicles, nodes, points) => (c, vehicles, shuffled: c.Station with { Nodes = nodes, Points = points })))
        .Sample(t => t.shuffled.Share(t.vehicles).Targets.Should().Equal(t.c.Station.Share(t.c.Vehicles).Targets), iter: Samples, threads: 1);

    [Fact]
    public void Draws_no_less_and_leaves_the_least_no_worse_where_the_grid_gives_more() =>
        Gen.Select(Any_site.WithModules, Gen.Int[0, 900_000], Gen.Int[0, 60_000]).Sample(
            (c, w, more) =>
            {
                var (less, ample) = (c.Station.Share(c.Vehicles, told: Any_site.Live(w)), c.Station.Share(c.Vehicles, told: Any_site.Live(w + more)));

                ample.GridW.Should().BeGreaterThanOrEqualTo(less.GridW);
                Least(c, ample).Should().BeGreaterThanOrEqualTo(Least(c, less));
                if (!less.Targets.Any(t => t.Contended) && !IsHeldByGridAlone(less))
                    ample.Limits().Zip(less.Limits()).Should().OnlyContain(t => t.First >= t.Second, "nobody loses by it");
            }, iter: Samples, threads: 1);

    [Fact]
    public void Draws_no_less_where_the_grid_gives_more_whatever_was_before() =>
        Gen.Select(Any_site.WithModules, Gen.Int[0, 900_000], Gen.Int[0, 60_000], Gen.Int[0, 900_000]).Sample(
            (c, w, more, was) =>
            {
                var station = c.Station with { Policy = PowerPolicy.Default };
                var before = station.Share(c.Vehicles, told: Any_site.Live(was));
                Allocation At(double live) => station.Share(c.Vehicles, Sites.Morning.AddMinutes(3), before, Any_site.Live(live));
                var (less, ample) = (At(w), At(w + more));

                less.IsWithinEveryLimit(station, c.Vehicles);
                Least(c, ample).Should().BeGreaterThanOrEqualTo(Least(c, less));
                if (!less.Targets.Any(t => t.Contended) && !IsHeldByGridAlone(less))
                    ample.GridW.Should().BeGreaterThanOrEqualTo(less.GridW);
            }, iter: Samples, threads: 1);

    [Fact]
    public void Stands_still_while_asks_and_supply_waver_within_their_bands() =>
        Any_site.WithModules.SelectMany(c => Gen.Select(Gen.Int[-900, 900].Array[c.Vehicles.Count], Gen.Int[0, 900], (noise, more) => (c, noise, more))).Sample(
            t =>
            {
                var station = t.c.Station with { Policy = PowerPolicy.Default };
                var settled = station.Share(t.c.Vehicles, previous: station.Share(t.c.Vehicles));
                var wavering = t.c.Vehicles.Select((v, i) => v.AskW > 2_000 ? v with { AskW = v.AskW + t.noise[i] } : v).ToArray();

                var next = (station with { Grid = new(station.Grid.LimitW + t.more, []) }).Share(wavering, Sites.Morning.AddSeconds(10), settled);

                next.Limits().Should().Equal(settled.Limits());
            }, iter: Samples, threads: 1);

    [Fact]
    public void Comes_to_rest_at_once() => Any_site.WithModules.Sample(
        c =>
        {
            var first = c.Station.Share(c.Vehicles);
            var second = c.Station.Share(c.Vehicles, previous: first);

            second.Limits().Should().Equal(first.Limits());
        }, iter: Samples, threads: 1);

    [Fact]
    public void Is_the_same_by_an_allocator_that_has_shared_others_before() => Gen.Select(Any_site.WithModules, Any_site.WithModules).Sample(
        (one, other) =>
        {
            var used = new PowerAllocator();
            used.Allocate(one.Station, PowerTold.Nothing, one.Vehicles, Sites.Morning);
            used.Allocate(other.Station, PowerTold.Nothing, [], Sites.Morning);

            used.Allocate(other.Station, PowerTold.Nothing, other.Vehicles, Sites.Morning).Targets.Should().Equal(other.Station.Share(other.Vehicles).Targets);
        }, iter: 500, threads: 1);

    // Of those plugged in that want anything.
    private static double Least(Any_site.Case c, Allocation shared) =>
        c.Vehicles.Where(v => v.AskW > 1_000).Select(v => shared.Targets.Single(t => t.Evse == v.Evse).LimitW / v.Weight).DefaultIfEmpty().Min();

    // A minimum above all that the grid gives: no turn helps, more power does.
    private static bool IsHeldByGridAlone(Allocation shared) => shared.Targets.Any(t => t is { LimitW: 0, Reason: LimitReason.LiveLimit or LimitReason.Grid });
}
