using System.Data.Common;
using Electra.Ledger.Following;
using Electra.Ledger.Homes;

namespace Electra.Grains.Chargers;

/// <summary>Asks the lists which chargers are said to be on line, and by a socket on which silo.</summary>
internal sealed class LinkReader(IViewTables tables)
{
    private const string Holders = "select distinct silo from view_chargers where silo is not null";

    private const string HeldBy = """
        select charger, charger_key, link from view_chargers
        where silo = @silo and charger_key > @after order by charger_key limit @limit
        """;

    /// <summary>The silos that hold sockets.</summary>
    public Task<IReadOnlyList<string>> Silos(CancellationToken cancellation) => All(Holders, row => row.GetString(0), cancellation);

    /// <summary>The chargers on one of them, in the order of their keys.</summary>
    /// <param name="after">Only those with keys after this one.</param>
    public Task<IReadOnlyList<HeldLink>> On(string silo, string after, int limit, CancellationToken cancellation) => All(
        HeldBy, row => new HeldLink(row.GetString(0), row.GetString(1), row.GetInt64(2)), cancellation, ("silo", silo), ("after", after), ("limit", (long)limit));

    private async Task<IReadOnlyList<T>> All<T>(
        string text, Func<DbDataReader, T> read, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var connection = await tables.Open(cancellation);
        await using var command = connection.Command(text, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<T> found = [];
        while (await row.ReadAsync(cancellation))
            found.Add(read(row));
        return found;
    }
}

/// <summary>A charger that is said to be on line.</summary>
/// <param name="Number">Its link's.</param>
internal sealed record HeldLink(string Charger, string Key, long Number);
