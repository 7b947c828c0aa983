using System.Data;
using System.Data.Common;
using System.Text.Json;
using Electra.Ledger.Homes;
using Electra.Ledger.Views.Folding;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Electra.Ledger.Verification;

/// <summary>The whole ledger as it is at one moment, on one connection that writes nothing: one transaction on PostgreSQL, where others go on
/// writing meanwhile; on SQLite the files, which nobody else may have open.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;

    private Snapshot(DbConnection connection, DbTransaction? transaction, bool hasRows, bool hasViews)
    {
        this.connection = connection;
        this.transaction = transaction;
        (HasRows, HasViews) = (hasRows, hasViews);
    }

    public bool OnPostgres => transaction is not null;

    /// <summary>Rows and views can be rebuilt: on SQLite their files may be missing.</summary>
    public bool HasRows { get; }

    public bool HasViews { get; }

    public static async ValueTask<Snapshot> Open(LedgerOptions options, CancellationToken cancellation) =>
        options.OnPostgres ? await OfPostgres(options, cancellation) : OfSqlite(options);

    /// <summary>A question; however long it takes.</summary>
    public DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.Command(text, parameters);
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        return command;
    }

    /// <summary>A question about some grains: <c>{keys}</c> in its text stands for <c>in these</c>.</summary>
    public DbCommand About(string text, IReadOnlyList<string> keys)
    {
        string[] all = [.. keys];
        return OnPostgres
            ? Command(text.Replace("{keys}", "= any(@keys)", StringComparison.Ordinal), ("keys", all))
            : Command(text.Replace("{keys}", "in (select value from json_each(@keys))", StringComparison.Ordinal),
                ("keys", JsonSerializer.Serialize(all, KeysJson.Default.StringArray)));
    }

    /// <summary>One number; null: there is none.</summary>
    public async ValueTask<long?> Number(string text, CancellationToken cancellation)
    {
        await using var command = Command(text);
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }

    private static async ValueTask<Snapshot> OfPostgres(LedgerOptions options, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(PostgresStrings.Direct(options));
        try
        {
            await connection.OpenAsync(cancellation);
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await using var command = transaction.Command("set transaction read only");
            await command.ExecuteNonQueryAsync(cancellation);
            return new(connection, transaction, true, true);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static Snapshot OfSqlite(LedgerOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteFile.StringFor(options, SqliteFile.Ledger))
        {
            Pooling = false,
            Mode = SqliteOpenMode.ReadWrite,
        }.ConnectionString);
        try
        {
            connection.Open();
            var (rows, views) = (Attach(connection, options, SqliteFile.Rows), Attach(connection, options, SqliteFile.Views));
            // A file of a killed program is put in order by opening it, which read-only could not; nothing else is written.
            using var command = connection.Command("pragma query_only = 1");
            command.ExecuteNonQuery();
            return new(connection, null, rows, views);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool Attach(SqliteConnection connection, LedgerOptions options, string file)
    {
        var path = Path.Combine(Path.GetFullPath(options.DataDirectory), file);
        if (!File.Exists(path))
            return false;
        using var command = connection.Command($"attach @path as {Path.GetFileNameWithoutExtension(file)}", ("path", path));
        command.ExecuteNonQuery();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
