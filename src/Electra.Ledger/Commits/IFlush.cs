namespace Electra.Ledger.Commits;

/// <summary>Writes one batch in one transaction.</summary>
internal interface IFlush
{
    /// <summary>
    /// Sets each entry's <see cref="PendingEntry.Found"/>: won or refused. An exception leaves the outcome unknown, unless
    /// <see cref="BlamesData"/> says that the data is at fault: then nothing of the batch was written.
    /// Repeating a batch is harmless: an entry with the draft's own mark counts as won.
    /// </summary>
    ValueTask Write(Batch batch, CancellationToken cancellation);

    /// <summary>Whether the database refused the batch for what it holds; repeating it would not help.</summary>
    bool BlamesData(Exception exception);
}
