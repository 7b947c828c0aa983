namespace Electra.Ledger.Verification;

/// <summary>What must hold of a ledger at every moment, whatever has failed before.</summary>
/// <param name="Name">By which it is told and looked up.</param>
/// <param name="Means">In a sentence.</param>
internal sealed record Invariant(string Name, string Means)
{
    public static readonly Invariant Heads = new("heads", "every grain's versions are without holes or repeats, and its head stands at the last");

    public static readonly Invariant Numbers = new("numbers", "no number stands twice, they rise with a grain's versions, and none given is below one to be given");

    public static readonly Invariant Checkpoints = new("checkpoints", "what an entry carries as the whole state is what the entries up to it fold to");

    public static readonly Invariant Rows = new("rows", "a grain's row is what its entries up to the row's version fold to");

    public static readonly Invariant Sessions = new("sessions", "every session is settled, or open and owed what will settle it; nothing of it happened twice");

    public static readonly Invariant Transactions = new("transactions", "no two sessions have one transaction, and none that we number is above the counter");

    public static readonly Invariant Samples = new("samples", "every sample is of a known session, in the month and not before the beginning of it");

    public static readonly Invariant Debts = new("debts", "every debt is owed by an entry");

    public static readonly Invariant Followers = new("followers", "no follower has come further than the last entry");

    public static readonly Invariant Cdrs = new("cdrs", "there is one charge detail record for each session that has ended, and none for another");

    public static readonly Invariant Lists = new("lists", "the lists are what the entries up to their position fold to");

    public static IReadOnlyList<Invariant> All { get; } =
        [Heads, Numbers, Checkpoints, Rows, Sessions, Transactions, Samples, Debts, Followers, Cdrs, Lists];
}
