using System.Globalization;

namespace Electra.Domain.Stations.Promises;

/// <summary>Whether places obey: their meter says so, not "Accepted" (catalogue L7).</summary>
internal static class Obedience
{
    // A converter overshoots; more than this, and it is the meter that is wrong.
    private const double Believable = 1.5;

    // So near to its limit a vehicle would take more if it could.
    private const double Presses = 0.8;

    private static readonly TimeSpan DoubtEvery = TimeSpan.FromMinutes(10);

    public static void Meter(PromiseWork work, NoteMeter input)
    {
        var i = work.Model.IndexOf(input.Evse);
        if (i < 0 || input.TakenAt <= work.Memory(i).DrawnAt || !(input.TakenAt >= work.Promise(i).BeganAt))
            return;
        if (!(input.W >= -work.Policy.MeterNoiseW) || input.W > work.Model.MaxW(i) * Believable)
        {
            Doubt(work, i, input.W);
            return;
        }

        var drawn = (long)Math.Ceiling(Math.Max(input.W, 0));
        var memory = work.Memory(i) with { DrawnW = drawn, DrawnAt = input.TakenAt };
        var may = work.MayBeW(i, work.Promise(i), input.TakenAt);
        var broke = drawn > work.Policy.Counted(may) + work.Policy.MeterNoiseW && IsOfNow(work, i, input.TakenAt);
        work.Remember(input.Evse, memory with { ProvesSince = broke ? null : memory.ProvesSince ?? (Shows(work, i, drawn) ? input.TakenAt : null) });
        if (broke)
            Break(work, i, may, drawn, measured: true);
        else
            Prove(work, i, drawn, input.TakenAt);
    }

    // What it allows is no proof that it obeys; but where it allows more than it was told it does not.
    public static void ReadBack(PromiseWork work, NoteReadBack input)
    {
        var i = work.Model.IndexOf(input.Evse);
        if (i < 0 || !(input.W >= 0))
            return;
        var (may, told) = (work.MayBeW(i), (long)Math.Ceiling(Math.Min(input.W, work.Model.MaxW(i))));
        if (told > work.Policy.Counted(may) + work.Policy.MeterNoiseW)
            Break(work, i, may, told, measured: false);
    }

    private static void Break(PromiseWork work, int i, long may, long seen, bool measured)
    {
        var evse = work.Promise(i);
        if (evse.BrokenAt is null || seen > evse.PeakW)
            work.Record(new LimitBroken(evse.Evse, may, seen, measured, work.Now));
    }

    private static void Prove(PromiseWork work, int i, long drawn, DateTimeOffset at)
    {
        var evse = work.Promise(i);
        if (evse.BrokenAt is null || !Shows(work, i, drawn) || work.Memory(i).ProvesSince is not { } since)
            return;
        if (at - since >= work.Policy.ProveFor * Math.Min(evse.Strikes, 10))
            work.Record(new LimitProven(evse.Evse, null, work.Now));
    }

    // A reading of before the last lowering was taken says nothing of it.
    private static bool IsOfNow(PromiseWork work, int i, DateTimeOffset takenAt) => !(takenAt < work.Promise(i).FallsAt - work.Policy.Settles);

    // It broke its limit, has taken one since, and stands right at it.
    private static bool Shows(PromiseWork work, int i, long drawn) =>
        work.Promise(i).BrokenAt is not null && !Said.IsOpen(work, i, work.Purpose(i)) && Said.W(work, i) is > 0 and var said && drawn >= said * Presses;

    private static void Doubt(PromiseWork work, int i, double told)
    {
        if (work.Now - work.Memory(i).DoubtedAt < DoubtEvery)
            return;
        var evse = work.Model.Evse(i);
        work.Record(new MeterDoubted(evse, told.ToString(CultureInfo.InvariantCulture), work.Now));
        work.Remember(evse, work.Memory(i) with { DoubtedAt = work.Now });
    }
}
