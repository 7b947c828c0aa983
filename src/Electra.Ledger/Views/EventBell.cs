namespace Electra.Ledger.Views;

/// <summary>Wakes, within this program, those who wait for events. It rings a moment before they can be read: the commit is still to come.</summary>
internal sealed class EventBell
{
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long expected;

    /// <summary>The highest number that was announced.</summary>
    public long Expected => Volatile.Read(ref expected);

    /// <summary>Events up to this number are about to be visible.</summary>
    public void Ring(long number)
    {
        for (var seen = Expected; number > seen;)
        {
            var before = Interlocked.CompareExchange(ref expected, number, seen);
            if (before == seen)
                break;
            seen = before;
        }

        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Completes when a higher number was announced, or after a time.</summary>
    public async ValueTask Wait(long after, TimeSpan atMost, CancellationToken cancellation)
    {
        // The signal is taken before the number is looked at: what comes between them is not missed.
        var signal = next.Task;
        if (Expected > after)
            return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(signal, Task.Delay(atMost, enough.Token));
        await enough.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}
