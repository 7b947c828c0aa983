using System.Data.Common;

namespace Electra.Ledger.Homes;

/// <summary>Commands with named parameters, the same for both drivers (<c>@name</c> in the text).</summary>
public static class Commands
{
    /// <summary>A command of this connection.</summary>
    public static DbCommand Command(this DbConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts are this program's own constants; what varies is a parameter.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.With(name, value);
        return command;
    }

    /// <summary>A command within this transaction.</summary>
    public static DbCommand Command(this DbTransaction transaction, string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var command = transaction.Connection!.Command(text, parameters);
        command.Transaction = transaction;
        return command;
    }

    /// <summary>Adds a parameter; null is the database's null, and times are told in UTC, as both homes keep them.</summary>
    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(command);
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value switch
        {
            null => DBNull.Value,
            DateTimeOffset time => time.ToUniversalTime(),
            _ => value,
        };
        if (value is null)
            parameter.DbType = System.Data.DbType.String;
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Text, or null.</summary>
    public static string? TextOrNull(this DbDataReader reader, int column)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
