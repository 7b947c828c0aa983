using Electra.Domain.Chargers;

namespace Electra.Domain.Sessions;

/// <summary>What 2.1 tells of a transaction beyond 2.0.1: terms, resumption, priority, settled payments; and which vehicle it is. Nothing of it changes
/// what is billed.</summary>
internal static class SessionTold
{
    /// <summary>What each means.</summary>
    public static Decision<SessionFact, SessionReply> Heard(Session state, SessionInput input, DateTimeOffset now) => input switch
    {
        NoteDetail i => Detail(state, i, now),
        Resume i => Resumed(state, i, now),
        NotePriority i => Priority(state, i, now),
        NoteSettlement i => Settled(state, i, now),
        KnowVehicle i => SessionDrivers.Found(state, i, now),
        _ => new([], [], new(SessionVerdict.Ignored)),
    };

    // What the charger reckons with, and what it comes to. A running cost changes with every sample: like progress it is recorded now and then, and the
    // last one always; each stands in the OCPP log.
    private static Decision<SessionFact, SessionReply> Detail(Session state, NoteDetail input, DateTimeOffset now)
    {
        var known = state.Terms ?? SessionTerms.None;
        var told = input.Last || !(now - known.CostHeard < SessionDecider.ProgressEvery) ? input.Detail : input.Detail with { Cost = null };
        return known.With(told, input.At, now).Told == known.Told
            ? new([], [], new(SessionVerdict.Repeated))
            : new([new DetailTold(told, input.At, now)], [], new(SessionVerdict.Done));
    }

    // The charger lost its power and has gone on: the session goes on, and is not ended and opened again (E).
    private static Decision<SessionFact, SessionReply> Resumed(Session state, Resume input, DateTimeOffset now)
    {
        if (state.Resumed is { } known && !(input.At > known.Told))
            return new([], [], new(SessionVerdict.Repeated));
        if (state is { Closing: null, EndedAt: null })
            return new([new TransactionResumed(input.At, input.Live, now)], [], new(SessionVerdict.Done));
        // Settled without its stop, or of an offline queue that comes after its end: what was billed stays.
        return state.Closing?.ClosedBy is SessionEnding.ByStop || state.Oddities.Contains("late-resume")
            ? new([], [], new(SessionVerdict.Ignored))
            : new([new SessionOddity(new("late-resume", $"settled with {SessionDecider.Text(state.EnergyWh)} Wh"))], [], new(SessionVerdict.Done));
    }

    // Whether it is charged before others, as the charger told or took the order (K21, K22).
    private static Decision<SessionFact, SessionReply> Priority(Session state, NotePriority input, DateTimeOffset now) =>
        state is { Closing: not null } or { EndedAt: not null } ? new([], [], new(SessionVerdict.Ignored))
        : state.Priority == input.Active ? new([], [], new(SessionVerdict.Repeated))
        : new([new PrioritySeen(input.Active, now)], [], new(SessionVerdict.Done));

    // What became of a payment, also long after its end. The same word again, by the payment's name, is the same one.
    private static Decision<SessionFact, SessionReply> Settled(Session state, NoteSettlement input, DateTimeOffset now) =>
        Settlement.IsKnown(state.Settlements, input.Settlement)
            ? new([], [], new(SessionVerdict.Repeated))
            : new([new PaymentSettled(input.Settlement, now), .. SessionDecider.Noted(input.Oddities)], [], new(SessionVerdict.Done));
}
