using Electra.Ledger.Homes;
using Npgsql;
using NpgsqlTypes;

namespace Electra.Ledger.Views.Folding;

/// <summary>One column of rows that are written together: an array to PostgreSQL, a value a row to SQLite.</summary>
internal abstract class Column(string name)
{
    public string Name => name;

    /// <summary>All of it, as one parameter.</summary>
    public abstract NpgsqlParameter AsArray();

    /// <summary>One row's value, at this place of a statement.</summary>
    public abstract void Bind(SqliteStatement statement, int place, int row);

    public abstract void Clear();

    public static TextColumn Text(string name) => new(name);

    public static WholeColumn Whole(string name) => new(name);

    public static SmallColumn Small(string name) => new(name);

    public static TruthColumn Truth(string name) => new(name);

    public static TimeColumn Time(string name) => new(name);
}

/// <summary>A column of one type; a list that is used again and again.</summary>
internal abstract class Column<T>(string name, NpgsqlDbType type) : Column(name)
{
    protected List<T> Values { get; } = [];

    public void Set(int row, T value)
    {
        if (row == Values.Count)
            Values.Add(value);
        else
            Values[row] = value;
    }

    public override NpgsqlParameter AsArray() => new NpgsqlParameter<List<T>> { TypedValue = Values, NpgsqlDbType = NpgsqlDbType.Array | type };

    public override void Clear() => Values.Clear();
}

internal sealed class TextColumn(string name) : Column<string?>(name, NpgsqlDbType.Text)
{
    public override void Bind(SqliteStatement statement, int place, int row) => statement.Bind(place, Values[row]);
}

internal sealed class WholeColumn(string name) : Column<long?>(name, NpgsqlDbType.Bigint)
{
    public override void Bind(SqliteStatement statement, int place, int row) => statement.Bind(place, Values[row]);
}

internal sealed class SmallColumn(string name) : Column<int?>(name, NpgsqlDbType.Integer)
{
    public override void Bind(SqliteStatement statement, int place, int row) => statement.Bind(place, (long?)Values[row]);
}

internal sealed class TruthColumn(string name) : Column<bool>(name, NpgsqlDbType.Boolean)
{
    public override void Bind(SqliteStatement statement, int place, int row) => statement.Bind(place, Values[row]);
}

internal sealed class TimeColumn(string name) : Column<DateTimeOffset?>(name, NpgsqlDbType.TimestampTz)
{
    public override void Bind(SqliteStatement statement, int place, int row) => statement.Bind(place, Values[row]);
}
