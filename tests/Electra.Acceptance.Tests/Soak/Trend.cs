namespace Electra.Acceptance.Tests.Soak;

/// <summary>The straight line through a figure's samples, once it has warmed up: whether it grows, and how fast.</summary>
/// <param name="Begin">Of the line, bytes.</param>
/// <param name="End">Of the line, bytes.</param>
public sealed record Trend(double Begin, double End, TimeSpan Over)
{
    // Before it: code is compiled, pools fill, every grain is met for the first time.
    private const double WarmUp = 0.35;

    // What a line may rise by without anybody calling it growth: its noise, and the sessions that have ended and are still in memory.
    private const double MostShare = 0.15;
    private const double MostBytes = 6 * 1024 * 1024;

    public double PerHour => (End - Begin) / Over.TotalHours;

    /// <summary>Whether it rises by no more than a tenth and a half of where it began, and 6 MiB.</summary>
    public bool IsFlat => End - Begin <= (Begin * MostShare) + MostBytes;

    /// <summary>By least squares over what came after the warm-up; null: too few to tell.</summary>
    public static Trend? Of(IReadOnlyList<(TimeSpan At, double Value)> samples)
    {
        var counted = samples.Where(s => s.At >= samples[^1].At * WarmUp).ToList();
        if (counted.Count < 4)
            return null;
        var (meanAt, meanValue) = (counted.Average(static s => s.At.TotalHours), counted.Average(static s => s.Value));
        var slope = counted.Sum(s => (s.At.TotalHours - meanAt) * (s.Value - meanValue)) / counted.Sum(s => Math.Pow(s.At.TotalHours - meanAt, 2));
        double At(TimeSpan at) => meanValue + (slope * (at.TotalHours - meanAt));
        return new(At(counted[0].At), At(counted[^1].At), counted[^1].At - counted[0].At);
    }
}
