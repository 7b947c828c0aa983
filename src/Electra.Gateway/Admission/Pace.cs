namespace Electra.Gateway.Admission;

/// <summary>A token bucket kept as one moment: when it would be full again. It has no timer and takes sixteen bytes, so that every socket may have one.</summary>
/// <param name="interval">The time that one costs.</param>
/// <param name="burst">How many may come at once.</param>
internal struct Pace(TimeSpan interval, int burst)
{
    private readonly TimeSpan credit = interval * burst;
    private TimeSpan full;

    /// <summary>So many a second, so many at once.</summary>
    public static Pace Of(int perSecond, int burst) => new(TimeSpan.FromSeconds(1) / perSecond, burst);

    /// <summary>Nothing is owed.</summary>
    public readonly bool IsFull(TimeSpan now) => full <= now;

    /// <summary>At least half of what may come at once may come.</summary>
    public readonly bool IsHalfFull(TimeSpan now) => full - now <= credit / 2;

    /// <summary>Takes one; how long it has to wait for its turn.</summary>
    public TimeSpan Take(TimeSpan now)
    {
        full = (full > now ? full : now) + interval;
        return Wait(now);
    }

    /// <summary>Takes one where its turn comes within the time; null: it does not, and nothing was taken.</summary>
    public TimeSpan? TakeWithin(TimeSpan longest, TimeSpan now)
    {
        var before = full;
        var wait = Take(now);
        if (wait <= longest)
            return wait;
        full = before;
        return null;
    }

    private readonly TimeSpan Wait(TimeSpan now) => full - now > credit ? full - now - credit : TimeSpan.Zero;
}
