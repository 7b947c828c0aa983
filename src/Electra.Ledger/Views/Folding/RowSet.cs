using System.Globalization;
using Electra.Ledger.Homes;
using Npgsql;

namespace Electra.Ledger.Views.Folding;

/// <summary>
/// The rows that one fold writes into one table: one statement for all of them on PostgreSQL, one prepared statement on SQLite. A row
/// that comes twice under one key is written once, as it was last.
/// </summary>
internal sealed class RowSet
{
    private readonly Column[] columns;
    private readonly Dictionary<(string Key, long Part), int> rows = [];
    private readonly string onPostgres;
    private readonly string onSqlite;
    private int row;
    private int column;

    /// <param name="conflict">What follows the values: <c>on conflict …</c>, or nothing.</param>
    public RowSet(string table, string conflict, params Column[] columns)
    {
        this.columns = columns;
        var names = string.Join(", ", columns.Select(static c => c.Name));
        onPostgres = $"insert into {table} ({names}) select * from unnest({Places('$')}) {conflict}";
        onSqlite = $"insert into {table} ({names}) values ({Places('?')}) {conflict}";
    }

    public int Count { get; private set; }

    /// <summary>What replaces a row that is there: every column but its key.</summary>
    public static RowSet Replacing(string table, string key, params Column[] columns) => new(
        table,
        $"on conflict ({key}) do update set {string.Join(", ", columns.Where(c => c.Name != key).Select(static c => $"{c.Name} = excluded.{c.Name}"))}",
        columns);

    /// <summary>A further row; its values follow in the order of the columns.</summary>
    public RowSet Row()
    {
        (row, column) = (Count++, 0);
        return this;
    }

    /// <summary>A row by this key: the one that is there already, or a further one.</summary>
    public RowSet Row(string key, long part = 0)
    {
        if (!rows.TryGetValue((key, part), out row))
            rows[(key, part)] = row = Count++;
        column = 0;
        return this;
    }

    public RowSet Text(string? value) => Set(value);

    public RowSet Whole(long? value) => Set(value);

    public RowSet Small(int? value) => Set(value);

    public RowSet Truth(bool value) => Set(value);

    public RowSet Time(DateTimeOffset? value) => Set(value?.ToUniversalTime());

    public NpgsqlBatchCommand OnPostgres()
    {
        var command = new NpgsqlBatchCommand(onPostgres);
        foreach (var one in columns)
            command.Parameters.Add(one.AsArray());
        return command;
    }

    public void OnSqlite(SqliteWriter writer)
    {
        var statement = writer.Prepared(onSqlite);
        for (var i = 0; i < Count; i++)
        {
            for (var c = 0; c < columns.Length; c++)
                columns[c].Bind(statement, c + 1, i);
            statement.Run();
        }
    }

    public void Clear()
    {
        Count = 0;
        rows.Clear();
        foreach (var one in columns)
            one.Clear();
    }

    private RowSet Set<T>(T value)
    {
        ((Column<T>)columns[column++]).Set(row, value);
        return this;
    }

    private string Places(char mark) =>
        string.Join(", ", Enumerable.Range(1, columns.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"{mark}{i}")));
}
