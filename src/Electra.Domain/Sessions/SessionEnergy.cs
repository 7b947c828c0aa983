using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>The energy of a session, as a named rule over its bounds and samples. Nothing strange is billed as energy that did not flow.</summary>
public static class SessionEnergy
{
    /// <summary>Stop minus start, both believed.</summary>
    public const string Registers = "registers";

    /// <summary>The stop is missing, below the start (T6) or beyond what can have flowed (T8): the highest believed sample minus the start.</summary>
    public const string LastSample = "last-sample";

    /// <summary>The start is a placeholder (T8, T6): from the first believed sample on.</summary>
    public const string FirstSample = "first-sample";

    /// <summary>The register began anew in the middle (T9): the segments are added.</summary>
    public const string Segments = "segments";

    /// <summary>The register counts this session alone, from zero (T9), while the start is of a life's register.</summary>
    public const string SessionRegister = "session-register";

    /// <summary>No register is believed: the intervals are added.</summary>
    public const string Intervals = "intervals";

    /// <summary>Nothing counts energy: the power over the time.</summary>
    public const string PowerOverTime = "power-over-time";

    /// <summary>Nothing is believed: nothing is counted.</summary>
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

    // T7: a last sample a little above the stop is the meter's own rounding.
    private const long RoundingWh = 100;
    private const double Rounding = 0.02;

    /// <summary>So far, or for good where no stop will come.</summary>
    /// <param name="final">It will never be better than this.</param>
    public static Energy SoFar(Session session, bool final = false)
    {
        var meter = session.Meter;
        if (meter.Track is { Believed: > 0 } track)
            return Of(track, final ? EnergyConfidence.Corrected : EnergyConfidence.Measured);
        if (meter.IntervalWh > 0 || meter.ClockIntervalWh > 0)
            return new(meter.IntervalWh > 0 ? meter.IntervalWh : meter.ClockIntervalWh, Intervals, EnergyConfidence.Corrected);
        return meter.PoweredWh >= 1 ? new((long)Math.Min(meter.PoweredWh, NoBoundWh), PowerOverTime, EnergyConfidence.Estimated) : Energy.None;
    }

    /// <summary>Final: what is counted, the rule that counted it, and how far it is to be trusted.</summary>
    /// <param name="meterStopWh">Null where none was told (2.x): then the samples count.</param>
    /// <param name="stoppedAt">By the charger's own clock, or ours where it told no time.</param>
    public static Energy Final(Session session, long? meterStopWh, DateTimeOffset stoppedAt, DateTimeOffset now)
    {
        var mostWh = MostWh(session, stoppedAt, now);
        var track = session.Meter.Track ?? RegisterTrack.From(session.MeterStartWh);
        var energy = (meterStopWh is { } stop ? OfBounds(session, track, stop, mostWh) ?? OfTrack(track, stop, mostWh) : null) ?? SoFar(session, final: true);
        return energy with { Wh = Math.Min(energy.Wh, mostWh) };
    }

    /// <summary>The most Wh that can have flowed by then: the plate's power over the longest time that either clock allows.</summary>
    /// <param name="until">By the charger's own clock, or ours where it told no time.</param>
    public static long MostWh(Session session, DateTimeOffset until, DateTimeOffset now)
    {
        var byUs = now - session.BeganAt;
        return Bound(session, ByCharger(session, until) is { } byCharger && byCharger > byUs ? byCharger : byUs);
    }

    /// <summary>The most Wh that can have flowed by a sample. By the charger's clock alone where that makes sense: folded again later from
    /// the record, a sample must be worth the same as when it came.</summary>
    public static long MostWh(Session session, HeardSample heard) =>
        Bound(session, heard.Sample.TakenAt is { } at && ByCharger(session, at) is { } byCharger ? byCharger : heard.ReceivedAt - session.BeganAt);

    /// <summary>Whether the stop was taken in another unit than the one in which it was told.</summary>
    public static bool StopIsOffByAThousand(Session session, long stop, Energy counted) =>
        session.Meter.Track is { } track && RegisterFold.InItsUnit(track, stop, inKilo: false, long.MaxValue) is (var wh, true) && wh - track.LevelWh + track.EnergyWh == counted.Wh;

    // Stop minus start, unless the samples show that one of the two is not of the same count.
    private static Energy? OfBounds(Session session, RegisterTrack track, long stop, long mostWh)
    {
        if (session.MeterStartWh is not (>= 0 and { } start) || stop < start || stop - start > mostWh || track is { Resets: > 0, DoneWh: > 0 } or { Jumps: > 0 })
            return null;
        // Both the same while samples rose: a stop that was never read.
        if (stop == start && track is { Resets: 0, EnergyWh: >= RoundingWh })
            return null;
        var above = track.Resets > 0 ? 0 : track.LevelWh - stop;
        var agrees = above <= Math.Max(RoundingWh, (stop - start) * Rounding);
        return new(stop - start, Registers, agrees ? EnergyConfidence.Measured : EnergyConfidence.Estimated);
    }

    // The stop as the last reading of all.
    private static Energy? OfTrack(RegisterTrack track, long stop, long mostWh)
    {
        if (stop < 0)
            return null;
        var (wh, off) = RegisterFold.InItsUnit(track, stop, inKilo: false, mostWh);
        var closed = track.Read(wh, DateTimeOffset.MaxValue, mostWh);
        var follows = closed.Believed > track.Believed && closed.LevelWh == wh;
        if (!follows || track.BaseWh is null)
            return null;
        return closed is { Resets: 0, Jumps: 0, FromStart: true } && !off ? new(closed.EnergyWh, Registers, EnergyConfidence.Measured)
            : Of(closed, EnergyConfidence.Corrected);
    }

    private static Energy Of(RegisterTrack track, EnergyConfidence plainly) => track switch
    {
        { EnergyWh: 0, FromStart: false } => Energy.None,
        { Resets: 0, Jumps: 0, FromStart: true } => new(track.EnergyWh, LastSample, plainly),
        { Resets: 0, DoneWh: 0 } => new(track.EnergyWh, FirstSample, EnergyConfidence.Corrected),
        { DoneWh: 0, Jumps: 0 } => new(track.EnergyWh, SessionRegister, EnergyConfidence.Corrected),
        _ => new(track.EnergyWh, Segments, EnergyConfidence.Corrected),
    };

    // A clock that was set in between (from 1970 to today, or back) measures nothing.
    private static TimeSpan? ByCharger(Session session, DateTimeOffset until) =>
        until - (session.ChargerStartedAt ?? session.StartedAt) is { } elapsed && elapsed >= TimeSpan.Zero && elapsed <= Clocks.OldestOffline ? elapsed : null;

    private static long Bound(Session session, TimeSpan elapsed) => session.StartedAt is null
        ? (long)NoBoundWh
        : (long)Math.Min((session.MaxPowerW ?? UnknownPlateW) * Math.Max(elapsed.TotalHours, 0) * Tolerance, NoBoundWh) + OneBatteryWh;
}
