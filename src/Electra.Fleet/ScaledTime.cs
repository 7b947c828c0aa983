namespace Electra.Fleet;

/// <summary>A clock that runs faster than another one, from the instant it was made: an hour of charging in a minute.</summary>
/// <param name="start">What it shows then; null: what the other one shows.</param>
public sealed class ScaledTime(TimeProvider real, double speed, DateTimeOffset? start = null) : TimeProvider
{
    private readonly DateTimeOffset began = real.GetUtcNow();
    private readonly DateTimeOffset shown = start ?? real.GetUtcNow();
    private readonly long beganAt = real.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <summary>The clock itself at speed 1, so that what is sent stays the wall clock's time.</summary>
    public static TimeProvider Of(TimeProvider real, double speed, DateTimeOffset? start = null) =>
        speed == 1 && start is null ? real : new ScaledTime(real, speed, start);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => shown + (real.GetUtcNow() - began) * speed;

    /// <inheritdoc/>
    public override long GetTimestamp() => beganAt + (long)((real.GetTimestamp() - beganAt) * speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(real.CreateTimer(callback, state, Shrink(dueTime), Shrink(period)), this);

    private TimeSpan Shrink(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / speed;

    private sealed class ScaledTimer(ITimer inner, ScaledTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(time.Shrink(dueTime), time.Shrink(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
