using DbUp;
using Electra.Ledger.Homes;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Electra.Ledger.Schema;

/// <summary>PostgreSQL's schema: of several silos that start at once, one migrates and the others wait for it.</summary>
internal sealed class PostgresSchema(LedgerOptions options, ILogger<PostgresSchema> logger) : ILedgerSchema
{
    private const string Lock = "select pg_advisory_lock(4711, 0)";

    public async ValueTask Upgrade(CancellationToken cancellation = default)
    {
        var direct = PostgresHome.DirectStringFor(options);
        // The lock belongs to this connection and goes with it.
        await using var connection = new NpgsqlConnection(direct);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(Lock, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
        await Task.Run(() => Scripts.Run(DeployChanges.To.PostgresqlDatabase(direct).JournalToPostgresqlTable("public", "schema_versions"), "Postgres", logger), cancellation);
    }
}
