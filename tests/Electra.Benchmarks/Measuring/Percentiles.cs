namespace Electra.Benchmarks.Measuring;

/// <summary>How long calls took, in milliseconds.</summary>
internal sealed record Percentiles(int Calls, double P50, double P99, double P999, double Most)
{
    public static Percentiles Of(IEnumerable<double> milliseconds)
    {
        var all = milliseconds.Order().ToArray();
        return all.Length == 0 ? new(0, 0, 0, 0, 0) : new(all.Length, all[all.Length / 2], all[(int)(all.Length * 0.99)], all[(int)(all.Length * 0.999)], all[^1]);
    }
}
