namespace Electra.Domain.Stations.Promises;

/// <summary>The worst-case promise of a station: at every instant the most that all its places could be drawing is within what is allowed. Lower, wait until
/// it is known to hold, then raise. Pure: the same question has the same answer.</summary>
public static class PromiseDecider
{
    /// <summary>Says what an input means now, and what is to be ordered.</summary>
    /// <param name="now">By our clock.</param>
    public static PromiseDecision Decide(PromiseModel model, StationPromises state, PromiseInput input, DateTimeOffset now)
    {
        var work = new PromiseWork(model, state, now);
        Take(work, input);
        Answers.TimeOut(work);
        if (work.State.Limits is { } limits && !IsUsual(work, state, input))
        {
            var goals = Goals.Of(work, limits);
            Ordering.Order(work, limits, goals);
            Stopping.Stop(work, limits, goals);
            Overruns.Name(work, limits, goals);
        }

        return new(work.State, work.Facts, work.First, work.Then, Waiting.Due(work));
    }

    /// <summary>Folds one fact; after a restart of ours nothing but this is known.</summary>
    public static StationPromises Evolve(StationPromises state, PromiseFact fact) => PromiseFolding.Fold(state, fact);

    /// <summary>What could be drawn now, place by place and node by node.</summary>
    public static PromiseStanding Look(PromiseModel model, StationPromises state, DateTimeOffset now)
    {
        var work = new PromiseWork(model, state, now);
        return new(
            [.. Enumerable.Range(0, model.Count).Select(i => new EvseStanding(
                model.Evse(i), Said.W(work, i), work.MostW(i), work.FreshW(i), work.Follows(i), Overruns.CauseOf(work, i)))],
            [.. model.Nodes.Reverse().Select(n => new NodeStanding(model.Name(n), model.LimitW(n, state.Limits?.NowW ?? 0), work.SumW(n, work.MostW)))]);
    }

    // Most of what is heard are readings of places that obey: they change nothing.
    private static bool IsUsual(PromiseWork work, StationPromises before, PromiseInput input) =>
        input is NoteMeter { Evse: var evse } && work.Facts.Count == 0 && work.Model.IndexOf(evse) is >= 0 and var i
        && work.MostW(i) == new PromiseWork(work.Model, before, work.Now).MostW(i);

    private static void Take(PromiseWork work, PromiseInput input)
    {
        switch (input)
        {
            case Aim i: Targets.Remember(work, i.Allocation); break;
            case HearLimits i: work.Remember(work.State with { Limits = i.Limits }); break;
            case NoteHeld i: Answers.Held(work, i); break;
            case NoteRefused i: Answers.Refused(work, i); break;
            case NoteUnanswered i: Answers.Unanswered(work, i.Order); break;
            case NoteMeter i: Obedience.Meter(work, i); break;
            case NoteReadBack i: Obedience.ReadBack(work, i); break;
            case Acquit i when work.State.Of(i.Evse).BrokenAt is not null: work.Record(new LimitProven(i.Evse, i.By, work.Now)); break;
            case NoteBack i: Links.Back(work, i.Charger, i.Link, i.Traits); break;
            case NoteGone i: Links.Gone(work, i.Charger, i.HeardAt); break;
            case NoteRestart i: Links.Restart(work, i.Charger, i.Traits); break;
            case StartAgain i: Links.StartAgain(work, i.Links); break;
            case NoteBegun i when work.State.Of(i.Evse).Transaction != i.Transaction: work.Record(new VehicleBegan(i.Evse, i.Transaction, work.Now)); break;
            case NoteEnded i when work.State.Of(i.Evse).Transaction == i.Transaction: work.Record(new VehicleEnded(i.Evse, i.Transaction, work.Now)); break;
            case NoteOuterLimit i: Targets.Outer(work, i); break;
            default: break;
        }
    }
}
