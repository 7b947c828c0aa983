using System.Diagnostics;

namespace Electra.Benchmarks.Load;

/// <summary>One charger's pace: a call every so often, spread over the crowd by chance, and how long each took by the clock.</summary>
internal sealed class Pace(TimeSpan every)
{
    private readonly List<double> milliseconds = [];
    private long due;

    /// <summary>How long each call took, in milliseconds.</summary>
    public IReadOnlyList<double> Milliseconds => milliseconds;

    /// <summary>Waits until the next call is due; when it begins. A charger that is late does not make up for it.</summary>
    public async ValueTask<long> Turn()
    {
        // The first comes anywhere within the pace: chargers do not march.
        if (due == 0)
            due = Stopwatch.GetTimestamp() + (long)(Random.Shared.NextDouble() * every.TotalSeconds * Stopwatch.Frequency);
        var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait);
        var now = Stopwatch.GetTimestamp();
        due = Math.Max(due, now - (long)(every.TotalSeconds * Stopwatch.Frequency)) + (long)(every.TotalSeconds * Stopwatch.Frequency);
        return now;
    }

    /// <summary>A call that began then was answered.</summary>
    public void Took(long begun) => milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);

    /// <summary>What was measured while the crowd came up to its pace does not count.</summary>
    public void Forget() => milliseconds.Clear();
}
