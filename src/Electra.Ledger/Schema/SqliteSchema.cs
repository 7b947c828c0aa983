using DbUp;
using DbUp.Builder;
using Electra.Ledger.Homes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Schema;

/// <summary>The schema of SQLite's four files.</summary>
internal sealed class SqliteSchema(LedgerOptions options, ILogger<SqliteSchema> logger) : ILedgerSchema
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async ValueTask Upgrade(CancellationToken cancellation = default)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            Directory.CreateDirectory(options.DataDirectory);
            Upgrade(SqliteFile.Ledger, "ledger");
            Upgrade(SqliteFile.Rows, "rows");
            Upgrade(SqliteFile.Views, "views");
            Upgrade(SqliteFile.Files, "files");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private void Upgrade(string file, string folder)
    {
        var connectionString = new SqliteConnectionStringBuilder(SqliteFile.StringFor(options, file)) { Pooling = false }.ConnectionString;
        using (var connection = new SqliteConnection(connectionString))
        {
            connection.Open();
            // Readers do not wait for the writer, nor the writer for them; the mode stays with the file.
            using var mode = connection.Command("pragma journal_mode = wal");
            mode.ExecuteNonQuery();
        }

        UpgradeEngineBuilder builder = DeployChanges.To.SqliteDatabase(connectionString);
        Scripts.Run(builder.JournalToSqliteTable("schema_versions"), $"Sqlite.{folder}", logger);
    }
}
