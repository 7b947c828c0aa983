namespace Electra.Ledger.Reading;

/// <summary>Tells those who follow the tail that there may be more of it.</summary>
internal sealed class Wake
{
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long highest;

    /// <summary>Something was written, up to this number where it is known.</summary>
    public void Signal(long number = 0)
    {
        InterlockedMax(number);
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    public async ValueTask Changed(long after, TimeSpan atMost, CancellationToken cancellation)
    {
        // The signal is taken before the number is looked at: what comes between them is not missed.
        var signal = next.Task;
        if (Volatile.Read(ref highest) > after)
            return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(signal, Task.Delay(atMost, enough.Token));
        await enough.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private void InterlockedMax(long number)
    {
        var seen = Volatile.Read(ref highest);
        while (number > seen)
        {
            var before = Interlocked.CompareExchange(ref highest, number, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
