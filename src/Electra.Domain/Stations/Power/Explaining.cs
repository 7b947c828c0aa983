namespace Electra.Domain.Stations.Power;

/// <summary>Makes the answer of what was shared: each limit with the constraint that set it, and without raises that are not worth an order.</summary>
internal static class Explaining
{
    public static Allocation Tell(Workspace work, Turns turns, PowerTold told, DateTimeOffset now, Supply supply)
    {
        var targets = new EvseTarget[work.Points.Length];
        var raised = Raised(work);
        long grid = 0;
        for (var point = 0; point < targets.Length; point++)
        {
            targets[point] = Target(work, point, raised, turns.IsContended(point));
            grid += targets[point].GridW;
        }

        var takes = work.Topology.Station.Battery?.TakesW(told.Battery, now) ?? 0;
        var battery = grid > supply.GridW ? grid - supply.GridW : -Math.Min(takes, supply.GridW - grid);
        return new(now, work.Supply.W, supply.Reason, supply.By, grid, battery, targets, Problems(work));
    }

    private static IReadOnlyList<PowerProblem> Problems(Workspace work) =>
        work.Problems.Count == 0 ? work.Topology.Problems
        : [.. work.Topology.Problems, .. work.Problems.OrderBy(p => p.Field, StringComparer.Ordinal).ThenBy(p => p.Rule, StringComparer.Ordinal)];

    private static bool Raised(Workspace work)
    {
        foreach (ref readonly var run in work.Points.AsSpan())
        {
            if (run.Steps > run.MinSteps)
                return true;
        }

        return false;
    }

    private static EvseTarget Target(Workspace work, int point, bool raised, bool contended)
    {
        ref readonly var run = ref work.Points[point];
        ref readonly var part = ref work.Topology.Points[point];
        if (run.Vehicle is null)
            return Unplugged(run.Before, part);
        var (steps, held) = (run.Steps, false);
        if (HeldSteps(work, point) is { } before)
            (steps, held) = (before, true);
        var (reason, by) = held ? (LimitReason.Hysteresis, part.Name) : Why(work, point, raised);
        return new(
            part.Point.Evse, run.Vehicle.Session, work.Watts(point, steps), reason, by, work.GridWatts(point, steps), run.Modules, run.AskW, run.NeedW,
            run.ServedS, contended, run.KeptModules);
    }

    // Nothing changes from one time to the next: the same answer serves.
    private static EvseTarget Unplugged(EvseTarget? before, in PointPart part) =>
        before is { Reason: LimitReason.Unplugged } ? before : new(part.Point.Evse, null, 0, LimitReason.Unplugged, part.Name);

    private static long? HeldSteps(Workspace work, int point)
    {
        ref readonly var run = ref work.Points[point];
        if (run.Before is not { LimitW: > 0 and var before } || run.W <= before || !(run.W - before < work.Policy.LeastRaiseW))
            return null;
        var steps = PowerLimits.StepsWithin(before, work.Topology.Points[point].StepW);
        return steps >= run.MinSteps && steps < run.Steps ? steps : null;
    }

    private static (LimitReason Reason, string By) Why(Workspace work, int point, bool raised)
    {
        ref readonly var run = ref work.Points[point];
        ref readonly var part = ref work.Topology.Points[point];
        if (run.Waits)
            return (run.Reason, run.By);
        if (run.Steps >= run.CapSteps)
            return (run.CapReason, run.CapBy);
        if (run.NoModule)
            return (LimitReason.Modules, work.Topology.Nodes[part.Group].Name);
        var full = Math.Max(work.FullAbove(point), 0);
        return !run.Rose && raised ? (LimitReason.Priority, work.Named(full).By) : work.Named(full);
    }
}
