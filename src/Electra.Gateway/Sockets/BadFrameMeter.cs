namespace Electra.Gateway.Sockets;

/// <summary>Counts a socket's bad frames over a minute.</summary>
internal sealed class BadFrameMeter(int most, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<long> seen = new();

    /// <summary>One more; true when there were too many.</summary>
    public bool Exceeds()
    {
        if (most <= 0)
            return false;
        var now = time.GetTimestamp();
        while (seen.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > Window)
            seen.Dequeue();
        seen.Enqueue(now);
        return seen.Count > most;
    }
}
