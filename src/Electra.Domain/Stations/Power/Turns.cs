namespace Electra.Domain.Stations.Power;

/// <summary>Gives every vehicle its minimum, or lets some wait their turn.</summary>
/// <remarks>Within a turn those that charge go on. When a turn begins those go first who have charged least while others waited, by weight; among equals
/// who came first. Whoever does not fit is passed over for whoever does.</remarks>
internal sealed class Turns
{
    private readonly Workspace work;
    private readonly Comparison<int> first;

    public Turns(Workspace work) => (this.work, first) = (work, Compare);

    public void Give(Allocation? previous, DateTimeOffset now)
    {
        Count(previous, now);
        work.Turns.AsSpan().Sort(first);
        foreach (var point in work.Turns)
        {
            if (work.Points[point].MinSteps > 0)
                Give(point);
        }
    }

    /// <summary>Whether somebody waits for something that this place also lives on.</summary>
    public bool IsContended(int point)
    {
        foreach (var node in work.Topology.Above(point))
        {
            if (work.Nodes[node].Contended)
                return true;
        }

        return false;
    }

    private int Compare(int x, int y)
    {
        ref readonly var a = ref work.Points[x];
        ref readonly var b = ref work.Points[y];
        return a.Priority != b.Priority ? b.Priority.CompareTo(a.Priority)
            : a.InTurn != b.InTurn ? b.InTurn.CompareTo(a.InTurn)
            : a.ServedS != b.ServedS ? a.ServedS.CompareTo(b.ServedS)
            : Came(a) != Came(b) ? Came(a).CompareTo(Came(b))
            : x.CompareTo(y);
    }

    private static long Came(in PointRun run) => run.Vehicle?.Since?.UtcTicks ?? long.MaxValue;

    private void Give(int point)
    {
        ref var run = ref work.Points[point];
        if (Unfit(point, run.MinSteps) is >= 0 and var alone)
        {
            run.Waits = true;
            (run.Reason, run.By) = work.Named(alone);
            return;
        }

        var lacking = work.Overfilled(point, run.MinSteps);
        if (lacking < 0 && work.Topology.Points[point].Group is >= 0 and var group && work.ModulesFor(point, run.MinSteps) > work.Nodes[group].FreeModules)
            lacking = group;
        if (lacking < 0)
        {
            work.Give(point, run.MinSteps);
            return;
        }

        work.Nodes[lacking].Contended = true;
        (run.Waits, run.Reason, run.By) = (true, LimitReason.Rotation, work.Named(lacking).By);
    }

    // The node that could not carry it were it alone: no turn helps it.
    private int Unfit(int point, long steps)
    {
        ref readonly var part = ref work.Topology.Points[point];
        var (w, grid) = (work.Watts(point, steps), work.GridWatts(point, steps));
        for (var at = 0; at < part.PathLength; at++)
        {
            var node = work.Topology.Path[part.PathFrom + at];
            if ((at < part.Behind ? w : grid) > work.Nodes[node].LimitW)
                return node;
        }

        return part.Group >= 0 && work.ModulesFor(point, steps) > work.Topology.Nodes[part.Group].Modules ? part.Group : -1;
    }

    // Whoever is new counts as having been served like the least served beside it: it neither pushes in nor waits for all that was before.
    private void Count(Allocation? previous, DateTimeOffset now)
    {
        var turn = work.Policy.TurnOf(now);
        var since = previous is null ? 0 : Math.Clamp((now - previous.At).TotalSeconds, 0, work.Policy.TurnLength.TotalSeconds);
        for (var node = 0; node < work.Nodes.Length; node++)
            work.Nodes[node].LeastServedS = double.PositiveInfinity;
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref var run = ref work.Points[point];
            if (run is not { Vehicle: not null, Before: { } before })
                continue;
            run.InTurn = before.LimitW > 0 && work.Policy.TurnOf(previous!.At) == turn;
            run.ServedS = before.ServedS + (before is { Contended: true, LimitW: > 0 } ? since / run.Weight : 0);
            foreach (var node in work.Topology.Above(point))
                work.Nodes[node].LeastServedS = Math.Min(work.Nodes[node].LeastServedS, run.ServedS);
        }

        for (var point = 0; point < work.Points.Length; point++)
        {
            if (work.Points[point] is { Vehicle: not null, Before: null })
                work.Points[point].ServedS = LeastBeside(point);
        }
    }

    private double LeastBeside(int point)
    {
        foreach (var node in work.Topology.Above(point))
        {
            if (work.Nodes[node].LeastServedS < double.PositiveInfinity)
                return work.Nodes[node].LeastServedS;
        }

        return 0;
    }
}
