using Electra.Domain.Words;

namespace Electra.Domain.Stations.Promises;

/// <summary>How facts become what may be out there.</summary>
internal static class PromiseFolding
{
    // More are counted as one.
    private const int Kept = 6;

    /// <summary>Folds one fact.</summary>
    public static StationPromises Fold(StationPromises state, PromiseFact fact) => Known(state, fact) with { KnownAt = fact.At };

    private static StationPromises Known(StationPromises state, PromiseFact fact) => fact switch
    {
        LimitPromised f => state.With(Promised(state.Of(f.Evse), f)),
        LimitHeld f => state.With(Held(state.Of(f.Evse), f)),
        LimitRefused f => state.With(Without(Failed(state.Of(f.Evse), f.Number, f.Lowering, f.RetryAt, refused: f.Sent), f.Number)),
        LimitUnanswered f => state.With(Failed(state.Of(f.Evse), f.Number, f.Lowering, f.RetryAt, refused: false)),
        LimitBroken f => state.With(Broken(state.Of(f.Evse), f)),
        LimitProven f => state.With(state.Of(f.Evse) with { BrokenAt = null, PeakW = 0, StoppedAt = null }),
        ChargerLost f => Each(state.With(state.Of(f.Charger) with { Link = null, GoneSince = f.At }), f.Charger, e => Doubted(e, f.DoubtFrom)),
        ChargerReturned f => Each(state.With(new ChargerLink(f.Charger, f.Link, null, f.Traits)), f.Charger, e => Fresh(e, !f.Traits.DefaultLasts)),
        ChargerRestarted f => Each(
            state.With(state.Of(f.Charger) with { Traits = f.Traits }),
            f.Charger,
            e => Fresh(Doubted(e, f.Traits.DefaultLasts ? null : f.At), !f.Traits.DefaultLasts)),
        VehicleBegan f => state.With(Ended(state.Of(f.Evse)) with { Transaction = f.Transaction, BeganAt = f.At }),
        VehicleEnded f => state.With(Ended(state.Of(f.Evse))),
        VehicleStopped f => state.With(state.Of(f.Evse) with { StoppedAt = f.At }),
        OuterLimitNoted f => state.With(state.Of(f.Evse) with { OuterW = f.W }),
        OverrunNamed f => state with { Overruns = [.. state.Overruns.Where(o => o.Node != f.Overrun.Node), f.Overrun] },
        OverrunEnded f => state with { Overruns = [.. state.Overruns.Where(o => o.Node != f.Overrun.Node)] },
        PromisesResumed => state with
        {
            Epoch = state.Epoch + 1,
            Evses = [.. state.Evses.Select(e => Open(e) with { InFlight = null })],
        },
        _ => state,
    };

    private static StationPromises Each(StationPromises state, ChargerId charger, Func<EvsePromise, EvsePromise> next) =>
        state with { Evses = [.. state.Evses.Select(e => e.Evse.Charger == charger ? next(e) : e)] };

    private static EvsePromise Promised(EvsePromise evse, LimitPromised fact) => evse with
    {
        Number = fact.Number,
        InFlight = fact.Number,
        Told = Few([.. evse.Told, new(fact.Number, fact.Purpose, fact.W, fact.At)]),
        OrderedAt = fact.Purpose is PromisePurpose.Transaction || fact.Raises ? fact.At : evse.OrderedAt,
        DefaultAt = fact.Purpose is PromisePurpose.Default ? fact.At : evse.DefaultAt,
    };

    // The oldest two of a kind become one that is at least as bad and as long.
    private static IReadOnlyList<ToldLimit> Few(IReadOnlyList<ToldLimit> told)
    {
        if (told.Count <= Kept)
            return told;
        var merged = told.GroupBy(t => t.Purpose).MaxBy(g => g.Count())!.Take(2).ToList();
        return [.. told.Where(t => t != merged[0]).Select(t => t == merged[1] ? t with { W = Math.Max(t.W, merged[0].W) } : t)];
    }

    private static FallingLimit[] Few(IReadOnlyList<FallingLimit> falls, FallingLimit next, DateTimeOffset now)
    {
        FallingLimit[] going = [.. falls.Where(f => now < f.Until), next];
        return going.Length <= Kept ? going : [new(Math.Max(going[0].W, going[1].W), going[1].Until), .. going[2..]];
    }

    // Orders of a charger arrive in their order: what was told before this one, as the same, holds no more.
    private static EvsePromise Held(EvsePromise evse, LimitHeld fact)
    {
        var limit = fact.Purpose is PromisePurpose.Transaction;
        return (fact.Number == evse.InFlight ? evse.Troubled(fact.Purpose, null) : evse) with
        {
            Told = [.. evse.Told.Where(t => t.Purpose != fact.Purpose || t.Number > fact.Number)],
            HeldW = limit ? fact.W : evse.HeldW,
            DefaultW = limit ? evse.DefaultW : fact.W,
            DoubtFrom = !limit && !(fact.Number < evse.RetellDefaultFrom) ? null : evse.DoubtFrom,
            RetellFrom = limit && fact.Number >= evse.RetellFrom ? null : evse.RetellFrom,
            RetellDefaultFrom = !limit && fact.Number >= evse.RetellDefaultFrom ? null : evse.RetellDefaultFrom,
            Falls = fact.FallsAt is { } until ? Few(evse.Falls, new(fact.FallsFromW, until), fact.At) : evse.Falls,
            InFlight = fact.Number == evse.InFlight ? null : evse.InFlight,
        };
    }

    private static EvsePromise Failed(EvsePromise evse, int number, bool lowering, DateTimeOffset retryAt, bool refused)
    {
        var purpose = evse.Told.FirstOrDefault(t => t.Number == number)?.Purpose ?? PromisePurpose.Transaction;
        var before = evse.TroubleOf(purpose);
        return evse.Troubled(purpose, new((before?.Failures ?? 0) + 1, retryAt, lowering || before is { Lowering: true }, refused)) with
        {
            InFlight = evse.InFlight == number ? null : evse.InFlight,
            Variant = refused ? evse.Variant + 1 : evse.Variant,
        };
    }

    private static EvsePromise Broken(EvsePromise evse, LimitBroken fact) =>
        (evse.BrokenAt is null ? Open(evse) with { BrokenAt = fact.At, Strikes = evse.Strikes + 1 } : evse) with { PeakW = Math.Max(evse.PeakW, fact.SeenW) };

    // All that it was told is told again.
    private static EvsePromise Open(EvsePromise evse) => evse with { RetellFrom = evse.Number + 1, RetellDefaultFrom = evse.Number + 1 };

    private static EvsePromise Without(EvsePromise evse, int number) => evse with { Told = [.. evse.Told.Where(t => t.Number != number)] };

    // No answer comes any more over the connection that is gone, and an order that was answered over it proves nothing from here on.
    private static EvsePromise Doubted(EvsePromise evse, DateTimeOffset? from) => evse with
    {
        InFlight = null,
        DoubtFrom = evse.DoubtFrom is null || from < evse.DoubtFrom ? from ?? evse.DoubtFrom : evse.DoubtFrom,
        RetellFrom = evse.Number + 1,
        RetellDefaultFrom = from is null ? evse.RetellDefaultFrom : evse.Number + 1,
    };

    private static EvsePromise Fresh(EvsePromise evse, bool retellDefault) => evse with
    {
        InFlight = null,
        RetellFrom = evse.Number + 1,
        RetellDefaultFrom = retellDefault ? evse.Number + 1 : evse.RetellDefaultFrom,
        Trouble = null,
        DefaultTrouble = null,
    };

    // A limit of a transaction names it, and ends with it (OCPP 1.6 §3.13.1, 2.0.1 K01.FR.09).
    private static EvsePromise Ended(EvsePromise evse) => evse with
    {
        Transaction = null,
        HeldW = null,
        StoppedAt = null,
        InFlight = evse.Told.Any(t => t.Number == evse.InFlight && t.Purpose is PromisePurpose.Transaction) ? null : evse.InFlight,
        Told = [.. evse.Told.Where(t => t.Purpose is not PromisePurpose.Transaction)],
        Trouble = null,
        RetellFrom = null,
    };
}
