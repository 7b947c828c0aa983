namespace Electra.Domain.Stations.Promises;

/// <summary>What each place is to come to: its target where all fits, less where others keep more than they should. Who waits for power gives way to who
/// cannot be told to.</summary>
internal sealed class Goals
{
    private readonly long[] goals;
    private readonly long[] settled;

    private Goals(long[] goals, long[] settled) => (this.goals, this.settled) = (goals, settled);

    /// <summary>What is to be told to a place, W.</summary>
    public long this[int i] => goals[i];

    /// <summary>What is counted for a place once all that can be lowered is at its goal: more at a node than is allowed cannot be helped by lowering.</summary>
    public long SettledW(int i) => settled[i];

    public static Goals Of(PromiseWork work, PromiseLimits limits)
    {
        var stationW = Math.Min(limits.NowW, limits.SoonW);
        var (goals, settled) = Fit(work, stationW, work.Follows);
        // Those that do not follow are told what would be theirs if they did.
        var (others, _) = Fit(work, stationW, work.CanBeTold);
        for (var i = 0; i < goals.Length; i++)
        {
            if (!work.Follows(i) && work.CanBeTold(i))
                goals[i] = others[i];
        }

        return new(goals, settled);
    }

    /// <summary>What a place should get where nothing stood in the way.</summary>
    public static long TargetW(PromiseWork work, int i)
    {
        var target = work.Memory(i).TargetW ?? Said.W(work, i);
        if (!work.Promise(i).Runs)
            target = work.DefaultGoalW(i);
        var least = Math.Min(work.Link(i).Traits?.LeastW ?? 0, work.DefaultGoalW(i));
        return work.Model.Floor(i, Math.Max(Math.Min(Math.Min(target, work.Promise(i).OuterW ?? target), work.Model.MaxW(i)), least));
    }

    // Every place keeps what it may do without being told. What goes beyond that is reduced by the same share for all below a node that is too small,
    // the deepest nodes first.
    private static (long[] Goals, long[] Settled) Fit(PromiseWork work, long stationW, Func<int, bool> follows)
    {
        var model = work.Model;
        var (floor, beyond) = (new long[model.Count], new double[model.Count]);
        for (var i = 0; i < model.Count; i++)
        {
            floor[i] = follows(i) ? FloorW(work, i) : work.SettledW(i);
            beyond[i] = follows(i) ? Math.Max(work.Policy.Counted(TargetW(work, i)) - floor[i], 0) : 0;
        }

        foreach (var node in model.Nodes)
        {
            var room = model.Cautious(node, model.LimitW(node, stationW)) - work.SumW(node, i => floor[i]);
            var wanted = work.SumW(node, i => (long)Math.Ceiling(beyond[i]));
            if (wanted <= room)
                continue;
            foreach (var i in model.Members[node])
                beyond[i] *= Math.Max(room, 0) / (double)wanted;
        }

        var goals = new long[model.Count];
        for (var i = 0; i < model.Count; i++)
            goals[i] = model.Floor(i, Math.Min(TargetW(work, i), ((floor[i] + beyond[i]) / (1 + work.Policy.OverShare)) + 1));
        return (goals, [.. Enumerable.Range(0, model.Count).Select(i => follows(i) ? Math.Max(floor[i], work.Policy.Counted(goals[i])) : floor[i])]);
    }

    // Where the default is what is told there is nothing below the goal.
    private static long FloorW(PromiseWork work, int i)
    {
        var evse = work.Promise(i);
        if (work.Doubted(evse))
            return work.SettledW(i);
        return work.Policy.Counted(work.Link(i).ByDefault
            ? Math.Min(work.DefaultGoalW(i), TargetW(work, i))
            : Math.Max(evse.DefaultW ?? 0, evse.ToldW(PromisePurpose.Default) ?? 0));
    }
}
