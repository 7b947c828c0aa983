using Electra.Ledger.Reading;

namespace Electra.Ledger.Verification;

/// <summary>What is looked at of one grain: its head, its row, the debts that stand in the book, and where findings go.</summary>
/// <param name="Grain">Its id in the ledger: <c>session/…</c>.</param>
/// <param name="Debts">Those of its entries, by version and ordinal; what an entry owes is taken out as the entry is met.</param>
internal sealed record GrainCase(string Grain, string Key, Head Head, RowStore Rows, HashSet<(long Version, int Ordinal)> Debts, Scratch Scratch, Findings Findings);

/// <summary>Looks at one grain's entries, one after the other.</summary>
internal interface IGrainLook
{
    /// <summary>The next entry, in the order of versions.</summary>
    void Take(StoredEntry entry);

    /// <summary>There are no more.</summary>
    void End();
}
