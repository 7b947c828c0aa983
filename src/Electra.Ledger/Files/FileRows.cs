using System.Data.Common;
using Electra.Ledger.Homes;
using Electra.Ledger.Views;

namespace Electra.Ledger.Files;

/// <summary>Asks the tables of files, by the same SQL on both homes.</summary>
internal static class FileRows
{
    public static async ValueTask<IReadOnlyList<T>> All<T>(
        this IFileHome home, ListQuery query, string order, int limit, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        if (query.Hopeless)
            return [];
        await using var connection = await home.Read(cancellation);
        await using var command = query.Command(connection, order, limit);
        return await Rows(command, read, cancellation);
    }

    public static async ValueTask<Page<T>> Page<T>(
        this IFileHome home, ListQuery query, string order, int limit, Func<DbDataReader, T> read, Func<T, string> cursor, CancellationToken cancellation)
    {
        var found = await home.All(query, order, limit + 1, read, cancellation);
        return found.Count <= limit ? new(found, null) : new([.. found.Take(limit)], cursor(found[limit - 1]));
    }

    public static async ValueTask<IReadOnlyList<T>> All<T>(
        this DbTransaction transaction, string text, Func<DbDataReader, T> read, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = transaction.Command(text, parameters);
        return await Rows(command, read, cancellation);
    }

    public static async ValueTask<int> Do(
        this DbTransaction transaction, string text, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = transaction.Command(text, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async ValueTask<int> Do(this IFileHome home, string text, CancellationToken cancellation, params (string Name, object? Value)[] parameters) =>
        await home.Write(async (transaction, stop) => await transaction.Do(text, stop, parameters), cancellation);

    public static DateTimeOffset Time(this DbDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column).ToUniversalTime();

    private static async ValueTask<IReadOnlyList<T>> Rows<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<T>();
        while (await reader.ReadAsync(cancellation))
            found.Add(read(reader));
        return found;
    }
}
