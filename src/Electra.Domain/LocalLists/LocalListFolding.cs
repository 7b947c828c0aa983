namespace Electra.Domain.LocalLists;

/// <summary>How the facts of a charger's list become what is known of it.</summary>
internal static class LocalListFolding
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>Folds one fact.</summary>
    public static LocalList Fold(LocalList state, LocalListFact fact) => fact switch
    {
        ListSent f => state with { Version = f.Version, Sending = f },
        ListAnswered f => Answered(state, f),
        // Version 0 is an empty list (OCPP 1.6 §5.10); any other is the work of somebody else, or of a full list of ours that came in part.
        ListFound f when f.Told == state.HeldVersion && state.Held is not null => state with { Sending = null },
        ListFound f => state with { Held = f.Told == 0 ? Nothing : null, HeldVersion = f.Told, Sending = null },
        ListStood f => state with { Shown = f.Shown },
        _ => state,
    };

    private static LocalList Answered(LocalList state, ListAnswered fact) => fact.Outcome switch
    {
        ListOutcome.Accepted when state.Sending is { } sent => state with
        {
            Held = Applied(state.Held, sent),
            HeldVersion = sent.Version,
            Sending = null,
            Failures = 0,
            NotBefore = null,
            Why = null,
            Refused = null,
            Silence = null,
            LastSyncAt = fact.At,
        },
        ListOutcome.NotSupported => state with { Sending = null, Refused = new(fact.Why ?? "it keeps no list", fact.Firmware, fact.Until ?? fact.At) },
        // What was sent stays noted: its version, told later, says whether it arrived.
        ListOutcome.NoAnswer => state with { Silence = new(fact.Link, fact.Until ?? fact.At) },
        ListOutcome.Accepted => state,
        _ => state with { Held = null, Sending = null, Failures = state.Failures + 1, NotBefore = fact.Until, Why = fact.Why },
    };

    private static IReadOnlyDictionary<string, string> Applied(IReadOnlyDictionary<string, string>? held, ListSent sent)
    {
        if (sent.Full || held is null)
            return sent.Put;
        var next = new Dictionary<string, string>(held, StringComparer.OrdinalIgnoreCase);
        foreach (var tag in sent.Off)
            next.Remove(tag);
        foreach (var (tag, mark) in sent.Put)
        {
            // The new spelling takes the place of the old one.
            next.Remove(tag);
            next[tag] = mark;
        }

        return next;
    }
}
