using Electra.Benchmarks.Measuring;

namespace Electra.Benchmarks.Network;

/// <summary>How long calls took by the clock: those that are answered once they are durable, and heartbeats.</summary>
internal sealed class Stopwatches
{
    private readonly Lock gate = new();
    private readonly List<double> durable = [];
    private readonly List<double> heartbeats = [];

    /// <summary>A call was answered.</summary>
    public void Took(TimeSpan time, bool isHeartbeat)
    {
        lock (gate)
            (isHeartbeat ? heartbeats : durable).Add(time.TotalMilliseconds);
    }

    /// <summary>What was so far does not count.</summary>
    public void Forget()
    {
        lock (gate)
        {
            durable.Clear();
            heartbeats.Clear();
        }
    }

    /// <summary>Of the calls that write.</summary>
    public Percentiles Durable()
    {
        lock (gate)
            return Percentiles.Of(durable);
    }

    /// <summary>Of heartbeats, which do not.</summary>
    public Percentiles Heartbeats()
    {
        lock (gate)
            return Percentiles.Of(heartbeats);
    }
}
