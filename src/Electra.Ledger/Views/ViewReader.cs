using System.Data.Common;
using Electra.Ledger.Following;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Electra.Ledger.Views;

/// <summary>Asks the tables. Before the follower's first step there are none: then nothing is known yet.</summary>
internal sealed class ViewReader(IViewTables tables)
{
    private const int MostItems = 1_000;
    private const int Tries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>All that is found, in order.</summary>
    /// <param name="inTurn">A grain's turn waits for it.</param>
    public async ValueTask<IReadOnlyList<T>> All<T>(
        ListQuery query, string order, int limit, Func<DbDataReader, T> read, CancellationToken cancellation, bool inTurn = false)
    {
        if (query.Hopeless)
            return [];
        for (var again = 1; ; again++)
        {
            try
            {
                return await Once(query, order, limit, read, inTurn, cancellation);
            }
            catch (DbException fault) when (NoTables(fault))
            {
                if (again == Tries)
                    return [];
                // Between two generations they are away for a moment.
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <summary>The first that is found, or the default.</summary>
    public async ValueTask<T?> First<T>(ListQuery query, string order, Func<DbDataReader, T> read, CancellationToken cancellation, bool inTurn = false) =>
        await All(query, order, 1, read, cancellation, inTurn) is [var first, ..] ? first : default;

    /// <summary>One page: one item more is asked for, to know whether there is a next one.</summary>
    public async ValueTask<Page<T>> Page<T>(
        ListQuery query, string order, int limit, Func<DbDataReader, T> read, Func<T, string> cursor, CancellationToken cancellation)
    {
        var wanted = Math.Clamp(limit, 1, MostItems);
        var found = await All(query, order, wanted + 1, read, cancellation);
        return found.Count <= wanted ? new(found, null) : new([.. found.Take(wanted)], cursor(found[wanted - 1]));
    }

    private async ValueTask<IReadOnlyList<T>> Once<T>(
        ListQuery query, string order, int limit, Func<DbDataReader, T> read, bool inTurn, CancellationToken cancellation)
    {
        await using var connection = inTurn ? await tables.OpenInTurn(cancellation) : await tables.Open(cancellation);
        await using var command = query.Command(connection, order, limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<T>();
        while (await reader.ReadAsync(cancellation))
            found.Add(read(reader));
        return found;
    }

    private static bool NoTables(DbException fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => true,
        SqliteException { SqliteErrorCode: 1 } => fault.Message.Contains("no such table", StringComparison.Ordinal),
        _ => false,
    };
}
