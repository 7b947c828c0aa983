using Electra.Ledger.Samples;

namespace Electra.Ledger.Commits;

/// <summary>What shares one flush: drafts in grain order, no grain twice; samples; debts to strike.</summary>
internal sealed class Batch
{
    private static readonly Comparison<PendingEntry> ByGrain = static (a, b) => string.CompareOrdinal(a.Draft.Grain, b.Draft.Grain);

    public List<PendingEntry> Entries { get; } = [];

    public List<PendingSamples> Samples { get; } = [];

    public List<DebtKey> Struck { get; } = [];

    public bool Empty => Entries.Count == 0 && Samples.Count == 0 && Struck.Count == 0;

    /// <summary>Whether it can be halved: it holds more than one thing that can be at fault.</summary>
    public bool Divisible => Entries.Count + Samples.Count + (Struck.Count > 0 ? 1 : 0) > 1;

    public IEnumerable<SampleRecord> AllSamples => Samples.SelectMany(static pending => pending.Samples);

    /// <summary>Rows in grain order: no two flushes can wait for each other crosswise.</summary>
    public void Sort() => Entries.Sort(ByGrain);

    public void Clear()
    {
        Entries.Clear();
        Samples.Clear();
        Struck.Clear();
    }

    /// <summary>Two batches with half of it each; what is struck goes apart from drafts and samples first.</summary>
    public (Batch First, Batch Second) Halves()
    {
        var (first, second) = (new Batch(), new Batch());
        if (Struck.Count > 0)
        {
            second.Struck.AddRange(Struck);
            first.Entries.AddRange(Entries);
            first.Samples.AddRange(Samples);
            return (first, second);
        }

        var half = (Entries.Count + Samples.Count) / 2;
        for (var i = 0; i < Entries.Count; i++)
            (i < half ? first : second).Entries.Add(Entries[i]);
        for (var i = 0; i < Samples.Count; i++)
            (Entries.Count + i < half ? first : second).Samples.Add(Samples[i]);
        return (first, second);
    }

    public void Tell()
    {
        foreach (var entry in Entries)
            entry.Tell();
        foreach (var samples in Samples)
            samples.Tell();
    }

    public void Abandon()
    {
        foreach (var entry in Entries)
            entry.Abandon();
        foreach (var samples in Samples)
            samples.Abandon();
    }
}
