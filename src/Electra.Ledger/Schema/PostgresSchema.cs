using DbUp;
using Electra.Ledger.Homes;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Electra.Ledger.Schema;

/// <summary>PostgreSQL's schema: of several silos that start at once, one migrates and the others wait for it.</summary>
internal sealed class PostgresSchema(LedgerOptions options, ILogger<PostgresSchema> logger) : ILedgerSchema
{
    // Of a transaction, not of a session: a pooler would give the session to somebody else, lock and all.
    private const string TryLock = "select pg_try_advisory_xact_lock(4711, 0)";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async ValueTask Upgrade(CancellationToken cancellation = default)
    {
        var direct = PostgresStrings.Direct(options);
        await using var connection = new NpgsqlConnection(direct);
        await connection.OpenAsync(cancellation);
        // Who does not get it asks again: many that waited inside would hold all of a pooler's connections, and whoever migrates needs one more.
        while (!await Migrated(connection, direct, cancellation))
            await Task.Delay(Pause, cancellation);
    }

    private async ValueTask<bool> Migrated(NpgsqlConnection connection, string direct, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(TryLock, connection, transaction);
        if (await command.ExecuteScalarAsync(cancellation) is not true)
            return false;
        await Task.Run(() => Scripts.Run(DeployChanges.To.PostgresqlDatabase(direct).JournalToPostgresqlTable("public", "schema_versions"), "Postgres", logger), cancellation);
        return true;
    }
}
