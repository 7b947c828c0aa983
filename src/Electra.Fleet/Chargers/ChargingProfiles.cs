using Electra.Fleet.Makes;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>The charging profiles of a charger: which it takes, and what they allow (OCPP 1.6 §3.13).</summary>
internal sealed class ChargingProfiles(Make make, Configuration configuration)
{
    private const string Whole = "ChargePointMaxProfile";
    private const string Default = "TxDefaultProfile";
    private const string Transaction = "TxProfile";

    private readonly List<InstalledProfile> installed = [];

    /// <summary>Takes a profile, in the place of one with its id, or with its purpose and level there.</summary>
    /// <param name="outlet">Of the connector, where it names one.</param>
    /// <returns>The status of SetChargingProfile.conf.</returns>
    public string Set(int connector, ChargingProfile profile, Outlet? outlet, DateTimeOffset now)
    {
        if (!Fits(profile) || !HasPlace(connector, profile, outlet))
            return "Rejected";
        installed.RemoveAll(one => one.Profile.ChargingProfileId == profile.ChargingProfileId
            || (one.Connector == connector && one.Profile.StackLevel == profile.StackLevel
                && one.Profile.ChargingProfilePurpose == profile.ChargingProfilePurpose));
        if (installed.Count >= configuration.Whole("MaxChargingProfilesInstalled"))
            return "Rejected";
        installed.Add(new InstalledProfile(connector, profile, now));
        return "Accepted";
    }

    /// <summary>Takes the profile that came with a remote start, for the transaction that begins now.</summary>
    public void SetForStart(int connector, ChargingProfile profile, DateTimeOffset now)
    {
        if (profile.ChargingProfilePurpose == Transaction && Fits(profile))
            installed.Add(new InstalledProfile(connector, profile, now));
    }

    /// <returns>The status of ClearChargingProfile.conf.</returns>
    public string Clear(ClearChargingProfileRequest request) => installed.RemoveAll(one =>
        request.Id is { } id
            ? one.Profile.ChargingProfileId == id
            : (request.ConnectorId is not { } connector || one.Connector == connector)
                && (request.ChargingProfilePurpose is not { } purpose || one.Profile.ChargingProfilePurpose == purpose)
                && (request.StackLevel is not { } level || one.Profile.StackLevel == level)) > 0 ? "Accepted" : "Unknown";

    /// <summary>A transaction is over, and what was for it alone.</summary>
    public void TransactionOver(int connector) =>
        installed.RemoveAll(one => one.Connector == connector && one.Profile.ChargingProfilePurpose == Transaction);

    /// <summary>Watts that the transaction at a connector may draw; infinite where nothing limits it.</summary>
    public double LimitW(int connector, DateTimeOffset at, DateTimeOffset? start, double voltage)
    {
        if (installed.Count == 0)
            return double.PositiveInfinity;
        return Highest(one => one.Connector == connector && one.Profile.ChargingProfilePurpose == Transaction, at, start, voltage)
            ?? Highest(one => (one.Connector == connector || one.Connector == 0) && one.Profile.ChargingProfilePurpose == Default, at, start, voltage)
            ?? double.PositiveInfinity;
    }

    /// <summary>Watts that the whole charger may draw; infinite where nothing limits it.</summary>
    public double WholeW(DateTimeOffset at, double voltage) => installed.Count == 0
        ? double.PositiveInfinity
        : Highest(static one => one.Profile.ChargingProfilePurpose == Whole, at, null, voltage) ?? double.PositiveInfinity;

    /// <summary>What all profiles together allow over a time, never more than the charger can.</summary>
    public ChargingSchedule Composite(int connector, DateTimeOffset from, int duration, string unit, DateTimeOffset? start)
    {
        var until = from.AddSeconds(duration);
        var voltage = make.NominalVoltage;
        var watts = unit == "A" ? make.WattsPerAmpere(voltage) : 1;
        var periods = new List<ChargingSchedulePeriod>();
        foreach (var at in installed.SelectMany(one => Schedules.Bounds(one, from, until, start)).Prepend(from).Distinct().Order())
        {
            var limit = Math.Min(make.PowerW, WholeW(at, voltage));
            if (connector > 0)
                limit = Math.Min(limit, LimitW(connector, at, start, voltage));
            var said = Math.Round((decimal)(limit / watts), 1);
            if (periods.Count == 0 || periods[^1].Limit != said)
                periods.Add(new ChargingSchedulePeriod((int)(at - from).TotalSeconds, said));
        }

        return new ChargingSchedule(unit, periods, duration);
    }

    private double? Highest(Func<InstalledProfile, bool> which, DateTimeOffset at, DateTimeOffset? start, double voltage)
    {
        // The highest level that says something at the instant; one for the connector itself before one for all.
        var speaking = installed.Where(which).Select(one => (one, period: Schedules.At(one, at, start))).Where(static pair => pair.period is not null)
            .OrderByDescending(static pair => pair.one.Profile.StackLevel).ThenByDescending(static pair => pair.one.Connector).FirstOrDefault();
        if (speaking.period is not { } period)
            return null;
        var inAmperes = speaking.one.Profile.ChargingSchedule.ChargingRateUnit == "A";
        return (double)period.Limit * (inAmperes ? make.WattsPerAmpere(voltage, period.NumberPhases) : 1);
    }

    private bool Fits(ChargingProfile profile)
    {
        var schedule = profile.ChargingSchedule;
        var unit = schedule.ChargingRateUnit == "A" ? "Current" : "Power";
        return profile.StackLevel <= configuration.Whole("ChargeProfileMaxStackLevel")
            && schedule.ChargingSchedulePeriod.Count is var count && count > 0 && count <= configuration.Whole("ChargingScheduleMaxPeriods")
            && schedule.ChargingSchedulePeriod[0].StartPeriod == 0
            && schedule.ChargingSchedulePeriod.Zip(schedule.ChargingSchedulePeriod.Skip(1)).All(static pair => pair.First.StartPeriod < pair.Second.StartPeriod)
            && configuration.List("ChargingScheduleAllowedChargingRateUnit").Contains(unit, StringComparer.OrdinalIgnoreCase)
            && (profile.ChargingProfileKind != "Recurring" || profile.RecurrencyKind is not null);
    }

    private static bool HasPlace(int connector, ChargingProfile profile, Outlet? outlet) => profile.ChargingProfilePurpose switch
    {
        Whole => connector == 0,
        Default => connector == 0 || outlet is not null,
        // For a transaction that runs, and no other (§3.13.1).
        Transaction => outlet is { Busy: true } && (profile.TransactionId is not { } id || id == outlet.TransactionId),
        _ => false,
    };
}
