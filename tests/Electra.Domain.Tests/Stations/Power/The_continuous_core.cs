using CsCheck;
using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

/// <summary>Checked against an independent solver: random stations with cabinets under cabinets, losses, weights, minima and asks.</summary>
public sealed class The_continuous_core
{
    private const int Stations = 10_000;

    // Of some hundred kilowatts.
    private const double WithinKw = 1e-5;

    [Fact]
    public void Finds_the_lexicographic_max_min_of_ten_thousand_stations()
    {
        var checkedOnes = 0;
        Any_site.Continuous.Where(c => c.Vehicles.Count > 1 && Filled(c) is not null).Sample(
            c =>
            {
                var (work, vehicles) = Filled(c)!.Value;
                var runs = vehicles.Select(v => work.Points[work.Topology.IndexOf(v.Evse)]).ToArray();

                var optimum = LexicographicOptimum.Of(c.Station, vehicles, [.. runs.Select(r => (double)r.MinSteps)], [.. runs.Select(r => (double)r.CapSteps)]);

                for (var i = 0; i < runs.Length; i++)
                    (runs[i].Power / 1000).Should().BeApproximately(optimum[i], WithinKw);
                checkedOnes++;
            }, iter: Stations, threads: 1);
        checkedOnes.Should().BeGreaterThanOrEqualTo(Stations);
    }

    [Fact]
    public void Is_followed_by_what_is_shared_in_whole_watts() => Any_site.Continuous.Where(c => Filled(c) is not null).Sample(
        c =>
        {
            var (work, vehicles) = Filled(c)!.Value;
            var shared = c.Station.Share(vehicles);
            foreach (var vehicle in vehicles)
            {
                var exact = work.Points[work.Topology.IndexOf(vehicle.Evse)].Power;
                ((double)shared.Targets.Single(t => t.Evse == vehicle.Evse).LimitW).Should().BeApproximately(exact, 60, "a watt or so a place, by weight");
            }
        }, iter: 3_000, threads: 1);

    // Every minimum fits, and the level is raised to the point; null where some would have to wait.
    private static (Workspace Work, IReadOnlyList<PluggedVehicle> Vehicles)? Filled(Any_site.Case c)
    {
        var work = new Workspace(new(c.Station));
        work.Clear(Supply.At(c.Station, PowerTold.Nothing, Sites.Morning));
        Asking.Read(work, c.Vehicles, null, Sites.Morning);
        new Turns(work).Give(null, Sites.Morning);
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref var run = ref work.Points[point];
            if (run.Waits)
                return null;
            (run.StageSteps, run.Alive) = (run.CapSteps, run.Steps < run.CapSteps);
        }

        new Filling(work).Fill(toThePoint: true);
        return (work, c.Vehicles);
    }
}
