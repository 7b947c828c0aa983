using System.Globalization;
using Electra.Fleet.Chargers;
using Electra.Fleet.Makes;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>What a charger does, in words of OCPP 2.0.1.</summary>
internal static class Ocpp201Words
{
    private const int LongestCard = 20;

    /// <summary>Five words where 1.6 has nine (ConnectorStatusEnumType); a token alone does not occupy a connector.</summary>
    public static string Status(string status, bool plugged) => status switch
    {
        "Available" or "Reserved" or "Unavailable" or "Faulted" => status,
        "Preparing" when !plugged => "Available",
        _ => "Occupied",
    };

    /// <summary>A token of the kind it was told to be; otherwise of the kind that it looks like.</summary>
    public static IdTokenType Token(string token, string? kind) => new(token, kind ?? Kind(token));

    public static string Trigger(News news) => news.Kind switch
    {
        NewsKind.Began => news.Charge.Cause switch
        {
            StartCause.Plug => "CablePluggedIn",
            StartCause.Remote => "RemoteStart",
            _ => "Authorized",
        },
        NewsKind.Sampled => news.Asked ? "Trigger" : "MeterValuePeriodic",
        NewsKind.StateChanged => "ChargingStateChanged",
        _ => news.Cause switch
        {
            StopCause.Unplugged => "EVCommunicationLost",
            StopCause.Refused => "Deauthorized",
            StopCause.Remote => "RemoteStop",
            StopCause.Unlock => "UnlockCommand",
            StopCause.HardReset or StopCause.SoftReset => "ResetCommand",
            StopCause.PowerLoss => "AbnormalCondition",
            _ => "StopAuthorized",
        },
    };

    public static string Reason(StopCause cause) => cause switch
    {
        StopCause.Unplugged => "EVDisconnected",
        StopCause.Refused => "DeAuthorized",
        StopCause.Remote => "Remote",
        StopCause.Unlock => "Other",
        StopCause.HardReset => "ImmediateReset",
        StopCause.SoftReset => "Reboot",
        StopCause.PowerLoss => "PowerLoss",
        _ => "Local",
    };

    public static IReadOnlyList<MeterValueType> Values(IReadOnlyList<Measured> measured) =>
        [.. measured.Select(static one => new MeterValueType([.. one.Samples.Select(Value)], one.Timestamp))];

    /// <summary>What the register shows in these readings, in whole Wh; null: nothing.</summary>
    public static long? Energy(IReadOnlyList<Measured> measured) =>
        measured.SelectMany(static one => one.Samples).FirstOrDefault(static one => one.Measurand is null or "Energy.Active.Import.Register") is { } told
            ? (long)Math.Round(decimal.Parse(told.Value, CultureInfo.InvariantCulture) * (told.Unit == "kWh" ? 1000 : 1))
            : null;

    /// <summary>Charging profiles have a list of schedules here, of which a charger without ISO 15118 has one (K01.FR.31).</summary>
    public static LimitProfile Profile(ChargingProfileType profile)
    {
        var schedule = profile.ChargingSchedule[0];
        return new LimitProfile(
            profile.Id,
            profile.StackLevel,
            profile.ChargingSchedule.Count == 1 ? Purpose(profile.ChargingProfilePurpose) : LimitPurpose.Other,
            profile.ChargingProfileKind switch
            {
                "Recurring" => LimitKind.Recurring,
                "Relative" => LimitKind.Relative,
                _ => LimitKind.Absolute,
            },
            new LimitSchedule(
                schedule.ChargingRateUnit == "A",
                // 2.0.1 requires a limit; only 2.1 knows periods without.
                [.. schedule.ChargingSchedulePeriod.Select(static one => new LimitPeriod(one.StartPeriod, one.Limit ?? 0, one.NumberPhases))],
                schedule.Duration,
                schedule.StartSchedule),
            (profile.ChargingProfileKind, profile.RecurrencyKind) switch
            {
                ("Recurring", "Weekly") => TimeSpan.FromDays(7),
                ("Recurring", not null) => TimeSpan.FromDays(1),
                _ => null,
            },
            profile.TransactionId,
            profile.ValidFrom,
            profile.ValidTo);
    }

    /// <summary>One that is held, as it is told (K09).</summary>
    public static ChargingProfileType Profile(LimitProfile profile) => new(
        profile.Kind.ToString(),
        profile.Purpose switch
        {
            LimitPurpose.Whole => "ChargingStationMaxProfile",
            LimitPurpose.Default => "TxDefaultProfile",
            _ => "TxProfile",
        },
        [
            new ChargingScheduleType(
                profile.Schedule.InAmperes ? "A" : "W",
                [.. profile.Schedule.Periods.Select(static one => new ChargingSchedulePeriodType(one.Limit, one.StartS, NumberPhases: one.Phases))],
                profile.Id,
                profile.Schedule.DurationS,
                StartSchedule: profile.Schedule.Start),
        ],
        profile.Id,
        profile.StackLevel,
        profile.Every is { } every ? every > TimeSpan.FromDays(1) ? "Weekly" : "Daily" : null,
        profile.TransactionId,
        profile.ValidFrom,
        profile.ValidTo);

    public static LimitPurpose Purpose(string purpose) => purpose switch
    {
        "ChargingStationMaxProfile" => LimitPurpose.Whole,
        "TxDefaultProfile" => LimitPurpose.Default,
        "TxProfile" => LimitPurpose.Transaction,
        // External constraints come from elsewhere than the central system (K01.FR.22).
        _ => LimitPurpose.Other,
    };

    // Cards have four, seven or ten bytes, written in hexadecimal; who needs none has none (C02).
    private static string Kind(string token) =>
        token.Length == 0 ? "NoAuthorization"
        : token.Length is >= 8 and <= LongestCard && token.Length % 2 == 0 && token.All(char.IsAsciiHexDigit) ? "ISO14443"
        : "Local";

    private static SampledValueType Value(Sampled sampled) => new(
        decimal.Parse(sampled.Value, CultureInfo.InvariantCulture),
        sampled.Context,
        sampled.Location,
        sampled.Measurand,
        sampled.Phase,
        // Wh is what an absent unit means (UnitOfMeasureType).
        UnitOfMeasure: sampled.Unit is null or "Wh" ? null : new UnitOfMeasureType(Unit: sampled.Unit));
}
