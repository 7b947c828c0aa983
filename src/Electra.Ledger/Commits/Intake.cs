using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Electra.Ledger.Commits;

/// <summary>What waits for the committer, bounded: many add, one takes.</summary>
internal sealed class Intake(LedgerOptions options)
{
    private readonly Channel<Pending> waiting = Channel.CreateBounded<Pending>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
    private readonly ConcurrentQueue<DebtKey> struck = new();
    private readonly List<PendingEntry> later = [];
    private readonly HashSet<string> grains = new(StringComparer.Ordinal);
    private int samplesWaiting;

    public int Count => waiting.Reader.Count + later.Count;

    public bool Add(PendingEntry entry) => waiting.Writer.TryWrite(entry);

    public bool Add(PendingSamples samples)
    {
        if (Interlocked.Add(ref samplesWaiting, samples.Samples.Count) <= options.BatchSamples * 10L && waiting.Writer.TryWrite(samples))
            return true;
        Interlocked.Add(ref samplesWaiting, -samples.Samples.Count);
        return false;
    }

    public void Strike(DebtKey debt) => struck.Enqueue(debt);

    public void Nudge() => waiting.Writer.TryWrite(Commits.Nudge.Instance);

    public void Close() => waiting.Writer.TryComplete();

    /// <summary>False: closed, and nothing is left.</summary>
    public ValueTask<bool> Something(CancellationToken cancellation) =>
        later.Count > 0 ? new ValueTask<bool>(true) : waiting.Reader.WaitToReadAsync(cancellation);

    /// <summary>Takes all that waits, up to a flush's measure. A second draft of a grain waits for the next flush: a head moves one step at a time.</summary>
    public void Fill(Batch batch)
    {
        grains.Clear();
        TakeDeferred(batch);
        var samples = 0;
        while (batch.Entries.Count < options.BatchEntries && samples < options.BatchSamples && later.Count < options.BatchEntries
               && waiting.Reader.TryRead(out var pending))
        {
            switch (pending)
            {
                case PendingEntry entry when grains.Add(entry.Draft.Grain):
                    batch.Entries.Add(entry);
                    break;
                case PendingEntry entry:
                    later.Add(entry);
                    break;
                case PendingSamples group:
                    batch.Samples.Add(group);
                    samples += group.Samples.Count;
                    Interlocked.Add(ref samplesWaiting, -group.Samples.Count);
                    break;
            }
        }

        while (batch.Struck.Count < options.BatchSamples && struck.TryDequeue(out var debt))
            batch.Struck.Add(debt);
        batch.Sort();
    }

    private void TakeDeferred(Batch batch)
    {
        var kept = 0;
        for (var i = 0; i < later.Count; i++)
        {
            var entry = later[i];
            if (batch.Entries.Count < options.BatchEntries && grains.Add(entry.Draft.Grain))
                batch.Entries.Add(entry);
            else
                later[kept++] = entry;
        }

        later.RemoveRange(kept, later.Count - kept);
    }
}
