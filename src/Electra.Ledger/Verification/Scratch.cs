using Electra.Ledger.Homes;
using Microsoft.Data.Sqlite;

namespace Electra.Ledger.Verification;

/// <summary>A file of our own for what does not fit into memory: rows by their keys, sessions, transactions, and the lists folded afresh.
/// It is gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    private const string Tables = """
        create table kept_rows (type text not null, n0 integer not null, n1 integer not null, extension text not null, payload blob, met integer not null default 0,
            primary key (type, n0, n1, extension)) without rowid;
        create table known_sessions (id text primary key, month text not null, began text not null, started text) without rowid;
        create table transactions (id text primary key, session text not null) without rowid;
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("electra-verify-").FullName;
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private readonly SqliteWriter writer;

    public Scratch()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "scratch.db"), Pooling = false }.ConnectionString);
        connection.Open();
        // A follower folds into it as into a home of its own.
        writer = new SqliteWriter(connection);
        using (var settings = Connection.Command("pragma journal_mode = memory; pragma synchronous = off; pragma temp_store = memory"))
            settings.ExecuteNonQuery();
        using (var tables = Connection.Command(Tables))
            tables.ExecuteNonQuery();
        // One from beginning to end: nothing of it is ever to be durable.
        Transaction = Connection.BeginTransaction();
    }

    public SqliteConnection Connection => writer.Connection;

    public SqliteTransaction Transaction { get; }

    /// <summary>Runs a statement that is run again and again; how many rows it has changed.</summary>
    public int Do(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Prepared(text, values).ExecuteNonQuery();

    /// <summary>Asks a question that is asked again and again.</summary>
    public SqliteDataReader Ask(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Prepared(text, values).ExecuteReader();

    private SqliteCommand Prepared(string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(text, out var command))
            prepared[text] = command = (SqliteCommand)Transaction.Command(text);
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.With(name, value);
        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        Transaction.Dispose();
        writer.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
