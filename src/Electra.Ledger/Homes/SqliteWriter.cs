using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Electra.Ledger.Homes;

/// <summary>A connection of its own, most often a file's writing one, and the statements prepared on it, which live as long as it does.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private static readonly ConditionalWeakTable<SqliteConnection, SqliteWriter> OfConnections = [];

    private readonly Dictionary<string, SqliteStatement> prepared = [];

    public SqliteWriter(SqliteConnection connection)
    {
        Connection = connection;
        OfConnections.Add(connection, this);
    }

    public SqliteConnection Connection { get; }

    /// <summary>The writer whose connection this is.</summary>
    public static SqliteWriter Of(DbConnection connection) =>
        OfConnections.TryGetValue((SqliteConnection)connection, out var writer) ? writer : throw new InvalidOperationException("not a writing connection");

    /// <summary>The statement of this text.</summary>
    public SqliteStatement Prepared(string text)
    {
        if (!prepared.TryGetValue(text, out var statement))
            prepared[text] = statement = new(Connection, text);
        return statement;
    }

    public void Begin() => Prepared("begin immediate").Run();

    public void Commit() => Prepared("commit").Run();

    public void Rollback()
    {
        // An error of the disk may have rolled back already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0)
            Prepared("rollback").Run();
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
            statement.Dispose();
        prepared.Clear();
        Connection.Dispose();
    }
}
