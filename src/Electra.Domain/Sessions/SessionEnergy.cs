using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>The energy of a session, as a named rule over its bounds and samples. Nothing strange is billed as energy that did not flow.</summary>
public static class SessionEnergy
{
    /// <summary>Stop minus start, both believed.</summary>
    public const string Registers = "registers";

    /// <summary>The stop is below the start (T6) or beyond what can have flowed (T8): the last believed sample minus the start.</summary>
    public const string LastSample = "last-sample";

    /// <summary>The same, without any believed sample: nothing.</summary>
    public const string Nothing = "nothing";

    /// <summary>What is believed whatever the clocks say, Wh: one large battery. A queue sent after an outage by a charger whose clock
    /// stands still (S8) tells nothing of how long it charged, and has charged all the same; placeholders (910 kWh, T8) are far above it.</summary>
    public const long OneBatteryWh = 100_000;

    /// <summary>The plate of a connector that nobody provisioned, W: more than any car takes.</summary>
    public const long UnknownPlateW = 1_000_000;

    // Meters and clocks differ by a little; a quarter more than the plate is not yet strange.
    private const double Tolerance = 1.25;

    // Far above any session, and far from the end of a long: sums of it do not overflow.
    private const double NoBoundWh = 1e15;

    /// <summary>So far: the highest believed register minus the start, never below zero.</summary>
    public static long SoFar(Session session) =>
        session is { MeterStartWh: { } start, Meter.LastWh: { } last } && last > start ? last - start : 0;

    /// <summary>Final: what is counted, and the rule that counted it.</summary>
    /// <param name="stoppedAt">By the charger's own clock, or ours where it told no time.</param>
    public static (long EnergyWh, string Rule) Final(Session session, long meterStopWh, DateTimeOffset stoppedAt, DateTimeOffset now)
    {
        var flowed = (Int128)meterStopWh - (session.MeterStartWh ?? meterStopWh);
        if (flowed >= 0 && flowed <= MostWh(session, stoppedAt, now))
            return ((long)flowed, Registers);
        var soFar = SoFar(session);
        return soFar > 0 ? (soFar, LastSample) : (0, Nothing);
    }

    /// <summary>The most Wh that can have flowed by then: the plate's power over the longest time that either clock allows.</summary>
    /// <param name="until">By the charger's own clock, or ours where it told no time.</param>
    public static long MostWh(Session session, DateTimeOffset until, DateTimeOffset now)
    {
        var byUs = now - session.BeganAt;
        return Bound(session, ByCharger(session, until) is { } byCharger && byCharger > byUs ? byCharger : byUs);
    }

    /// <summary>The highest register, Wh, that a sample of this time can tell. By the charger's clock alone where that makes sense: folded
    /// again later from the record, a sample must be worth the same as when it came.</summary>
    public static long CeilingWh(Session session, DateTimeOffset? takenAt, DateTimeOffset now)
    {
        var elapsed = takenAt is { } at && ByCharger(session, at) is { } byCharger ? byCharger : now - session.BeganAt;
        var (floor, most) = (session.MeterStartWh ?? 0, Bound(session, elapsed));
        return floor > long.MaxValue - most ? long.MaxValue : floor + most;
    }

    // A clock that was set in between (from 1970 to today, or back) measures nothing.
    private static TimeSpan? ByCharger(Session session, DateTimeOffset until) =>
        until - (session.ChargerStartedAt ?? session.StartedAt) is { } elapsed && elapsed >= TimeSpan.Zero && elapsed <= Clocks.OldestOffline ? elapsed : null;

    private static long Bound(Session session, TimeSpan elapsed) => session.StartedAt is null
        ? (long)NoBoundWh
        : (long)Math.Min((session.MaxPowerW ?? UnknownPlateW) * Math.Max(elapsed.TotalHours, 0) * Tolerance, NoBoundWh) + OneBatteryWh;
}
