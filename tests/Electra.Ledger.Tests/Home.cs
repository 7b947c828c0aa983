namespace Electra.Ledger.Tests;

/// <summary>A fresh, empty home for a test class: its own database, or its own folder.</summary>
public sealed class Home : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("electra-ledger-");

    /// <summary>PostgreSQL's string, once asked for.</summary>
    private string? connectionString;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<LedgerOptions> Options(bool onPostgres, Func<LedgerOptions, LedgerOptions>? change = null)
    {
        if (onPostgres)
            connectionString ??= await (await PostgresServer.Shared()).CreateDatabase();
        var options = new LedgerOptions { DataDirectory = folder.FullName, ConnectionString = onPostgres ? connectionString : null };
        return change is null ? options : change(options);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
