using Electra.Contracts;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using Electra.Ledger.Samples;

namespace Electra.Grains.Sessions;

/// <summary>One session's samples in the record: kept as they come, and read again when the order in which they came was not that of time.</summary>
internal sealed class RecordedSamples(TurnTools tools, ISampleReader reader)
{
    private const int PageSize = 500;

    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(1);

    /// <summary>Keeps them; completes, with the time of their arrival as it is recorded, when they are durable.</summary>
    public async Task<DateTimeOffset> Keep(Session session, SessionId id, IReadOnlyList<Sample> read)
    {
        var now = After(session.Meter.HeardAt);
        if (read.Count == 0)
            return now;
        // A sample without a time is known by its content alone (S8): sent again, it must not be another one.
        var records = new SampleRecord[read.Count];
        for (var i = 0; i < records.Length; i++)
            records[i] = new(id, session.Month, read[i].TakenAt ?? session.StartedAt ?? now, now, read[i], i);
        if (!await tools.Writer.Store(records))
            throw new OverloadedException("the ledger's queue is full");
        return now;
    }

    // A silo whose clock is ahead may have taken the ones before. Where the charger's clock does not run (S8), arrival is all the order there is.
    private DateTimeOffset After(DateTimeOffset? last)
    {
        var now = tools.Clock.GetUtcNow();
        return last is { } before && before >= now ? before + LeastPause : now;
    }

    /// <summary>All that there are.</summary>
    public async Task<IReadOnlyList<HeardSample>> All(Session session, SessionId id, CancellationToken cancellation)
    {
        List<HeardSample> all = [];
        string? cursor = null;
        do
        {
            var page = await reader.Of(id, session.Month, cursor, PageSize, cancellation);
            all.AddRange(page.Items.Select(i => new HeardSample(i.Sample, i.ReceivedAt)));
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }
}
