using System.Data;
using System.Data.Common;

namespace Electra.Ledger.Views.Folding;

/// <summary>A value for a column, with its type said even where it is null: PostgreSQL asks for it.</summary>
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
}
