namespace Electra.Ledger.Commits;

/// <summary>What a grain's turn offers to the record: its facts and what it now owes, at the version after the last.</summary>
/// <param name="Grain">Whose: the grain's id as text, <c>charger/C1</c>. A grain has one row in <c>heads</c>.</param>
/// <param name="Version">Won only where the head stands at this minus one; the first is 1.</param>
/// <param name="Mark">The writer's own mark, new for each draft: a repeated batch recognises its earlier success by it.</param>
/// <param name="Body">JSON, UTF-8.</param>
/// <param name="Debts">Effects owed by this entry; written only where the entry won.</param>
/// <param name="Whole">The body carries the whole state: folding may start here.</param>
/// <param name="Facts">The body's facts as they were before they became JSON, a list that nobody changes: who follows the tail in this
/// program need not read them again. Null: they are read.</param>
public sealed record EntryDraft(
    string Grain,
    long Version,
    Guid Mark,
    DateTimeOffset At,
    ReadOnlyMemory<byte> Body,
    IReadOnlyList<DebtDraft> Debts,
    bool Whole = false,
    object? Facts = null)
{
    /// <summary>When it is recorded, as both homes keep it: UTC, whole microseconds.</summary>
    public DateTimeOffset RecordedAt => new(At.UtcTicks - (At.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>One effect owed: its place in the entry, and when it falls due (UTC).</summary>
public readonly record struct DebtDraft(int Ordinal, DateTimeOffset Due);

/// <summary>Names one debt.</summary>
public readonly record struct DebtKey(string Grain, long Version, int Ordinal);

/// <summary>What became of a draft.</summary>
public enum AppendResult
{
    /// <summary>Durable.</summary>
    Won,

    /// <summary>The head had moved: another activation owns the grain.</summary>
    Refused,

    /// <summary>The database cannot store this body; nothing of it was written.</summary>
    Poisoned,

    /// <summary>The queue is full; nothing was written.</summary>
    Overloaded,
}

/// <summary>A draft's outcome, with the number that its entry got when it won.</summary>
public readonly record struct Appended(AppendResult Result, long Number = 0, string? Why = null);

/// <summary>The one way into the record. Drafts that arrive while a flush is under way share the next one.</summary>
public interface ILedgerWriter
{
    /// <summary>Completes when the outcome is known: an unknown commit is repeated until it is. Cancelling stops the waiting, not the write.</summary>
    ValueTask<Appended> Append(EntryDraft draft, CancellationToken cancellation = default);

    /// <summary>Strikes off a paid debt, in a later flush.</summary>
    void Strike(DebtKey debt);

    /// <summary>Stores samples, each once by (session, taken at, digest); completes when durable. False: overloaded, nothing stored.</summary>
    ValueTask<bool> Store(IReadOnlyList<Samples.SampleRecord> samples, CancellationToken cancellation = default);

    /// <summary>Takes a block of numbers that nobody gets again, also after a restart; returns the first.</summary>
    ValueTask<long> Take(string counter, int count, CancellationToken cancellation = default);

    /// <summary>Whether the database answers: false from the first failed flush until one succeeds.</summary>
    bool Reachable { get; }

    /// <summary>Since when the database has been silent; null while it answers.</summary>
    DateTimeOffset? SilentSince { get; }
}
