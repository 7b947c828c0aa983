namespace Electra.Fleet.Chargers;

/// <summary>How long a charger waits before it dials again: restarts take their time, failures in a row ever more.</summary>
internal sealed class Pause(Board board)
{
    public static readonly TimeSpan RestartTime = TimeSpan.FromSeconds(10);

    private volatile bool restarts;
    private TaskCompletionSource hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int failures;

    /// <summary>The next wait is that of a restart.</summary>
    public bool Restarts { set => restarts = value; }

    /// <summary>It waits no longer, or, where it does not wait, not the next time; a restart takes its time all the same.</summary>
    public void Hurry() => Volatile.Read(ref hurry).TrySetResult();

    /// <summary>The central system has taken it in: the count begins again.</summary>
    public void Begin() => failures = 0;

    public async Task Over(CancellationToken cancel)
    {
        failures++;
        if (!board.Light.IsCompleted)
            await board.Light.WaitAsync(cancel);
        else if (restarts)
            await Task.Delay(RestartTime, board.Surroundings.Time, cancel);
        else
            await Task.WhenAny(Task.Delay(BackOff(), board.Surroundings.Wire, cancel), Volatile.Read(ref hurry).Task);
        // The power may have gone meanwhile.
        await board.Light.WaitAsync(cancel);
        cancel.ThrowIfCancellationRequested();
        restarts = false;
        Volatile.Write(ref hurry, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Doubles with each failure, up to a bound, give or take a quarter.</summary>
    private TimeSpan BackOff()
    {
        var surroundings = board.Surroundings;
        var doubled = surroundings.FirstBackOff * Math.Pow(2, Math.Min(failures - 1, 16));
        var bounded = doubled < surroundings.LongestBackOff ? doubled : surroundings.LongestBackOff;
        lock (surroundings.Chance)
            return bounded * (0.75 + surroundings.Chance.NextDouble() / 2);
    }
}
