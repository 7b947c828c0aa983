using Electra.Domain.Stations.Power;
using Google.OrTools.LinearSolver;

namespace Electra.Domain.Tests.Stations.Power;

/// <summary>The lexicographic max-min optimum by linear programs, one after the other: raise the least share as far as it goes, fix those that hold it
/// back, and go on with the rest. Shares nothing with the allocator but the question.</summary>
internal static class LexicographicOptimum
{
    // What the solver itself allows, so that what was found stays possible.
    private const double Slack = 1e-7;

    /// <summary>In kilowatts, in the order of the vehicles. <paramref name="minimumW"/> and <paramref name="capW"/> bound each.</summary>
    public static double[] Of(PowerStation station, IReadOnlyList<PluggedVehicle> vehicles, double[] minimumW, double[] capW)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var least = solver.MakeNumVar(0, double.PositiveInfinity, "least");
        var powers = vehicles.Select((_, i) => solver.MakeNumVar(minimumW[i] / 1000, capW[i] / 1000, "")).ToArray();
        Bound(solver, station, vehicles, powers);
        var shares = powers.Select((p, i) => Share(solver, p, least, vehicles[i].Weight)).ToArray();
        solver.Objective().SetCoefficient(least, 1);
        solver.Objective().SetMaximization();
        var optimum = new double[powers.Length];
        for (var open = Enumerable.Range(0, powers.Length).ToHashSet(); open.Count > 0;)
        {
            solver.Solve().Should().Be(Solver.ResultStatus.OPTIMAL);
            // What was found can be read only until the model is changed.
            var held = open.Where(i => Math.Abs(shares[i].DualValue()) > 1e-7).Select(i => (i, powers[i].SolutionValue())).ToArray();
            held.Should().NotBeEmpty("somebody holds the least share back");
            foreach (var (i, w) in held)
            {
                optimum[i] = w;
                powers[i].SetLb(Math.Max(powers[i].Lb(), w - Slack));
                shares[i].SetLb(double.NegativeInfinity);
                open.Remove(i);
            }
        }

        return optimum;
    }

    private static Constraint Share(Solver solver, Variable power, Variable least, double weight)
    {
        var share = solver.MakeConstraint(0, double.PositiveInfinity);
        share.SetCoefficient(power, 1);
        share.SetCoefficient(least, -weight);
        return share;
    }

    private static void Bound(Solver solver, PowerStation station, IReadOnlyList<PluggedVehicle> vehicles, Variable[] powers)
    {
        var nodes = station.Nodes.ToDictionary(n => n.Name, n => solver.MakeConstraint(0, n.LimitW!.Value / 1000));
        var grid = solver.MakeConstraint(0, station.Grid.LimitW / 1000);
        for (var i = 0; i < vehicles.Count; i++)
        {
            var point = station.Points.Single(p => p.Evse == vehicles[i].Evse);
            foreach (var above in Reckoning.Above(station, point))
                (above is null ? grid : nodes[above.Name]).SetCoefficient(powers[i], 1 / point.Efficiency);
        }
    }
}
