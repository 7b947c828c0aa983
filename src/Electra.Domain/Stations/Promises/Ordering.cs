namespace Electra.Domain.Stations.Promises;

/// <summary>Which orders bring the limits that are out there nearer to their goals: lowerings at once, raises only into room that is certain. One order at a
/// time for a place; the newest goal counts when the next is due.</summary>
internal sealed class Ordering(PromiseWork work, Goals goals, Rooms rooms)
{
    /// <summary>Orders what is due.</summary>
    public static void Order(PromiseWork work, PromiseLimits limits, Goals goals)
    {
        var ordering = new Ordering(work, goals, new(work, limits, goals));
        for (var i = 0; i < work.Model.Count; i++)
            ordering.Lower(i);
        foreach (var i in Enumerable.Range(0, work.Model.Count).OrderBy(ordering.Rank).ThenBy(i => work.Promise(i).OrderedAt ?? DateTimeOffset.MinValue))
            ordering.Raise(i);
        for (var i = 0; i < work.Model.Count; i++)
            ordering.AskMeter(i);
    }

    // Those below what they may do without being told come first.
    private int Rank(int i) => Said.W(work, i) < work.Model.DefaultW(i) ? 0 : 1;

    private void Lower(int i)
    {
        if (work.Link(i).Link is null)
            return;
        // What it does without being told counts for most where it is not known; else the vehicle that charges comes first.
        if (work.Doubted(work.Promise(i)))
            LowerDefault(i);
        var purpose = work.Purpose(i);
        if (work.CanBeTold(i) && IsFree(i, purpose) && goals[i] <= Said.W(work, i) && (Said.IsOpen(work, i, purpose) || IsWorthLowering(i, work.Promise(i))))
            Send(i, purpose, goals[i], raises: false);
        LowerDefault(i);
    }

    private void LowerDefault(int i)
    {
        if (work.Purpose(i) is not PromisePurpose.Transaction || !IsFree(i, PromisePurpose.Default))
            return;
        var (goal, said) = (work.DefaultGoalW(i), Said.DefaultW(work, i));
        if (goal < said || Said.IsOpen(work, i, PromisePurpose.Default))
            Send(i, PromisePurpose.Default, Math.Min(goal, said), raises: false);
    }

    private bool IsWorthLowering(int i, EvsePromise evse)
    {
        var less = Said.W(work, i) - goals[i];
        return less > 0 && (rooms.IsShort(i) || (less >= work.Policy.LeastChangeW && IsPaced(evse.OrderedAt, work.Policy.ChangeEvery)));
    }

    private void Raise(int i)
    {
        if (work.Link(i).Link is null)
            return;
        var purpose = work.Purpose(i);
        var said = Said.W(work, i);
        if (work.CanBeTold(i) && IsFree(i, purpose) && goals[i] > said)
        {
            var w = work.Model.Floor(i, Math.Min(goals[i], Math.Max(said, rooms.W(i))));
            var more = w - said;
            if (more > 0 && IsPaced(work.Promise(i).OrderedAt, work.Policy.ChangeEvery) && (more >= work.Policy.LeastChangeW || said == 0))
                Send(i, purpose, w, raises: true);
            else if (Said.IsOpen(work, i, purpose))
                Send(i, purpose, said, raises: false);
        }

        if (purpose is PromisePurpose.Transaction && IsFree(i, PromisePurpose.Default) && work.DefaultGoalW(i) is var goal && goal > Said.DefaultW(work, i)
            && IsPaced(work.Promise(i).DefaultAt, work.Policy.DefaultEvery) && rooms.W(i) >= goal)
            Send(i, PromisePurpose.Default, goal, raises: true);
    }

    // The meter last said more than may be out there now, before that fell: others wait for what it says next.
    private void AskMeter(int i)
    {
        var (evse, memory) = (work.Promise(i), work.Memory(i));
        if (work.Link(i).Link is null || !(evse.FallsAt <= work.Now) || !(memory.DrawnAt < evse.FallsAt) || memory.AskedAt >= evse.FallsAt)
            return;
        if (!(work.FreshW(i) > work.Policy.Counted(work.MayBeW(i))))
            return;
        work.Then.Add(new ReadMeterNow(evse.Evse));
        work.Remember(evse.Evse, memory with { AskedAt = work.Now });
    }

    private void Send(int i, PromisePurpose purpose, long w, bool raises)
    {
        var evse = work.Promise(i);
        var limit = purpose is PromisePurpose.Transaction;
        work.Record(new LimitPromised(evse.Evse, evse.Number + 1, purpose, w, raises, work.Now));
        (raises ? work.Then : work.First).Add(new SetLimit(evse.Evse, evse.Number + 1, w, limit ? evse.Transaction : null, evse.Variant, work.State.Epoch));
        rooms.Take(i, w);
    }

    private bool IsFree(int i, PromisePurpose purpose) =>
        work.Promise(i) is { InFlight: null } evse && !(work.Now < evse.TroubleOf(purpose)?.RetryAt);

    private bool IsPaced(DateTimeOffset? last, TimeSpan every) => !(work.Now - last < every);
}
