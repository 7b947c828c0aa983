namespace Electra.Fleet.Journals;

/// <summary>How long answers took: counted in buckets that grow by a tenth, so that any number of them costs the same.</summary>
public sealed class Latencies
{
    private const double Growth = 1.1;
    private const double FirstMs = 0.05;
    private const int Buckets = 160;

    private readonly long[] counts = new long[Buckets];

    /// <summary>Counts one.</summary>
    public void Add(TimeSpan latency)
    {
        var bucket = latency.TotalMilliseconds <= FirstMs ? 0 : (int)Math.Ceiling(Math.Log(latency.TotalMilliseconds / FirstMs, Growth));
        Interlocked.Increment(ref counts[Math.Min(bucket, Buckets - 1)]);
    }

    /// <summary>Milliseconds that this share (0 to 1) of all answers did not exceed, to a tenth; 0 while there is none.</summary>
    public double Percentile(double share)
    {
        var total = counts.Sum();
        if (total == 0)
            return 0;
        var wanted = (long)Math.Ceiling(total * share);
        var seen = 0L;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            if ((seen += counts[bucket]) >= wanted)
                return Math.Round(FirstMs * Math.Pow(Growth, bucket), 2);
        }

        return FirstMs * Math.Pow(Growth, Buckets);
    }
}
