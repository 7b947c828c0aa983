using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Electra.Ledger.Json;
using Electra.Ledger.Views;

namespace Electra.Ledger.Verification;

/// <summary>One table of the lists: its columns as it was made of, and how two rows of it are compared over two kinds of databases.</summary>
internal sealed class ListTable
{
    private const string Body = "body";

    // PostgreSQL keeps no less than a microsecond.
    private static readonly TimeSpan Finest = TimeSpan.FromMicroseconds(1);

    private readonly (string Name, string Type)[] columns;
    private readonly int[] key;
    private readonly string fresh;
    private readonly string where;

    private ListTable(string name, (string Name, string Type)[] columns, int[] key)
    {
        Name = name;
        this.columns = columns;
        this.key = key;
        fresh = ListsFold.Table(name);
        where = string.Join(" and ", key.Select(i => $"{columns[i].Name} = @{columns[i].Name}"));
    }

    public string Name { get; }

    private string Columns => string.Join(", ", columns.Select(static column => column.Name));

    public static ListTable Of(Scratch scratch, string name)
    {
        var columns = new List<(string Name, string Type)>();
        var key = new List<(long Place, int Column)>();
        using var reader = scratch.Ask($"select name, type, pk from pragma_table_info('{ListsFold.Table(name)}') order by cid");
        while (reader.Read())
        {
            if (reader.GetInt64(2) > 0)
                key.Add((reader.GetInt64(2), columns.Count));
            columns.Add((reader.GetString(0), reader.GetString(1).ToLowerInvariant()));
        }

        return new(name, [.. columns], [.. key.OrderBy(static part => part.Place).Select(static part => part.Column)]);
    }

    public string Select(string table, long? since) => string.Create(CultureInfo.InvariantCulture,
        $"select {Columns} from {table} {(since is { } first ? $"where number >= {first}" : "")}");

    public string Key(DbDataReader row) => string.Join('/', key.Select(i => Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)));

    public DbDataReader Find(Scratch scratch, DbDataReader row) => scratch.Ask($"select {Columns} from {fresh} where {where}", Values(row));

    public void Strike(Scratch scratch, DbDataReader row) => scratch.Do($"delete from {fresh} where {where}", Values(row));

    /// <summary>What was not struck, by its key.</summary>
    public IEnumerable<string> Left(Scratch scratch)
    {
        using var reader = scratch.Ask($"select {Columns} from {fresh}");
        while (reader.Read())
            yield return Key(reader);
    }

    /// <summary>The first column that differs; null: none does.</summary>
    public string? Difference(DbDataReader one, DbDataReader other)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!Same(one, other, i))
                return columns[i].Name;
        }

        return null;
    }

    private bool Same(DbDataReader one, DbDataReader other, int i)
    {
        if (one.IsDBNull(i) || other.IsDBNull(i))
            return one.IsDBNull(i) && other.IsDBNull(i);
        return columns[i].Type switch
        {
            "timestamptz" => (one.GetFieldValue<DateTimeOffset>(i) - other.GetFieldValue<DateTimeOffset>(i)).Duration() <= Finest,
            "bigint" or "integer" => Whole(one, i) == Whole(other, i),
            "boolean" => one.GetBoolean(i) == other.GetBoolean(i),
            _ => one.GetString(i) == other.GetString(i) || (Name == ViewSchema.Sessions && columns[i].Name == Body && SameSession(one.GetString(i), other.GetString(i))),
        };
    }

    private static long Whole(DbDataReader row, int i) => Convert.ToInt64(row.GetValue(i), CultureInfo.InvariantCulture);

    // An older program left out what it did not know, and means the same.
    private static bool SameSession(string one, string other) => Anew(one) == Anew(other);

    private static string Anew(string body) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(body, LedgerJson.Default.Session)!, LedgerJson.Default.Session);

    private (string Name, object? Value)[] Values(DbDataReader row) => [.. key.Select(i => (columns[i].Name, (object?)row.GetValue(i)))];
}
