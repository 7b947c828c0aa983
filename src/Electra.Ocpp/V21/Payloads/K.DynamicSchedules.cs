using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block K: smart charging, dynamic schedules and priority.

/// <summary>Limits and setpoints that hold from now on.</summary>
/// <param name="Limit">In the schedule's unit, as all here; of the phase L1 where others are told.</param>
public sealed record ChargingScheduleUpdateType(
    decimal? Limit = null,
    [property: JsonPropertyName("limit_L2")] decimal? LimitL2 = null,
    [property: JsonPropertyName("limit_L3")] decimal? LimitL3 = null,
    decimal? DischargeLimit = null,
    [property: JsonPropertyName("dischargeLimit_L2")] decimal? DischargeLimitL2 = null,
    [property: JsonPropertyName("dischargeLimit_L3")] decimal? DischargeLimitL3 = null,
    decimal? Setpoint = null,
    [property: JsonPropertyName("setpoint_L2")] decimal? SetpointL2 = null,
    [property: JsonPropertyName("setpoint_L3")] decimal? SetpointL3 = null,
    decimal? SetpointReactive = null,
    [property: JsonPropertyName("setpointReactive_L2")] decimal? SetpointReactiveL2 = null,
    [property: JsonPropertyName("setpointReactive_L3")] decimal? SetpointReactiveL3 = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingScheduleUpdateType",
        Field.Number("limit").Optional(),
        Field.Number("limit_L2").Optional(),
        Field.Number("limit_L3").Optional(),
        Field.Number("dischargeLimit").To(0).Optional(),
        Field.Number("dischargeLimit_L2").To(0).Optional(),
        Field.Number("dischargeLimit_L3").To(0).Optional(),
        Field.Number("setpoint").Optional(),
        Field.Number("setpoint_L2").Optional(),
        Field.Number("setpoint_L3").Optional(),
        Field.Number("setpointReactive").Optional(),
        Field.Number("setpointReactive_L2").Optional(),
        Field.Number("setpointReactive_L3").Optional());
}

/// <summary>UpdateDynamicScheduleRequest, to the charger (OCPP 2.1 K28).</summary>
public sealed record UpdateDynamicScheduleRequest(int ChargingProfileId, ChargingScheduleUpdateType ScheduleUpdate) : Extensible
{
    internal static readonly Shape Shape = Of("UpdateDynamicScheduleRequest",
        Field.Whole("chargingProfileId"),
        Field.Item("scheduleUpdate", ChargingScheduleUpdateType.Shape));
}

/// <summary>UpdateDynamicScheduleResponse (OCPP 2.1 K28).</summary>
public sealed record UpdateDynamicScheduleResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("UpdateDynamicScheduleResponse", V201Words.GenericStatuses);
}

/// <summary>PullDynamicScheduleUpdateRequest, from the charger (OCPP 2.1 K28).</summary>
public sealed record PullDynamicScheduleUpdateRequest(int ChargingProfileId) : Extensible
{
    internal static readonly Shape Shape = Of("PullDynamicScheduleUpdateRequest", Field.Whole("chargingProfileId"));
}

/// <summary>PullDynamicScheduleUpdateResponse (OCPP 2.1 K28).</summary>
public sealed record PullDynamicScheduleUpdateResponse(
    string Status,
    ChargingScheduleUpdateType? ScheduleUpdate = null,
    StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("PullDynamicScheduleUpdateResponse",
        Field.Item("scheduleUpdate", ChargingScheduleUpdateType.Shape).Optional(),
        Field.Word("status", V201Words.GenericStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}

/// <summary>UsePriorityChargingRequest, to the charger (OCPP 2.1 K21).</summary>
public sealed record UsePriorityChargingRequest(string TransactionId, bool Activate) : Extensible
{
    internal static readonly Shape Shape = Of("UsePriorityChargingRequest", Field.Text("transactionId", 36), Field.Truth("activate"));
}

/// <summary>UsePriorityChargingResponse (OCPP 2.1 K21).</summary>
public sealed record UsePriorityChargingResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("UsePriorityChargingResponse", V21Words.PriorityChargingStatuses);
}

/// <summary>NotifyPriorityChargingRequest, from the charger (OCPP 2.1 K22).</summary>
public sealed record NotifyPriorityChargingRequest(string TransactionId, bool Activated) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyPriorityChargingRequest", Field.Text("transactionId", 36), Field.Truth("activated"));
}

/// <summary>NotifyPriorityChargingResponse (OCPP 2.1 K22).</summary>
public sealed record NotifyPriorityChargingResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyPriorityChargingResponse");
}
