using Electra.Fleet.Makes;

namespace Electra.Fleet.Chargers;

/// <summary>The charging profiles of a charger: which it takes, and what they allow (OCPP 1.6 §3.13).</summary>
internal sealed class ChargingProfiles(Make make, Configuration configuration)
{
    private readonly List<InstalledProfile> installed = [];

    /// <summary>How many there are.</summary>
    public int Count => installed.Count;

    /// <summary>All of them.</summary>
    public IReadOnlyList<InstalledProfile> Installed => [.. installed];

    /// <summary>Takes a profile, in the place of one with its id, or with its purpose and level there.</summary>
    /// <param name="outlet">Of the connector, where it names one.</param>
    /// <returns>Whether it was taken.</returns>
    public bool Set(int connector, LimitProfile profile, Outlet? outlet, DateTimeOffset now)
    {
        if (!Fits(profile) || !HasPlace(connector, profile, outlet))
            return false;
        installed.RemoveAll(one => one.Profile.Id == profile.Id
            || (one.Connector == connector && one.Profile.StackLevel == profile.StackLevel && one.Profile.Purpose == profile.Purpose));
        if (installed.Count >= configuration.Whole("MaxChargingProfilesInstalled"))
            return false;
        installed.Add(new InstalledProfile(connector, profile, now));
        return true;
    }

    /// <summary>Takes the profile that came with a remote start, for the transaction that begins now.</summary>
    public void SetForStart(int connector, LimitProfile profile, DateTimeOffset now)
    {
        if (profile.Purpose == LimitPurpose.Transaction && Fits(profile))
            installed.Add(new InstalledProfile(connector, profile, now));
    }

    /// <returns>Whether there was one to clear.</returns>
    public bool Clear(LimitChoice choice) => installed.RemoveAll(one =>
        choice.Id is { } id
            ? one.Profile.Id == id
            : (choice.Connector is not { } connector || one.Connector == connector)
                && (choice.Purpose is not { } purpose || one.Profile.Purpose == purpose)
                && (choice.StackLevel is not { } level || one.Profile.StackLevel == level)) > 0;

    /// <summary>A transaction is over, and what was for it alone.</summary>
    public void TransactionOver(int connector) =>
        installed.RemoveAll(one => one.Connector == connector && one.Profile.Purpose == LimitPurpose.Transaction);

    /// <summary>Watts that the transaction at a connector may draw; infinite where nothing limits it.</summary>
    public double LimitW(int connector, DateTimeOffset at, DateTimeOffset? start, double voltage)
    {
        if (installed.Count == 0)
            return double.PositiveInfinity;
        return Highest(one => one.Connector == connector && one.Profile.Purpose == LimitPurpose.Transaction, at, start, voltage)
            ?? Highest(one => (one.Connector == connector || one.Connector == 0) && one.Profile.Purpose == LimitPurpose.Default, at, start, voltage)
            ?? double.PositiveInfinity;
    }

    /// <summary>Watts that the whole charger may draw; infinite where nothing limits it.</summary>
    public double WholeW(DateTimeOffset at, double voltage) => installed.Count == 0
        ? double.PositiveInfinity
        : Highest(static one => one.Profile.Purpose == LimitPurpose.Whole, at, null, voltage) ?? double.PositiveInfinity;

    /// <summary>What all profiles together allow over a time, never more than the charger can.</summary>
    public LimitSchedule Composite(int connector, DateTimeOffset from, int duration, bool inAmperes, DateTimeOffset? start)
    {
        var until = from.AddSeconds(duration);
        var voltage = make.NominalVoltage;
        var watts = inAmperes ? make.WattsPerAmpere(voltage) : 1;
        var periods = new List<LimitPeriod>();
        foreach (var at in installed.SelectMany(one => Schedules.Bounds(one, from, until, start)).Prepend(from).Distinct().Order())
        {
            var limit = Math.Min(make.PowerW, WholeW(at, voltage));
            if (connector > 0)
                limit = Math.Min(limit, LimitW(connector, at, start, voltage));
            var said = Math.Round((decimal)(limit / watts), 1);
            if (periods.Count == 0 || periods[^1].Limit != said)
                periods.Add(new LimitPeriod((int)(at - from).TotalSeconds, said));
        }

        return new LimitSchedule(inAmperes, periods, duration);
    }

    private double? Highest(Func<InstalledProfile, bool> which, DateTimeOffset at, DateTimeOffset? start, double voltage)
    {
        // The highest level that says something at the instant; one for the connector itself before one for all.
        var speaking = installed.Where(which).Select(one => (one, period: Schedules.At(one, at, start))).Where(static pair => pair.period is not null)
            .OrderByDescending(static pair => pair.one.Profile.StackLevel).ThenByDescending(static pair => pair.one.Connector).FirstOrDefault();
        if (speaking.period is not { } period)
            return null;
        return (double)period.Limit * (speaking.one.Profile.Schedule.InAmperes ? make.WattsPerAmpere(voltage, period.Phases) : 1);
    }

    private bool Fits(LimitProfile profile)
    {
        var periods = profile.Schedule.Periods;
        return profile.StackLevel <= configuration.Whole("ChargeProfileMaxStackLevel")
            && periods.Count > 0 && periods.Count <= configuration.Whole("ChargingScheduleMaxPeriods")
            && periods[0].StartS == 0
            && periods.Zip(periods.Skip(1)).All(static pair => pair.First.StartS < pair.Second.StartS)
            && configuration.List("ChargingScheduleAllowedChargingRateUnit")
                .Contains(profile.Schedule.InAmperes ? "Current" : "Power", StringComparer.OrdinalIgnoreCase)
            && (profile.Kind != LimitKind.Recurring || profile.Every is not null);
    }

    private static bool HasPlace(int connector, LimitProfile profile, Outlet? outlet) => profile.Purpose switch
    {
        LimitPurpose.Whole => connector == 0,
        LimitPurpose.Default => connector == 0 || outlet is not null,
        // For a transaction that runs, and no other (§3.13.1).
        LimitPurpose.Transaction => outlet is { Busy: true } && (profile.TransactionId is not { } id || id == outlet.TransactionId),
        _ => false,
    };
}
