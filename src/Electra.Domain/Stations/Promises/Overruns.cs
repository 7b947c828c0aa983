namespace Electra.Domain.Stations.Promises;

/// <summary>Says honestly where more could be drawn than is allowed: how much, since when, and whose doing it is.</summary>
internal static class Overruns
{
    public static void Name(PromiseWork work, PromiseLimits limits, Goals goals)
    {
        foreach (var node in work.Model.Nodes)
        {
            var (name, limit) = (work.Model.Name(node), work.Model.LimitW(node, limits.NowW));
            var known = work.State.Overruns.FirstOrDefault(o => o.Node == name);
            var most = work.SumW(node, work.MostW);
            if (most > limit)
                Say(work, known, Seen(work, goals, node, new(name, limit, most, OverrunCause.Falling, [], known?.Since ?? work.Now)));
            else if (known is not null)
                work.Record(new OverrunEnded(known, work.Now));
        }
    }

    /// <summary>Why a place keeps more than it should.</summary>
    public static OverrunCause CauseOf(PromiseWork work, int i)
    {
        var (evse, trouble) = (work.Promise(i), work.Promise(i).TroubleOf(work.Purpose(i)) ?? work.Promise(i).DefaultTrouble);
        return evse.BrokenAt is not null ? OverrunCause.Disobeys
            : work.Link(i).Link is null ? OverrunCause.Silent
            : trouble is { Lowering: true } ? trouble.Refused ? OverrunCause.Refuses : OverrunCause.Unanswered
            : work.Doubted(evse) ? OverrunCause.NoDefault
            : OverrunCause.Defaults;
    }

    // While lowering alone will do nobody is to blame.
    private static Overrun Seen(PromiseWork work, Goals goals, int node, Overrun seen)
    {
        if (work.SumW(node, goals.SettledW) <= seen.LimitW)
            return seen;
        var worst = work.Model.Members[node].GroupBy(i => CauseOf(work, i)).OrderByDescending(g => g.Key).ToList();
        var blamed = worst.FirstOrDefault(g => g.Key is not OverrunCause.Defaults) ?? worst[0];
        return seen with { Cause = blamed.Key, Evses = [.. blamed.Select(work.Model.Evse)] };
    }

    // Said again where it is worse than before, or otherwise; what is remembered is the worst.
    private static void Say(PromiseWork work, Overrun? known, Overrun seen)
    {
        if (known is null || seen.Cause != known.Cause || seen.LimitW != known.LimitW || seen.MostW > known.MostW || !seen.Evses.SequenceEqual(known.Evses))
            work.Record(new OverrunNamed(seen with { MostW = Math.Max(seen.MostW, known?.MostW ?? 0) }, work.Now));
    }
}
