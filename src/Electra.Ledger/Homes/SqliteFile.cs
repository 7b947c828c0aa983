using Microsoft.Data.Sqlite;

namespace Electra.Ledger.Homes;

/// <summary>One SQLite file: pooled connections to read, and one to write with, behind a gate.</summary>
internal sealed class SqliteFile(string connectionString, string synchronous) : IDisposable
{
    public const string Ledger = "ledger.db";
    public const string Rows = "rows.db";
    public const string Views = "views.db";
    public const string Files = "files.db";

    // A page that is changed again and again goes to its place once a checkpoint; the log that waits for it is read through memory.
    private const int CheckpointPages = 8_000;

    // The upper parts of every index: what is not in it is read from the system at each step down.
    private const int CacheKibiBytes = 32 * 1024;
    private const int LongestJournal = 128 * 1024 * 1024;

    private readonly SemaphoreSlim gate = new(1, 1);
    private SqliteWriter? writer;

    public static string StringFor(LedgerOptions options, string file) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Path.GetFullPath(options.DataDirectory), file),
        // Seconds that a command waits for a lock that another connection holds.
        DefaultTimeout = 10,
        Pooling = true,
    }.ConnectionString;

    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>The one writing connection, for as long as the lease lasts.</summary>
    public async ValueTask<Lease> Write(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return new Lease(this, writer ??= new SqliteWriter(OpenWriter()));
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    private SqliteConnection OpenWriter()
    {
        // Not from the pool: its settings must not be met by a reader, nor be lost.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.Command($"""
                pragma journal_mode = wal; pragma synchronous = {synchronous}; pragma busy_timeout = 10000; pragma temp_store = memory;
                pragma wal_autocheckpoint = {CheckpointPages}; pragma cache_size = -{CacheKibiBytes}; pragma journal_size_limit = {LongestJournal};
                """);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        gate.Wait();
        writer?.Dispose();
        writer = null;
        gate.Release();
    }

    /// <summary>The right to write.</summary>
    public readonly struct Lease(SqliteFile file, SqliteWriter writer) : IDisposable
    {
        public SqliteWriter Writer => writer;

        public SqliteConnection Connection => writer.Connection;

        public void Dispose() => file.gate.Release();
    }
}
