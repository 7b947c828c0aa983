namespace Electra.Domain.LocalLists;

/// <summary>What is recorded of a charger's list. What is to be done next is said by <see cref="LocalListSync"/>; the reply is whether
/// something was recorded.</summary>
public sealed class LocalListDecider : IDecider<LocalList, LocalListInput, LocalListFact, bool>
{
    /// <summary>An update that was not answered by then, also because we went away ourselves, is looked after.</summary>
    public static readonly TimeSpan AnswerPatience = TimeSpan.FromMinutes(3);

    private LocalListDecider() { }

    /// <inheritdoc/>
    public static LocalList Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<LocalListFact, bool> Decide(LocalList state, LocalListInput input, DateTimeOffset now) => input switch
    {
        HearVersion { Told: < 0 } i => Answered(state, new(0, ListOutcome.NotSupported, "it keeps no list (version -1)", i.Wanted, i.At), now),
        HearVersion i when state.Sending is { } sent && sent.Version == i.Told => Answered(state, new(i.Told, ListOutcome.Accepted, null, i.Wanted, i.At), now),
        HearVersion i when i.Told == state.HeldVersion && state.Sending is null && (state.Held is not null || i.Told > 0) => Record(state, i, [], [], now),
        HearVersion i => Record(state, i, [new ListFound(i.Told, now)], [], now),
        EndUpdate i when i.Version != 0 && i.Version != state.Sending?.Version => Record(state, i, [], [], now),
        EndUpdate i => Answered(state, i, now),
        BeginUpdate i => Begun(state, i, now),
        _ => Record(state, input, [], [], now),
    };

    /// <inheritdoc/>
    public static LocalList Evolve(LocalList state, LocalListFact fact) => LocalListFolding.Fold(state, fact);

    private static Decision<LocalListFact, bool> Begun(LocalList state, BeginUpdate input, DateTimeOffset now)
    {
        var put = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        List<string> off = [];
        foreach (var change in input.Update.Changes)
        {
            if (change.Verdict is null)
                off.Add(change.Token.Value);
            else
                put[change.Token.Value] = ListMark.Of(change);
        }

        return Record(state, input, [new ListSent(input.Update.Version, input.Update.Full, put, off, now)], [new Wake(now + AnswerPatience, "list unanswered")], now);
    }

    // Failed: a full list at once, then patience. Not supported: not before a day has passed or its firmware has changed. No answer: after
    // it has come again.
    private static Decision<LocalListFact, bool> Answered(LocalList state, EndUpdate input, DateTimeOffset now)
    {
        DateTimeOffset? until = input.Outcome switch
        {
            ListOutcome.Failed or ListOutcome.VersionMismatch or ListOutcome.Doubtful => now + LocalListSync.WaitAfter(state.Failures + 1),
            ListOutcome.NotSupported => now + LocalListSync.Disbelieved,
            ListOutcome.NoAnswer => now + LocalListSync.SilentFor,
            _ => null,
        };
        var answered = new ListAnswered(input.Version, input.Outcome, input.Why, now, until, input.At.Link, input.At.Firmware);
        return Record(state, input, [answered], until is { } due ? [new Wake(due, "list again")] : [], now);
    }

    private static Decision<LocalListFact, bool> Record(
        LocalList state, LocalListInput input, IReadOnlyList<LocalListFact> facts, IReadOnlyList<Effect> effects, DateTimeOffset now)
    {
        var next = facts.Aggregate(state, Evolve);
        var shown = Show(next, input);
        if (shown != state.Shown)
            facts = [.. facts, new ListStood(shown, state.Shown.State, next.HeldVersion, next.Held?.Count ?? 0, now)];
        return new(facts, effects, facts.Count > 0);
    }

    private static ListShown Show(LocalList state, LocalListInput input)
    {
        if (input.Wanted is not { } wanted)
            return ListShown.Off;
        var given = (input as Stand)?.Step as GiveUp;
        var (standing, why) = state switch
        {
            _ when given is { Unsupported: true } => (ListState.Unsupported, given.Why),
            { Refused: { } refused } when refused.Firmware == input.At.Firmware && input.At.Now < refused.Until => (ListState.Unsupported, refused.Why),
            _ when state.Holds(wanted) => (ListState.Current, null),
            { Failures: > LocalListSync.FullAtOnce } => (ListState.Failed, state.Why),
            _ => (ListState.Pending, given?.Why),
        };
        return new(standing, wanted.Entries.Count, wanted.LeftOut, why);
    }
}
