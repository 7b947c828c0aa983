using Electra.Contracts;
using Orleans.Runtime;

namespace Electra.Gateway.Calls;

/// <summary>
/// What is asked of a grain while its silo goes away is asked again where the grain is next: for some seconds nobody knows yet that the silo is
/// dead. Grains know what they were asked before, so that nothing happens twice. Made where the asking begins; it costs nothing until it is needed.
/// </summary>
internal struct Removal(TimeProvider time)
{
    /// <summary>Longer than a dead silo is taken for alive; shorter than any charger waits for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(800);

    private long? since;
    private TimeSpan pause;

    /// <summary>Whether the fault tells of a grain that is elsewhere, or was on a silo that is gone, and there is time to ask again.</summary>
    public bool Explains(Exception fault)
    {
        if (fault is not (OwnedElsewhereException or OrleansMessageRejectionException or Orleans.Runtime.Messaging.ConnectionFailedException))
            return false;
        since ??= time.GetTimestamp();
        return time.GetElapsedTime(since.Value) < Patience;
    }

    /// <summary>Waits a little, each time longer; the first time not at all: most grains are where they went already.</summary>
    public Task Settle()
    {
        var now = pause;
        pause = now == default ? FirstPause : now * 2 < LongestPause ? now * 2 : LongestPause;
        return now == default ? Task.CompletedTask : Task.Delay(now, time);
    }
}
