using Electra.Gateway.Admission;

namespace Electra.Gateway.Sockets;

/// <summary>
/// Holds a charger back that sends without end. A charger that waits for its answers is paced by them, however fast it is, and so is one
/// that sends some calls ahead. One that has filled its lane does not wait: from then on all that it sends is measured, until it has been
/// quiet for a while. What is no call is measured always.
/// </summary>
internal sealed class FloodMeter(int perSecond, TimeProvider time)
{
    /// <summary>The measure of so many seconds may come at once.</summary>
    public const int BurstSeconds = 4;

    /// <summary>Who has to be held back for so long without a pause does not stop by himself.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Pace pace = Pace.Of(Math.Max(1, perSecond), BurstSeconds * Math.Max(1, perSecond));
    private TimeSpan? since;
    private bool suspect;

    /// <summary>It is being held back.</summary>
    public bool Holds => since is not null;

    /// <summary>It is being held back for too long.</summary>
    public bool Exceeded => since is { } start && Now - start > Patience;

    private TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>One more frame; how long to wait before the next one is read.</summary>
    /// <param name="isCall">It is a call, or the answer to one of ours.</param>
    /// <param name="laneFull">Its lane is full.</param>
    public TimeSpan Met(bool isCall, bool laneFull)
    {
        if (perSecond <= 0 || (isCall && !laneFull && !suspect))
            return TimeSpan.Zero;
        var now = Now;
        suspect = laneFull || (suspect && !pace.IsFull(now));
        if (pace.IsHalfFull(now))
            since = null;
        if (isCall && !suspect)
            return TimeSpan.Zero;
        var wait = pace.Take(now);
        if (wait > TimeSpan.Zero)
            since ??= now;
        return wait;
    }
}
