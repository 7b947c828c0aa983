namespace Electra.Ledger.Reading;

/// <summary>The last entries that this silo made durable, for those who follow the tail: what was just written need not be read again.
/// Only an unbroken run of numbers is kept, so that nothing of another silo can be missed by it.</summary>
internal sealed class RecentEntries(TimeProvider time)
{
    private const int Most = 8_192;

    // Followers are a second behind at most; who is further behind asks the database.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Queue<(StoredEntry Entry, long At)> entries = new();
    private long last;

    /// <summary>Durable, and in the order of their numbers.</summary>
    public void Add(IReadOnlyList<StoredEntry> written)
    {
        var now = time.GetTimestamp();
        lock (gate)
        {
            foreach (var entry in written)
            {
                // An earlier success that was heard of late.
                if (entry.Number <= last)
                    continue;
                if (entry.Number != last + 1)
                    entries.Clear();
                entries.Enqueue((entry, now));
                last = entry.Number;
            }

            Forget(now);
        }
    }

    /// <summary>Lets go of what is old.</summary>
    public void Forget()
    {
        lock (gate)
            Forget(time.GetTimestamp());
    }

    /// <summary>The entries after this number, in order; null where they are not all known here.</summary>
    public IReadOnlyList<StoredEntry>? After(long number, int limit)
    {
        lock (gate)
        {
            if (number >= last || !entries.TryPeek(out var first) || first.Entry.Number > number + 1)
                return null;
            var skip = (int)(number + 1 - first.Entry.Number);
            var found = new List<StoredEntry>(Math.Min(limit, entries.Count - skip));
            foreach (var (entry, _) in entries)
            {
                if (skip-- > 0)
                    continue;
                if (found.Count == limit)
                    break;
                found.Add(entry);
            }

            return found;
        }
    }

    private void Forget(long now)
    {
        while (entries.TryPeek(out var first) && (entries.Count > Most || time.GetElapsedTime(first.At, now) > Kept))
            entries.Dequeue();
    }
}
