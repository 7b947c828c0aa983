using Electra.Domain.Chargers;

namespace Electra.Gateway.Orders;

/// <summary>
/// Holds orders back until the charger's boot was answered: some loop or disconnect when they are asked before (catalogue B2).
/// Others never boot again after a reconnect, or ever (B1): for them it opens after a while.
/// </summary>
internal sealed class BootGate(TimeProvider time)
{
    /// <summary>For a charger that was accepted before and need not boot again (OCPP 1.6 §4.2).</summary>
    private static readonly TimeSpan AfterReconnect = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan NeverBooted = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private TaskCompletionSource<bool> passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan? backStop;
    private long since;

    /// <summary>The socket is open; this is what the last boot, on an earlier one, was answered.</summary>
    public void Connected(BootVerdict? last)
    {
        since = time.GetTimestamp();
        backStop = last switch
        {
            null => NeverBooted,
            BootVerdict.Rejected => null,
            _ => AfterReconnect,
        };
    }

    /// <summary>A boot was answered. After Pending it may be asked and configured; after Rejected nothing may be sent.</summary>
    public void Answered(BootVerdict verdict)
    {
        lock (gate)
        {
            backStop = null;
            if (passed.Task.IsCompleted)
                passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            passed.TrySetResult(verdict != BootVerdict.Rejected);
        }
    }

    /// <summary>Nobody passes any more.</summary>
    public void Close()
    {
        lock (gate)
            passed.TrySetResult(false);
    }

    /// <summary>True: orders may go out. False: they may not. Null: neither within the time given.</summary>
    public async Task<bool?> Pass(TimeSpan limit)
    {
        Task<bool> boot;
        TimeSpan? left;
        lock (gate)
        {
            boot = passed.Task;
            left = backStop - time.GetElapsedTime(since);
        }

        if (boot.IsCompleted)
            return await boot;
        var backStopFirst = left is { } rest && rest <= limit;
        var patience = backStopFirst ? left!.Value : limit;
        try
        {
            if (patience > TimeSpan.Zero)
                return await boot.WaitAsync(patience, time);
        }
        catch (TimeoutException)
        {
            // Decided below.
        }

        if (!backStopFirst)
            return null;
        lock (gate)
            passed.TrySetResult(true);
        return await boot;
    }
}
