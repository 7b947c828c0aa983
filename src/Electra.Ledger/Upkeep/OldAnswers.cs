using System.Data.Common;
using Electra.Domain.Keys;
using Electra.Ledger.Homes;
using Electra.Ledger.Verification;
using Npgsql;

namespace Electra.Ledger.Upkeep;

/// <summary>Forgets what requests with an idempotency key were answered, once nobody may ask for it any more: the only grains that end. Their rows
/// go first: one that outlived its entries would be taken for those of the next request with the same key.</summary>
internal sealed class OldAnswers(IHome home, LedgerOptions options)
{
    /// <summary>Under this name it is counted how many entries are gone, so that their numbers are not missed.</summary>
    public const string Forgotten = "entries-forgotten";

    private const int AtOnce = 200;
    private const string RowType = "answer";

    // An activation that was asked at the very end writes its row when it goes, a quarter of an hour later.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(3);

    // Between two words, whatever the database's order of letters: the index leads there, and no other head is looked at.
    private const string First = "answer";

    private const string Some = """
        select h.grain, h.version from heads h
        where h.grain > @after and h.grain < 'answes' and h.grain like 'answer/%' and not exists (select 1 from entries e where e.grain = h.grain and e.at >= @before)
        order by h.grain limit @limit
        """;

    private const string DeleteRow = """
        delete from OrleansStorage where GrainTypeString = @type and GrainIdN0 = @n0 and GrainIdN1 = @n1 and coalesce(GrainIdExtensionString, '') = @extension
        """;

    private const string DeleteRows = """
        delete from OrleansStorage s using unnest(@n0, @n1, @extension) as k(n0, n1, extension)
        where s.GrainTypeString = @type and s.GrainIdN0 = k.n0 and s.GrainIdN1 = k.n1 and coalesce(s.GrainIdExtensionString, '') = k.extension
        """;

    private const string Count = """
        insert into counters (name, value) values (@name, @count) on conflict (name) do update set value = counters.value + excluded.value
        """;

    /// <summary>How many answers.</summary>
    public async ValueTask<long> Forget(DateTimeOffset now, CancellationToken cancellation)
    {
        var (before, forgotten) = (now - AnswerDecider.Kept - Grace, 0L);
        for (var after = First; await Old(after, before, cancellation) is { Count: > 0 } some; after = some[^1].Grain)
        {
            await ForgetRows([.. some.Select(static one => RowKey.Of(one.Grain["answer/".Length..]))], cancellation);
            forgotten += await home.WriteLedger((connection, stop) => ForgetEntries(connection, some, stop), cancellation);
        }

        return forgotten;
    }

    private async ValueTask<List<(string Grain, long Version)>> Old(string after, DateTimeOffset before, CancellationToken cancellation)
    {
        var old = new List<(string, long)>();
        await using var connection = await home.ReadTail(cancellation);
        await using var command = connection.Command(Some, ("after", after), ("before", before), ("limit", AtOnce));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            old.Add((reader.GetString(0), reader.GetInt64(1)));
        return old;
    }

    // A head that has moved meanwhile is of a new request: it stays, with all that is before it.
    private static async ValueTask<int> ForgetEntries(DbConnection connection, List<(string Grain, long Version)> some, CancellationToken cancellation)
    {
        var (heads, entries) = (0, 0);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var (grain, version) in some)
        {
            if (await Run(transaction, "delete from heads where grain = @grain and version = @version", cancellation, ("grain", grain), ("version", version)) == 0)
                continue;
            heads++;
            entries += await Run(transaction, "delete from entries where grain = @grain", cancellation, ("grain", grain));
            await Run(transaction, "delete from debts where grain = @grain", cancellation, ("grain", grain));
        }

        if (entries > 0)
            await Run(transaction, Count, cancellation, ("name", Forgotten), ("count", (long)entries));
        await transaction.CommitAsync(cancellation);
        return heads;
    }

    private async ValueTask ForgetRows(RowKey[] keys, CancellationToken cancellation)
    {
        if (home is PostgresHome postgres)
        {
            await using var connection = await postgres.Open(cancellation);
            await using var command = new NpgsqlCommand(DeleteRows, connection);
            command.With("type", RowType).With("n0", Array.ConvertAll(keys, static key => key.N0)).With("n1", Array.ConvertAll(keys, static key => key.N1))
                .With("extension", Array.ConvertAll(keys, static key => key.Extension));
            await command.ExecuteNonQueryAsync(cancellation);
            return;
        }

        await using var rows = new Microsoft.Data.Sqlite.SqliteConnection(SqliteFile.StringFor(options, SqliteFile.Rows));
        await rows.OpenAsync(cancellation);
        await using var transaction = rows.BeginTransaction(deferred: false);
        foreach (var key in keys)
            await Run(transaction, DeleteRow, cancellation, ("type", RowType), ("n0", key.N0), ("n1", key.N1), ("extension", key.Extension));
        await transaction.CommitAsync(cancellation);
    }

    private static async ValueTask<int> Run(DbTransaction transaction, string text, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var command = transaction.Command(text, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
