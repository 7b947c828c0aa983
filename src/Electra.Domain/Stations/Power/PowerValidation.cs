namespace Electra.Domain.Stations.Power;

/// <summary>Says what is wrong with a station's model, by field and rule. What is wrong is shared as if it were worth nothing: it is never believed.</summary>
public static class PowerValidation
{
    /// <summary>The least that a limit of a whole station or of a node may be, W.</summary>
    public const double LeastLimitW = 1000;

    /// <summary>Every rule that it breaks; none where it can be used.</summary>
    public static IReadOnlyList<PowerProblem> Validate(PowerStation station)
    {
        var found = new List<PowerProblem>();
        OfGrid(station.Grid, found);
        if (station.Battery is { } battery)
            OfBattery(battery, found);
        OfNodes(station, found);
        OfPoints(station, found);
        return found.Count > 0 ? found : [];
    }

    private static void OfGrid(GridConnection grid, List<PowerProblem> found)
    {
        AtLeast(found, "grid.limitW", grid.LimitW, LeastLimitW);
        for (var i = 0; i < grid.Calendar.Count; i++)
        {
            var window = grid.Calendar[i];
            Breaks(found, !(window.LimitW >= 0), $"grid.calendar[{i}].limitW", "must be 0 or above");
            Breaks(found, window.Days.Count == 0, $"grid.calendar[{i}].days", "must name a day");
        }
    }

    private static void OfBattery(SiteBattery battery, List<PowerProblem> found)
    {
        Breaks(found, !(battery.CapacityWh > 0), "battery.capacityWh", "must be above 0");
        Breaks(found, !(battery.MaxChargeW >= 0), "battery.maxChargeW", "must be 0 or above");
        Breaks(found, !(battery.MaxDischargeW >= 0), "battery.maxDischargeW", "must be 0 or above");
        Breaks(found, !(battery.ReservePercent is >= 0 and <= 100), "battery.reservePercent", "must be from 0 to 100");
    }

    private static void OfNodes(PowerStation station, List<PowerProblem> found)
    {
        var byName = station.Nodes.GroupBy(n => n.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < station.Nodes.Count; i++)
        {
            var (node, field) = (station.Nodes[i], $"nodes[{i}]");
            Breaks(found, !seen.Add(node.Name), $"{field}.name", $"{node.Name} is named twice");
            Breaks(found, node.Parent is { } parent && !byName.ContainsKey(parent), $"{field}.parent", $"there is no node {node.Parent}");
            Breaks(found, IsItsOwnAncestor(node, byName), $"{field}.parent", $"{node.Name} hangs under itself");
            if (node.LimitW is { } limit)
                AtLeast(found, $"{field}.limitW", limit, LeastLimitW);
            if (node.Modules is not { } modules)
                continue;
            Breaks(found, modules.Count < 1, $"{field}.modules.count", "must be at least 1");
            AtLeast(found, $"{field}.modules.moduleW", modules.ModuleW, LeastLimitW);
            Breaks(found, HasModulesAbove(node, byName), $"{field}.modules", "must not lie behind other modules");
        }
    }

    private static void OfPoints(PowerStation station, List<PowerProblem> found)
    {
        var names = station.Nodes.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<EvseKey>();
        var least = (station.Policy ?? PowerPolicy.Default).MinUsefulW;
        Breaks(found, !(least >= 0), "policy.minUsefulW", "must be 0 or above");
        for (var i = 0; i < station.Points.Count; i++)
        {
            var (point, field) = (station.Points[i], $"points[{i}]");
            Breaks(found, !seen.Add(point.Evse), $"{field}.evse", $"{point.Evse} is named twice");
            Breaks(found, point.Parent is { } parent && !names.Contains(parent), $"{field}.parent", $"there is no node {point.Parent}");
            AtLeast(found, $"{field}.maxW", point.MaxW, least);
            Breaks(found, !(point.Efficiency is > 0 and <= 1), $"{field}.efficiency", "must be above 0 and at most 1");
            OfCables(point, field, least, found);
            OfStep(point, station.Nodes.FirstOrDefault(n => n.Name == point.Parent)?.Modules, field, found);
        }
    }

    private static void OfCables(PowerPoint point, string field, double least, List<PowerProblem> found)
    {
        for (var c = 0; c < point.Cables.Count; c++)
        {
            AtLeast(found, $"{field}.cables[{c}].maxW", point.Cables[c].MaxW, least);
            Breaks(found, point.Cables[c].MaxA is { } amperes && !(amperes > 0), $"{field}.cables[{c}].maxA", "must be above 0");
        }
    }

    private static void OfStep(PowerPoint point, ModuleGroup? modules, string field, List<PowerProblem> found)
    {
        if (point.Step is not { } step)
            return;
        Breaks(found, !(step.W is >= 1 and <= PowerLimits.Most), $"{field}.step", "must be at least 1 W, with volts and phases where it is in amperes");
        Breaks(found, step.W > point.MaxW, $"{field}.step", "must not be above maxW");
        Breaks(found, step.W > modules?.ModuleW, $"{field}.step", "must not be above a module's power");
    }

    private static bool IsItsOwnAncestor(PowerNode node, Dictionary<string, PowerNode> byName) => Ancestors(node, byName).Any(n => n.Name == node.Name);

    private static bool HasModulesAbove(PowerNode node, Dictionary<string, PowerNode> byName) => Ancestors(node, byName).Any(n => n.Name != node.Name && n.Modules is not null);

    // As many as there are nodes: a cycle ends too.
    private static IEnumerable<PowerNode> Ancestors(PowerNode node, Dictionary<string, PowerNode> byName)
    {
        for (var steps = 0; steps < byName.Count && node.Parent is { } parent && byName.TryGetValue(parent, out var above); steps++)
            yield return node = above;
    }

    private static void AtLeast(List<PowerProblem> found, string field, double value, double least) =>
        Breaks(found, !(value >= least), field, double.IsNaN(value) ? "is not a number" : FormattableString.Invariant($"must be at least {least}"));

    private static void Breaks(List<PowerProblem> found, bool broken, string field, string rule)
    {
        if (broken)
            found.Add(new(field, rule));
    }
}
