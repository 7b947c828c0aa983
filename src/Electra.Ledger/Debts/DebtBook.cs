using Electra.Ledger.Commits;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Debts;

/// <summary>Takes overdue debts under a lease: of several sweepers, one has each.</summary>
internal sealed class DebtBook(IHome home) : IDebtBook
{
    private const string TakeOnPostgres = """
        update debts d set due = @until
        from (select grain, version, ordinal from debts where due < @now order by due limit @limit for update skip locked) o
        where d.grain = o.grain and d.version = o.version and d.ordinal = o.ordinal
        returning d.grain, d.version, d.ordinal
        """;

    // The file has one writer at a time: nobody stands in between.
    private const string TakeOnSqlite = """
        update debts set due = @until
        where (grain, version, ordinal) in (select grain, version, ordinal from debts where due < @now order by due limit @limit)
        returning grain, version, ordinal
        """;

    private const string OfOneGrain = "select version, ordinal, due from debts where grain = @grain order by version, ordinal";

    public ValueTask<IReadOnlyList<DebtKey>> TakeOverdue(DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellation = default) =>
        home.WriteLedger<IReadOnlyList<DebtKey>>(async (connection, stop) =>
        {
            await using var command = connection.Command(home.OnPostgres ? TakeOnPostgres : TakeOnSqlite,
                ("now", now), ("until", now + lease), ("limit", (long)limit));
            var taken = new List<DebtKey>();
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                taken.Add(new DebtKey(reader.GetString(0), reader.GetInt64(1), reader.GetInt32(2)));
            return taken;
        }, cancellation);

    public async ValueTask<IReadOnlyList<(DebtKey Debt, DateTimeOffset Due)>> Of(string grain, CancellationToken cancellation = default)
    {
        await using var connection = await home.ReadLedger(cancellation);
        await using var command = connection.Command(OfOneGrain, ("grain", grain));
        var debts = new List<(DebtKey, DateTimeOffset)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            debts.Add((new DebtKey(grain, reader.GetInt64(0), reader.GetInt32(1)), reader.GetFieldValue<DateTimeOffset>(2)));
        return debts;
    }
}
