using CsCheck;
using Electra.Domain.Stations.Power;
using Electra.Domain.Tests.Laws;

namespace Electra.Domain.Tests.Stations.Power;

/// <summary>Stations and vehicles of every kind, for laws that hold for all.</summary>
internal static class Any_site
{
    /// <summary>The station, those plugged in, and what the grid gives.</summary>
    public sealed record Case(PowerStation Station, IReadOnlyList<PluggedVehicle> Vehicles);

    private static readonly LimitStep[] Steps =
        [new(LimitUnit.Watts, 100), new(LimitUnit.Watts, 1_000), new(LimitUnit.Amperes, 1, 230, 3), new(LimitUnit.Amperes, 0.1, 352.5), new(LimitUnit.Watts, 1)];

    private static readonly double[] Weights = [1, 1, 1, 2, 0.5];

    /// <summary>Cabinets under cabinets, modules shared under some, places under any of them.</summary>
    public static Gen<Case> WithModules { get; } = Cases(modules: true, steps: Any.Of(Steps), weights: Any.Of(Weights), priorities: Gen.Int[0, 2]);

    /// <summary>Without what is discrete: single watts, no modules, one priority, nobody in a hurry.</summary>
    public static Gen<Case> Continuous { get; } = Cases(modules: false, steps: Gen.Const(Steps[^1]), weights: Gen.Double[0.2, 5], priorities: Gen.Const(0));

    public static PowerTold Live(double w) => new(new LiveLimit(w, Sites.Morning));

    private static Gen<Case> Cases(bool modules, Gen<LimitStep> steps, Gen<double> weights, Gen<int> priorities) =>
        Nodes(modules).SelectMany(nodes => Gen.Select(
            Point(nodes, steps).Array[2, 8],
            Vehicle(weights, priorities, hurry: modules).Array[8],
            Gen.Int[20, 900],
            (points, vehicles, grid) => Make(nodes, points, vehicles, grid * 1_000)));

    private static Gen<PowerNode[]> Nodes(bool modules) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[30, 400], Gen.Int[0, 4], Gen.Int[1, 8]).Array[0, 5].Select(told => told.Select((t, i) => new PowerNode(
            $"n{i}",
            t.Item1 < i && !(modules && told[t.Item1].Item3 == 1) ? $"n{t.Item1}" : null,
            t.Item2 * 1_000,
            modules && t.Item3 == 1 ? new(t.Item4, t.Item2 < 200 ? 40_000 : 75_000) : null)).ToArray());

    private static Gen<PowerPoint> Point(PowerNode[] nodes, Gen<LimitStep> steps) =>
        Gen.Select(Gen.Int[-1, nodes.Length - 1], Gen.Int[40, 400], Gen.Int[90, 100], steps, (parent, most, efficiency, step) => new PowerPoint(
            default, parent < 0 ? null : nodes[parent].Name, most * 1_000, [new(1, 350_000, 500)], efficiency / 100.0, step));

    private static Gen<(bool Plugged, PluggedVehicle Vehicle)> Vehicle(Gen<double> weights, Gen<int> priorities, bool hurry) =>
        Gen.Select(
            Gen.Int[0, 9], Gen.Int[0, 300_000], weights, priorities, Gen.Int[0, hurry ? 100_000 : 0], Gen.Int[300, 800],
            (plugged, ask, weight, priority, need, volts) => (plugged > 1, new PluggedVehicle(
                default, null, ask, NeedW: need > 70_000 ? need : 0, Connector: 1, VoltageV: volts, Weight: weight, Priority: priority)));

    private static Case Make(PowerNode[] nodes, PowerPoint[] points, (bool Plugged, PluggedVehicle Vehicle)[] vehicles, double grid)
    {
        PowerPoint[] named = [.. points.Select((p, i) => p with { Evse = new(new($"C{i / 2}"), (i % 2) + 1) })];
        var plugged = named.Zip(vehicles).Where(t => t.Second.Plugged).Select((t, i) => t.Second.Vehicle with
        {
            Evse = t.First.Evse,
            Session = new($"s{i}"),
            Since = Sites.Morning.AddMinutes(-i),
        });
        return new(new(new(grid, []), nodes, named, null, PowerPolicy.Exact), [.. plugged]);
    }
}
