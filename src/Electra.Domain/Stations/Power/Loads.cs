namespace Electra.Domain.Stations.Power;

/// <summary>What the nodes carry while the level rises: a fixed part, and one that grows with it.</summary>
internal sealed class Loads(Workspace work)
{
    // A place is rounded up to whole watts, and once more from the grid's side.
    private const double RoundedUpW = 3;

    /// <summary>Nothing is carried. <paramref name="toThePoint"/>: to the last watt, which places that are rounded up may overfill.</summary>
    public void Clear(bool toThePoint)
    {
        for (var n = 0; n < work.Nodes.Length; n++)
        {
            ref var node = ref work.Nodes[n];
            (node.FixedW, node.RisePerLevel, node.Rising) = (0, 0, 0);
            node.RoomW = node.LimitW - (toThePoint ? 0 : work.Topology.Nodes[n].Members * RoundedUpW);
        }
    }

    /// <summary>The level at which the next node is exhausted, and which; below 0: none is.</summary>
    public (double Level, int Node) Next()
    {
        var (best, found) = (double.PositiveInfinity, -1);
        for (var n = 0; n < work.Nodes.Length; n++)
        {
            ref readonly var node = ref work.Nodes[n];
            if (node.Rising > 0 && (node.RoomW - node.FixedW) / node.RisePerLevel is var at && at < best)
                (best, found) = (at, n);
        }

        return (best, found);
    }

    /// <summary>The nearest node above a place that has no room for so much more at a level; below 0: all have.</summary>
    public int WithoutRoom(int point, double level, double more)
    {
        ref readonly var part = ref work.Topology.Points[point];
        for (var at = 0; at < part.PathLength; at++)
        {
            ref readonly var node = ref work.Nodes[work.Topology.Path[part.PathFrom + at]];
            if (node.FixedW + (node.RisePerLevel * level) + (at < part.Behind ? more : more * part.PerGrid) > node.RoomW)
                return work.Topology.Path[part.PathFrom + at];
        }

        return -1;
    }

    /// <summary>The place's power counts as fixed, or no longer.</summary>
    public void Settle(int point, int sign) => Add(point, sign * work.Points[point].Power, 0, 0);

    /// <summary>The place rises with the level, or no longer.</summary>
    public void Climb(int point, int sign) => Add(point, 0, sign * work.Points[point].Weight, sign);

    private void Add(int point, double power, double rise, int rising)
    {
        ref readonly var part = ref work.Topology.Points[point];
        for (var at = 0; at < part.PathLength; at++)
        {
            ref var node = ref work.Nodes[work.Topology.Path[part.PathFrom + at]];
            var seen = at < part.Behind ? 1 : part.PerGrid;
            node.FixedW += power * seen;
            node.RisePerLevel += rise * seen;
            node.Rising += rising;
        }
    }
}
