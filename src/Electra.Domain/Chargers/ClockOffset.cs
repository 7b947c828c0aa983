namespace Electra.Domain.Chargers;

/// <summary>How far a charger's clock is from ours, by the times that it tells.</summary>
public static class ClockOffset
{
    /// <summary>A clock that is off by less is right; a new measurement that differs by less is the same.</summary>
    public const long StepMs = 2_000;

    /// <summary>The clock's new offset, where it is worth recording.</summary>
    public static ClockMeasured? Measured(Charger state, DateTimeOffset? at, DateTimeOffset now)
    {
        if (at is not { } told)
            return null;
        var offset = (long)(told - now).TotalMilliseconds;
        var known = state.ClockOffsetMs ?? long.MaxValue / 2;
        // A time that was told late only says that the clock is at least as far ahead: a lower one is believed after an hour.
        var worth = Math.Abs(offset - known) >= StepMs
            && (state.ClockOffsetMs is null || offset > known || !(now - state.ClockMeasuredAt < ChargerDecider.OddityEvery));
        return worth ? new ClockMeasured(offset, now) : null;
    }
}
