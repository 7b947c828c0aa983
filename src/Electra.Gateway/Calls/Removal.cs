using System.Data.Common;
using Electra.Contracts;

namespace Electra.Gateway.Calls;

/// <summary>
/// What is asked of a grain while its silo goes away, or while its record cannot be read for a moment, is asked again: for some seconds nobody
/// knows yet that a silo is dead. Grains know what they were asked before, so that nothing happens twice; and a charger waits a few seconds for
/// its answer, where silence would cost it its own time-out.
/// </summary>
internal struct Removal(TimeProvider time)
{
    /// <summary>Longer than dead silos are taken for alive, two of three as well (some twelve seconds); shorter than any charger waits for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(800);

    private readonly long since = time.GetTimestamp();
    private TimeSpan pause;

    /// <summary>Whether the fault passes, and there is time to ask again.</summary>
    public readonly bool Explains(Exception fault) =>
        fault is OwnedElsewhereException or LedgerSilentException or OrleansException or TimeoutException or OperationCanceledException or DbException
        && time.GetElapsedTime(since) < Patience;

    /// <summary>Waits a little, each time longer; the first time not at all: most grains are where they went already.</summary>
    public Task Settle()
    {
        var now = pause;
        pause = now == default ? FirstPause : now * 2 < LongestPause ? now * 2 : LongestPause;
        return now == default ? Task.CompletedTask : Task.Delay(now, time);
    }
}
