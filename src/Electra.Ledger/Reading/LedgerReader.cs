using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Reading;

/// <summary>Reads entries, by the same SQL on both homes.</summary>
internal sealed class LedgerReader(IHome home, Wake wake, RecentEntries recent, IHeads heads) : ILedgerReader
{
    private const string OfOneGrain = "select number, grain, version, at, body from entries where grain = @grain and version > @after order by version";

    private const string OfAll = "select number, grain, version, at, body from entries where number > @after order by number limit @limit";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    public ValueTask<Head?> Head(string grain, CancellationToken cancellation = default) => heads.Of(grain, cancellation);

    public async ValueTask<IReadOnlyList<StoredEntry>> After(string grain, long version, CancellationToken cancellation = default)
    {
        await using var connection = await home.ReadLedger(cancellation);
        await using var command = connection.Command(OfOneGrain, ("grain", grain), ("after", version));
        return await Read(command, cancellation);
    }

    public async ValueTask<IReadOnlyList<StoredEntry>> Tail(long afterNumber, int limit, CancellationToken cancellation = default)
    {
        if (recent.After(afterNumber, limit) is { } known)
            return known;
        await using var connection = await home.ReadTail(cancellation);
        await using var command = connection.Command(OfAll, ("after", afterNumber), ("limit", limit));
        return await Read(command, cancellation);
    }

    public ValueTask Changed(long afterNumber, CancellationToken cancellation = default) => wake.Changed(afterNumber, Poll, cancellation);

    private static async ValueTask<IReadOnlyList<StoredEntry>> Read(DbCommand command, CancellationToken cancellation)
    {
        var entries = new List<StoredEntry>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            entries.Add(new StoredEntry(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2),
                reader.GetFieldValue<DateTimeOffset>(3), reader.GetFieldValue<byte[]>(4)));
        }

        return entries;
    }
}
