namespace Electra.Domain.Stations.Power;

/// <summary>A node with its numbers made safe. The first is the station itself.</summary>
/// <param name="LimitW">Of modules: what all of them give.</param>
/// <param name="Modules">0: it is no group of modules.</param>
/// <param name="Members">How many places hang below it.</param>
internal record struct NodePart(string Name, LimitReason Reason, long LimitW, int Modules, long ModuleW, int Members);

/// <summary>A place with its numbers made safe.</summary>
/// <param name="PathFrom">Where the nodes above it begin in <see cref="PowerTopology.Path"/>, from its own to the station.</param>
/// <param name="Behind">So many of them, the first, lie behind power modules: what they carry is what vehicles get, without losses.</param>
/// <param name="Group">The modules that it shares; below 0: none.</param>
/// <param name="BrokenBy">The node through which it hangs in the air; it gets nothing. Null: it hangs under the station.</param>
internal readonly record struct PointPart(
    PowerPoint Point, string Name, int PathFrom, int PathLength, int Behind, int Group, double StepW, double PerGrid, string? BrokenBy);

/// <summary>A station's tree laid flat, so that sharing its power walks over arrays. Made once a station.</summary>
internal sealed class PowerTopology
{
    private readonly Dictionary<string, int> nodeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<EvseKey, int> pointNames = [];
    private readonly List<int> path = [];

    public PowerTopology(PowerStation station)
    {
        Station = station;
        Problems = PowerValidation.Validate(station);
        PowerNode[] nodes = [.. station.Nodes.OrderBy(n => n.Name, StringComparer.Ordinal).DistinctBy(n => n.Name, StringComparer.Ordinal)];
        for (var n = 0; n < nodes.Length; n++)
            nodeNames[nodes[n].Name] = n + 1;
        Nodes = [new("station", LimitReason.Grid, 0, 0, 0, 0), .. nodes.Select(Part)];
        PowerPoint[] points =
        [
            .. station.Points.OrderBy(p => p.Evse.Charger.Key, StringComparer.Ordinal).ThenBy(p => p.Evse.Evse).DistinctBy(p => p.Evse),
        ];
        Points = new PointPart[points.Length];
        for (var p = 0; p < points.Length; p++)
        {
            pointNames[points[p].Evse] = p;
            Points[p] = Part(points[p], nodes);
        }

        Path = [.. path];
    }

    /// <summary>What it was made of.</summary>
    public PowerStation Station { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<PowerProblem> Problems { get; }

    public NodePart[] Nodes { get; }

    public PointPart[] Points { get; }

    /// <summary>The nodes above the places, one place after the other.</summary>
    public int[] Path { get; }

    /// <summary>Where a place stands; below 0: not here.</summary>
    public int IndexOf(EvseKey evse) => pointNames.TryGetValue(evse, out var index) ? index : -1;

    public ReadOnlySpan<int> Above(int point) => Path.AsSpan(Points[point].PathFrom, Points[point].PathLength);

    private static NodePart Part(PowerNode node)
    {
        var own = node.LimitW is { } w ? PowerLimits.Down(w) : PowerLimits.Most;
        var reason = node.LimitW is { } told && !(told >= 0) ? LimitReason.SafetyDefault : LimitReason.Node;
        if (node.Modules is not { } modules)
            return new(node.Name, reason, own, 0, 0, 0);
        var (each, count) = (PowerLimits.Down(modules.ModuleW), Math.Max(modules.Count, 1));
        var all = modules.Count > 0 ? PowerLimits.Down((double)each * count) : 0;
        reason = all == 0 ? LimitReason.SafetyDefault : own < all ? reason : LimitReason.Modules;
        return new(node.Name, reason, Math.Min(own, all), count, Math.Max(each, 1), 0);
    }

    private PointPart Part(PowerPoint point, PowerNode[] nodes)
    {
        var (from, group, behind) = (path.Count, -1, 0);
        string? broken = null;
        for (var name = point.Parent; name is not null && broken is null;)
        {
            if (!nodeNames.TryGetValue(name, out var index) || path.Count - from > nodes.Length)
            {
                broken = name;
                break;
            }

            path.Add(index);
            if (nodes[index - 1].Modules is not null && group < 0)
                (group, behind) = (index, path.Count - from);
            name = nodes[index - 1].Parent;
        }

        if (broken is not null)
            path.RemoveRange(from, path.Count - from);
        path.Add(0);
        foreach (var above in path.Skip(from))
            Nodes[above].Members++;
        return new(
            point, point.Evse.ToString(), from, path.Count - from, broken is null ? behind : 0, broken is null ? group : -1,
            SafeStep(point.Step), 1 / SafeEfficiency(point.Efficiency), broken);
    }

    private static double SafeStep(LimitStep? step) => step is null ? LimitStep.Default.W : step.W is >= 1 and <= PowerLimits.Most ? step.W : LimitStep.Default.W;

    private static double SafeEfficiency(double told) => told is > 0 and <= 1 ? Math.Max(told, 0.01) : PowerLimits.SafeEfficiency;
}
