using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>What answers to orders mean, also late ones and those that never come.</summary>
internal static class Answers
{
    public static void Held(PromiseWork work, NoteHeld input)
    {
        var evse = input.Order.Evse;
        var i = work.Model.IndexOf(evse);
        if (i < 0 || Told(work, input.Order) is not { } told)
            return;
        var held = new LimitHeld(evse, told.Number, told.Purpose, told.W, 0, null, work.Now);
        var before = work.HoldsW(i, work.Promise(i), work.Now);
        var falls = work.HoldsW(i, PromiseFolding.Fold(work.State, held).Of(evse), work.Now) < before;
        work.Record(falls ? held with { FallsFromW = before, FallsAt = work.Now + work.Policy.Settles } : held);
        // Where no meter shows whether it obeys, it is asked itself.
        if (falls && work.FreshW(i) is null && work.Promise(i).Runs)
            work.Then.Add(new ReadBack(evse));
    }

    public static void Refused(PromiseWork work, NoteRefused input)
    {
        if (Told(work, input.Order) is not { } told)
            return;
        var evse = input.Order.Evse;
        work.Record(new LimitRefused(evse, told.Number, input.Why, Lowers(work, told, evse), input.Sent, Again(work, told, evse), work.Now));
    }

    public static void Unanswered(PromiseWork work, SetLimit order)
    {
        if (Told(work, order) is { } told)
            Unanswered(work, order.Evse, told);
    }

    /// <summary>An answer that did not come by now does not come in time, whether or not somebody says so.</summary>
    public static void TimeOut(PromiseWork work)
    {
        foreach (var evse in work.State.Evses)
        {
            if (evse.Told.FirstOrDefault(t => t.Number == evse.InFlight) is { } told && work.Now - told.At >= work.Policy.AckPatience)
                Unanswered(work, evse.Evse, told);
        }
    }

    private static void Unanswered(PromiseWork work, EvseKey evse, ToldLimit told)
    {
        if (work.State.Of(evse).InFlight == told.Number)
            work.Record(new LimitUnanswered(evse, told.Number, Lowers(work, told, evse), Again(work, told, evse), work.Now));
    }

    // What was ordered before we started again is not answered for: its number may be another order's now.
    private static ToldLimit? Told(PromiseWork work, SetLimit order) =>
        order.Epoch == work.State.Epoch ? work.State.Of(order.Evse).Told.FirstOrDefault(t => t.Number == order.Number) : null;

    private static DateTimeOffset Again(PromiseWork work, ToldLimit told, EvseKey evse) =>
        work.Policy.Again((work.State.Of(evse).TroubleOf(told.Purpose)?.Failures ?? 0) + 1, work.Now);

    // It was to bring down what may be out there: others have to give way until it does.
    private static bool Lowers(PromiseWork work, ToldLimit told, EvseKey evse) =>
        work.Model.IndexOf(evse) is >= 0 and var i && told.W < work.MayBeW(i, eventually: true);
}
