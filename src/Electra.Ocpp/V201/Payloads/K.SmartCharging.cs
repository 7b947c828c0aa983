using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block K: smart charging, from the central system.

/// <summary>SetChargingProfileRequest, to the charger (OCPP 2.0.1 K01).</summary>
/// <param name="EvseId">0: the charger as a whole, or each of its charging places.</param>
public sealed record SetChargingProfileRequest(int EvseId, ChargingProfileType ChargingProfile) : Extensible
{
    internal static readonly Shape Shape = Of("SetChargingProfileRequest",
        Field.Whole("evseId"),
        Field.Item("chargingProfile", ChargingProfileType.Shape));
}

/// <summary>SetChargingProfileResponse (OCPP 2.0.1 K01).</summary>
public sealed record SetChargingProfileResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("SetChargingProfileResponse", V201Words.GenericStatuses);
}

/// <summary>The limits that come of all profiles together.</summary>
/// <param name="Duration">Seconds.</param>
public sealed record CompositeScheduleType(
    string ChargingRateUnit,
    IReadOnlyList<ChargingSchedulePeriodType> ChargingSchedulePeriod,
    int Duration,
    int EvseId,
    DateTimeOffset? ScheduleStart) : Extensible
{
    internal static readonly Shape Shape = Of("CompositeScheduleType",
        Field.Word("chargingRateUnit", V201Words.ChargingRateUnits),
        Field.List("chargingSchedulePeriod", ChargingSchedulePeriodType.Shape),
        Field.Whole("duration"),
        Field.Whole("evseId"),
        Field.Time("scheduleStart"));
}

/// <summary>GetCompositeScheduleRequest, to the charger (OCPP 2.0.1 K08).</summary>
/// <param name="Duration">Seconds.</param>
/// <param name="EvseId">0: the charger as a whole.</param>
public sealed record GetCompositeScheduleRequest(int Duration, int EvseId, string? ChargingRateUnit = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetCompositeScheduleRequest",
        Field.Whole("duration"),
        Field.Word("chargingRateUnit", V201Words.ChargingRateUnits).Optional(),
        Field.Whole("evseId"));
}

/// <summary>GetCompositeScheduleResponse (OCPP 2.0.1 K08).</summary>
public sealed record GetCompositeScheduleResponse(
    string Status,
    StatusInfoType? StatusInfo = null,
    CompositeScheduleType? Schedule = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetCompositeScheduleResponse",
        Field.Word("status", V201Words.GenericStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Item("schedule", CompositeScheduleType.Shape).Optional());
}

/// <summary>Which profiles are asked for.</summary>
public sealed record ChargingProfileCriterionType(
    IReadOnlyList<string>? ChargingLimitSource = null,
    IReadOnlyList<int>? ChargingProfileId = null,
    string? ChargingProfilePurpose = null,
    int? StackLevel = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingProfileCriterionType",
        Field.ManyOf("chargingLimitSource", V201Words.ChargingLimitSources).AtMost(4).Optional(),
        Field.Wholes("chargingProfileId").Optional(),
        Field.Word("chargingProfilePurpose", V201Words.ChargingProfilePurposes).Optional(),
        Field.Whole("stackLevel").From(0).Optional());
}

/// <summary>GetChargingProfilesRequest, to the charger (OCPP 2.0.1 K09).</summary>
public sealed record GetChargingProfilesRequest(
    int RequestId,
    ChargingProfileCriterionType ChargingProfile,
    int? EvseId = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetChargingProfilesRequest",
        Field.Whole("requestId"),
        Field.Whole("evseId").Optional(),
        Field.Item("chargingProfile", ChargingProfileCriterionType.Shape));
}

/// <summary>GetChargingProfilesResponse (OCPP 2.0.1 K09).</summary>
public sealed record GetChargingProfilesResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("GetChargingProfilesResponse", V201Words.GetChargingProfileStatuses);
}

/// <summary>Which profiles are taken off.</summary>
/// <param name="EvseId">0: the charger as a whole.</param>
public sealed record ClearChargingProfileType(
    string? ChargingProfilePurpose = null,
    int? EvseId = null,
    int? StackLevel = null) : Extensible
{
    internal static readonly Shape Shape = Of("ClearChargingProfileType",
        Field.Word("chargingProfilePurpose", V201Words.ChargingProfilePurposes).Optional(),
        Field.Whole("evseId").Optional(),
        Field.Whole("stackLevel").From(0).Optional());
}

/// <summary>ClearChargingProfileRequest, to the charger (OCPP 2.0.1 K10).</summary>
public sealed record ClearChargingProfileRequest(
    int? ChargingProfileId = null,
    ClearChargingProfileType? ChargingProfileCriteria = null) : Extensible
{
    internal static readonly Shape Shape = Of("ClearChargingProfileRequest",
        Field.Whole("chargingProfileId").Optional(),
        Field.Item("chargingProfileCriteria", ClearChargingProfileType.Shape).Optional());
}

/// <summary>ClearChargingProfileResponse (OCPP 2.0.1 K10).</summary>
public sealed record ClearChargingProfileResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ClearChargingProfileResponse", V201Words.ClearChargingProfileStatuses);
}
