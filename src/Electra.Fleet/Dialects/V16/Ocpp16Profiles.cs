using Electra.Fleet.Chargers;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Dialects.V16;

/// <summary>Charging profiles of OCPP 1.6 (§7.8 to §7.14), read and written.</summary>
internal static class Ocpp16Profiles
{
    public static LimitProfile Read(ChargingProfile profile)
    {
        var schedule = profile.ChargingSchedule;
        return new LimitProfile(
            profile.ChargingProfileId,
            profile.StackLevel,
            Purpose(profile.ChargingProfilePurpose),
            profile.ChargingProfileKind switch
            {
                "Recurring" => LimitKind.Recurring,
                "Relative" => LimitKind.Relative,
                _ => LimitKind.Absolute,
            },
            new LimitSchedule(
                schedule.ChargingRateUnit == "A",
                [.. schedule.ChargingSchedulePeriod.Select(static one => new LimitPeriod(one.StartPeriod, one.Limit, one.NumberPhases))],
                schedule.Duration,
                schedule.StartSchedule),
            Every(profile.ChargingProfileKind, profile.RecurrencyKind),
            profile.TransactionId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            profile.ValidFrom,
            profile.ValidTo);
    }

    public static LimitPurpose Purpose(string purpose) => purpose switch
    {
        "ChargePointMaxProfile" => LimitPurpose.Whole,
        "TxDefaultProfile" => LimitPurpose.Default,
        "TxProfile" => LimitPurpose.Transaction,
        _ => LimitPurpose.Other,
    };

    public static ChargingSchedule Write(LimitSchedule schedule) => new(
        schedule.InAmperes ? "A" : "W",
        [.. schedule.Periods.Select(static one => new ChargingSchedulePeriod(one.StartS, one.Limit))],
        schedule.DurationS);

    private static TimeSpan? Every(string kind, string? recurrency) => (kind, recurrency) switch
    {
        ("Recurring", "Weekly") => TimeSpan.FromDays(7),
        ("Recurring", not null) => TimeSpan.FromDays(1),
        _ => null,
    };
}
