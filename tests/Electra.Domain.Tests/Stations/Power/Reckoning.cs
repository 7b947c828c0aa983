using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

/// <summary>Reckons an allocation over again, from the station's own words and not from the allocator's arrays.</summary>
internal static class Reckoning
{
    /// <summary>Nothing is above any limit: not a node, not its modules, not a place, not a vehicle, not what can be told.</summary>
    public static void IsWithinEveryLimit(this Allocation shared, PowerStation station, IReadOnlyList<PluggedVehicle> vehicles)
    {
        shared.Targets.Sum(t => GridW(station, t)).Should().BeLessThanOrEqualTo(shared.SupplyW).And.Be(shared.GridW);
        foreach (var node in station.Nodes)
        {
            var (below, limit) = (Below(station, shared, node.Name), (long)(node.LimitW ?? double.MaxValue));
            below.Sum(t => IsBehindModules(station, t, node) ? t.LimitW : GridW(station, t)).Should().BeLessThanOrEqualTo(limit, node.Name);
            if (node.Modules is { } modules)
                below.Sum(t => ModulesOf(t.LimitW, modules)).Should().BeLessThanOrEqualTo(modules.Count, node.Name);
        }

        foreach (var (target, point) in shared.Targets.Select(t => (t, PointOf(station, t))))
        {
            var vehicle = vehicles.FirstOrDefault(v => v.Evse == target.Evse);
            target.LimitW.Should().BeInRange(0, vehicle is null ? 0 : (long)CapW(point, vehicle));
            var steps = target.LimitW / (point.Step ?? LimitStep.Default).W;
            (Math.Abs(steps - Math.Round(steps)) * (point.Step ?? LimitStep.Default).W).Should().BeLessThan(1.01, "whole steps");
        }
    }

    /// <summary>Nobody could have a step more: something above it has less than a step left, or no module.</summary>
    public static void LeavesNothingThatCouldBeTaken(this Allocation shared, PowerStation station, IReadOnlyList<PluggedVehicle> vehicles)
    {
        foreach (var vehicle in vehicles)
        {
            var target = shared.Targets.Single(t => t.Evse == vehicle.Evse);
            var point = PointOf(station, target);
            var step = point.Step!.W;
            if (target.LimitW + step > CapW(point, vehicle) || target is { LimitW: 0, Reason: not LimitReason.Priority })
                continue;
            Above(station, point).Any(node => IsFull(station, shared, node, target, step)).Should().BeTrue("{0} could take more", target);
        }
    }

    public static double CapW(PowerPoint point, PluggedVehicle vehicle) =>
        Math.Min(Math.Min(vehicle.AskW, point.MaxW), point.Cables.Min(c => Math.Min(c.MaxW, (c.MaxA ?? 1e9) * (vehicle.VoltageV ?? 1e9))));

    public static IEnumerable<PowerNode?> Above(PowerStation station, PowerPoint point)
    {
        for (var name = point.Parent; name is not null;)
        {
            var node = station.Nodes.Single(n => n.Name == name);
            yield return node;
            name = node.Parent;
        }

        yield return null;
    }

    public static PowerPoint PointOf(PowerStation station, EvseTarget target) => station.Points.Single(p => p.Evse == target.Evse);

    private static bool IsFull(PowerStation station, Allocation shared, PowerNode? node, EvseTarget target, double step)
    {
        var below = node is null ? shared.Targets : Below(station, shared, node.Name);
        var behind = node is not null && IsBehindModules(station, target, node);
        var used = below.Sum(t => behind ? t.LimitW : GridW(station, t));
        // The largest step below it, from its side, and a watt for rounding.
        var largest = below.Max(t => PointOf(station, t).Step!.W / (behind ? 1 : PointOf(station, t).Efficiency)) + 2;
        var limit = node is null ? shared.SupplyW : Math.Min(node.LimitW ?? 1e12, node.Modules is { } m ? m.Count * m.ModuleW : 1e12);
        return used + largest > limit
            || (node?.Modules is { } modules && ModulesOf(target.LimitW + step, modules) > ModulesOf(target.LimitW, modules)
                && below.Sum(t => ModulesOf(t.LimitW, modules)) >= modules.Count);
    }

    private static List<EvseTarget> Below(PowerStation station, Allocation shared, string node) =>
        [.. shared.Targets.Where(t => Above(station, PointOf(station, t)).Any(n => n?.Name == node))];

    // From the modules down there are no more losses.
    private static bool IsBehindModules(PowerStation station, EvseTarget target, PowerNode node) =>
        Above(station, PointOf(station, target)).SkipWhile(n => n is not null && n.Name != node.Name).Any(n => n?.Modules is not null);

    private static int ModulesOf(double w, ModuleGroup modules) => (int)Math.Ceiling((w / modules.ModuleW) - 1e-9);

    private static long GridW(PowerStation station, EvseTarget target) => (long)Math.Ceiling((target.LimitW / PointOf(station, target).Efficiency) - 1e-6);
}
