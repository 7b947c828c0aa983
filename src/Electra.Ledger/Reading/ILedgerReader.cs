namespace Electra.Ledger.Reading;

/// <summary>Where a grain's entries have come to.</summary>
/// <param name="Version">The last entry's.</param>
/// <param name="Whole">The last entry's version that carries the whole state; 0 where none does.</param>
public readonly record struct Head(long Version, long Whole);

/// <summary>One entry as it stands in the record.</summary>
/// <param name="Number">Its place among all entries: the order of numbers is the order of visibility.</param>
/// <param name="Facts">The body's facts, where this program wrote it a moment ago; null: they are to be read.</param>
public sealed record StoredEntry(long Number, string Grain, long Version, DateTimeOffset At, ReadOnlyMemory<byte> Body, object? Facts = null);

/// <summary>Reads entries: one grain's, to fold it; everybody's, to follow.</summary>
public interface ILedgerReader
{
    /// <summary>A grain's head; null where it has no entry.</summary>
    ValueTask<Head?> Head(string grain, CancellationToken cancellation = default);

    /// <summary>A grain's entries after a version, in order, all of them.</summary>
    ValueTask<IReadOnlyList<StoredEntry>> After(string grain, long version, CancellationToken cancellation = default);

    /// <summary>Everybody's entries after a number, in order.</summary>
    ValueTask<IReadOnlyList<StoredEntry>> Tail(long afterNumber, int limit, CancellationToken cancellation = default);

    /// <summary>Completes when there may be entries after this number, or after 250 ms.</summary>
    ValueTask Changed(long afterNumber, CancellationToken cancellation = default);
}
