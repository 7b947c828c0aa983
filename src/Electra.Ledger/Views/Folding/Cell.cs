using System.Data;
using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Views.Folding;

/// <summary>A value for a named parameter, with its type said even where it is null: PostgreSQL asks for it.</summary>
internal readonly record struct Cell(string Name, DbType Type, object? Value)
{
    public static Cell Of(string name, string? value) => new(name, DbType.String, value);

    public static Cell Of(string name, long? value) => new(name, DbType.Int64, value);

    public static Cell Of(string name, int? value) => new(name, DbType.Int32, value);

    public static Cell Of(string name, bool value) => new(name, DbType.Boolean, value);

    public static Cell Of(string name, DateTimeOffset? value) => new(name, DbType.DateTimeOffset, value?.ToUniversalTime());

    /// <summary>Makes it a parameter.</summary>
    public DbParameter Fill(DbParameter parameter)
    {
        parameter.ParameterName = Name;
        // Npgsql knows a time by its value, and wants its name of the type for a null.
        parameter.DbType = Type;
        parameter.Value = Value ?? DBNull.Value;
        return parameter;
    }

    /// <summary>Binds it by its name.</summary>
    public void Fill(SqliteStatement statement)
    {
        var place = statement.PlaceOf("@" + Name);
        switch (Value)
        {
            case null:
                statement.BindNull(place);
                break;
            case string text:
                statement.Bind(place, text);
                break;
            case long number:
                statement.Bind(place, number);
                break;
            case int number:
                statement.Bind(place, (long)number);
                break;
            case bool truth:
                statement.Bind(place, truth);
                break;
            case DateTimeOffset time:
                statement.Bind(place, time);
                break;
            default:
                throw new InvalidOperationException($"{Name} is of no type that a column has");
        }
    }
}
