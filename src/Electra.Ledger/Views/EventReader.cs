using System.Data.Common;
using System.Diagnostics;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Views;

/// <summary>Reads public events by number, and waits for them.</summary>
internal sealed class EventReader(ViewReader reader, EventBell bell)
{
    private const int MostItems = 1_000;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan CommitTakes = TimeSpan.FromMilliseconds(10);

    private const string SelectEvent = $"select number, type, at, station, charger, evse, connector, session, data from {ViewSchema.Events}";

    // Each by its own look at the end of the key: together they would be a walk through all of it.
    private const string SelectRange =
        $"select coalesce((select min(number) from {ViewSchema.Events}), 0), coalesce((select max(number) from {ViewSchema.Events}), 0)";

    public ValueTask<IReadOnlyList<EventRow>> After(long after, int limit, IReadOnlyList<string>? typePrefixes, string? stationId, CancellationToken cancellation)
    {
        var query = new ListQuery(SelectEvent).After("number", after).BeginsWith("type", typePrefixes).Is("station", stationId);
        return reader.All(query, "number", Math.Clamp(limit, 1, MostItems), Event, cancellation);
    }

    public ValueTask<(long Oldest, long Newest)> Range(CancellationToken cancellation) =>
        reader.First(new ListQuery(SelectRange), "1", static row => (row.GetInt64(0), row.GetInt64(1)), cancellation);

    public async ValueTask Changed(long after, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        await bell.Wait(after, Poll, cancellation);
        // The bell rings before the commit; what does not come within the poll's time was rolled back.
        while (bell.Expected > after && Stopwatch.GetElapsedTime(began) < Poll && (await Range(cancellation)).Newest <= after)
            await Task.Delay(CommitTakes, cancellation);
    }

    private static EventRow Event(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.TextOrNull(3), row.TextOrNull(4), NumberOrNull(row, 5), NumberOrNull(row, 6),
        row.TextOrNull(7), row.GetString(8));

    private static int? NumberOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
