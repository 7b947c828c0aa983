namespace Electra.Ledger.Tests;

/// <summary>A fresh, empty home for a test class: its own database, or its own folder.</summary>
public sealed class Home : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("electra-ledger-");

    // Once asked for; one, however many silos of a test start at once.
    private readonly Lazy<Task<string>> database = new(static async () => await (await PostgresServer.Shared()).CreateDatabase());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<LedgerOptions> Options(bool onPostgres, Func<LedgerOptions, LedgerOptions>? change = null)
    {
        var options = new LedgerOptions { DataDirectory = folder.FullName, ConnectionString = onPostgres ? await database.Value : null };
        return change is null ? options : change(options);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
