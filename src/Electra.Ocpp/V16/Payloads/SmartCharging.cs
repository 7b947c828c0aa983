using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

/// <summary>One stretch of a schedule (OCPP 1.6 §7.14).</summary>
/// <param name="StartPeriod">Seconds from the schedule's start.</param>
/// <param name="Limit">In the schedule's unit, one decimal at most.</param>
public sealed record ChargingSchedulePeriod(int StartPeriod, decimal Limit, int? NumberPhases = null)
{
    internal static readonly Shape Shape = new("ChargingSchedulePeriod",
        Field.Whole("startPeriod"),
        Field.Number("limit").InTenths(),
        Field.Whole("numberPhases").Optional());
}

/// <summary>Limits over time (OCPP 1.6 §7.13).</summary>
/// <param name="Duration">Seconds.</param>
public sealed record ChargingSchedule(
    string ChargingRateUnit,
    IReadOnlyList<ChargingSchedulePeriod> ChargingSchedulePeriod,
    int? Duration = null,
    DateTimeOffset? StartSchedule = null,
    decimal? MinChargingRate = null)
{
    internal static readonly Shape Shape = new("ChargingSchedule",
        Field.Whole("duration").Optional(),
        Field.Time("startSchedule").Optional(),
        Field.Word("chargingRateUnit", V16Words.RateUnits),
        Field.List("chargingSchedulePeriod", Payloads.ChargingSchedulePeriod.Shape),
        Field.Number("minChargingRate").InTenths().Optional());
}

/// <summary>A charging profile (OCPP 1.6 §7.8).</summary>
public sealed record ChargingProfile(
    int ChargingProfileId,
    int StackLevel,
    string ChargingProfilePurpose,
    string ChargingProfileKind,
    ChargingSchedule ChargingSchedule,
    int? TransactionId = null,
    string? RecurrencyKind = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? ValidTo = null)
{
    internal static readonly Shape Shape = new("ChargingProfile",
        Field.Whole("chargingProfileId"),
        Field.Whole("transactionId").Optional(),
        Field.Whole("stackLevel").From(0),
        Field.Word("chargingProfilePurpose", V16Words.ProfilePurposes),
        Field.Word("chargingProfileKind", V16Words.ProfileKinds),
        Field.Word("recurrencyKind", V16Words.Recurrencies).Optional(),
        Field.Time("validFrom").Optional(),
        Field.Time("validTo").Optional(),
        Field.Item("chargingSchedule", Payloads.ChargingSchedule.Shape));
}

/// <summary>SetChargingProfile.req (OCPP 1.6 §6.43).</summary>
/// <param name="ConnectorId">0: the charger as a whole, or each of its connectors.</param>
public sealed record SetChargingProfileRequest(int ConnectorId, ChargingProfile CsChargingProfiles)
{
    internal static readonly Shape Shape = new("SetChargingProfile.req",
        Field.Whole("connectorId").From(0),
        Field.Item("csChargingProfiles", ChargingProfile.Shape));
}

/// <summary>ClearChargingProfile.req (OCPP 1.6 §6.13).</summary>
public sealed record ClearChargingProfileRequest(
    int? Id = null,
    int? ConnectorId = null,
    string? ChargingProfilePurpose = null,
    int? StackLevel = null)
{
    internal static readonly Shape Shape = new("ClearChargingProfile.req",
        Field.Whole("id").Optional(),
        Field.Whole("connectorId").From(0).Optional(),
        Field.Word("chargingProfilePurpose", V16Words.ProfilePurposes).Optional(),
        Field.Whole("stackLevel").Optional());
}

/// <summary>GetCompositeSchedule.req (OCPP 1.6 §6.21).</summary>
/// <param name="Duration">Seconds.</param>
public sealed record GetCompositeScheduleRequest(int ConnectorId, int Duration, string? ChargingRateUnit = null)
{
    internal static readonly Shape Shape = new("GetCompositeSchedule.req",
        Field.Whole("connectorId").From(0),
        Field.Whole("duration"),
        Field.Word("chargingRateUnit", V16Words.RateUnits).Optional());
}

/// <summary>GetCompositeSchedule.conf (OCPP 1.6 §6.22).</summary>
public sealed record GetCompositeScheduleResponse(
    string Status,
    int? ConnectorId = null,
    DateTimeOffset? ScheduleStart = null,
    ChargingSchedule? ChargingSchedule = null)
{
    internal static readonly Shape Shape = new("GetCompositeSchedule.conf",
        Field.Word("status", V16Words.YesNo).Informing(),
        Field.Whole("connectorId").Optional(),
        Field.Time("scheduleStart").Optional(),
        Field.Item("chargingSchedule", Payloads.ChargingSchedule.Shape).Optional());
}
