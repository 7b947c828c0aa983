using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block R: control of distributed energy resources.

/// <summary>SetDERControlRequest, to the charger (OCPP 2.1 R04).</summary>
public sealed record SetDERControlRequest(
    bool IsDefault,
    string ControlId,
    string ControlType,
    DERCurveType? Curve = null,
    EnterServiceType? EnterService = null,
    FixedPFType? FixedPFAbsorb = null,
    FixedPFType? FixedPFInject = null,
    FixedVarType? FixedVar = null,
    FreqDroopType? FreqDroop = null,
    GradientType? Gradient = null,
    LimitMaxDischargeType? LimitMaxDischarge = null) : Extensible
{
    internal static readonly Shape Shape = Of("SetDERControlRequest",
        Field.Truth("isDefault"),
        Field.Text("controlId", 36),
        Field.Word("controlType", V21Words.DERControls),
        Field.Item("curve", DERCurveType.Shape).Optional(),
        Field.Item("enterService", EnterServiceType.Shape).Optional(),
        Field.Item("fixedPFAbsorb", FixedPFType.Shape).Optional(),
        Field.Item("fixedPFInject", FixedPFType.Shape).Optional(),
        Field.Item("fixedVar", FixedVarType.Shape).Optional(),
        Field.Item("freqDroop", FreqDroopType.Shape).Optional(),
        Field.Item("gradient", GradientType.Shape).Optional(),
        Field.Item("limitMaxDischarge", LimitMaxDischargeType.Shape).Optional());
}

/// <summary>SetDERControlResponse (OCPP 2.1 R04).</summary>
public sealed record SetDERControlResponse(
    string Status,
    StatusInfoType? StatusInfo = null,
    IReadOnlyList<string>? SupersededIds = null) : Extensible
{
    internal static readonly Shape Shape = Of("SetDERControlResponse",
        Field.Word("status", V21Words.DERControlStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Texts("supersededIds", 36).AtMost(24).Optional());
}

/// <summary>GetDERControlRequest, to the charger (OCPP 2.1 R04).</summary>
public sealed record GetDERControlRequest(
    int RequestId,
    bool? IsDefault = null,
    string? ControlType = null,
    string? ControlId = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetDERControlRequest",
        Field.Whole("requestId"),
        Field.Truth("isDefault").Optional(),
        Field.Word("controlType", V21Words.DERControls).Optional(),
        Field.Text("controlId", 36).Optional());
}

/// <summary>GetDERControlResponse (OCPP 2.1 R04).</summary>
public sealed record GetDERControlResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("GetDERControlResponse", V21Words.DERControlStatuses);
}

/// <summary>ClearDERControlRequest, to the charger (OCPP 2.1 R04).</summary>
public sealed record ClearDERControlRequest(bool IsDefault, string? ControlType = null, string? ControlId = null) : Extensible
{
    internal static readonly Shape Shape = Of("ClearDERControlRequest",
        Field.Truth("isDefault"),
        Field.Word("controlType", V21Words.DERControls).Optional(),
        Field.Text("controlId", 36).Optional());
}

/// <summary>ClearDERControlResponse (OCPP 2.1 R04).</summary>
public sealed record ClearDERControlResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ClearDERControlResponse", V21Words.DERControlStatuses);
}

/// <summary>ReportDERControlRequest, from the charger (OCPP 2.1 R04).</summary>
/// <param name="Tbc">More is to come.</param>
public sealed record ReportDERControlRequest(
    int RequestId,
    IReadOnlyList<DERCurveGetType>? Curve = null,
    IReadOnlyList<EnterServiceGetType>? EnterService = null,
    IReadOnlyList<FixedPFGetType>? FixedPFAbsorb = null,
    IReadOnlyList<FixedPFGetType>? FixedPFInject = null,
    IReadOnlyList<FixedVarGetType>? FixedVar = null,
    IReadOnlyList<FreqDroopGetType>? FreqDroop = null,
    IReadOnlyList<GradientGetType>? Gradient = null,
    IReadOnlyList<LimitMaxDischargeGetType>? LimitMaxDischarge = null,
    bool? Tbc = null) : Extensible
{
    internal static readonly Shape Shape = Of("ReportDERControlRequest",
        Field.List("curve", DERCurveGetType.Shape).AtMost(24).Optional(),
        Field.List("enterService", EnterServiceGetType.Shape).AtMost(24).Optional(),
        Field.List("fixedPFAbsorb", FixedPFGetType.Shape).AtMost(24).Optional(),
        Field.List("fixedPFInject", FixedPFGetType.Shape).AtMost(24).Optional(),
        Field.List("fixedVar", FixedVarGetType.Shape).AtMost(24).Optional(),
        Field.List("freqDroop", FreqDroopGetType.Shape).AtMost(24).Optional(),
        Field.List("gradient", GradientGetType.Shape).AtMost(24).Optional(),
        Field.List("limitMaxDischarge", LimitMaxDischargeGetType.Shape).AtMost(24).Optional(),
        Field.Whole("requestId"),
        Field.Truth("tbc").Optional());
}

/// <summary>ReportDERControlResponse (OCPP 2.1 R04).</summary>
public sealed record ReportDERControlResponse : Extensible
{
    internal static readonly Shape Shape = Of("ReportDERControlResponse");
}

/// <summary>NotifyDERAlarmRequest, from the charger (OCPP 2.1 R05).</summary>
public sealed record NotifyDERAlarmRequest(
    string ControlType,
    DateTimeOffset? Timestamp,
    string? GridEventFault = null,
    bool? AlarmEnded = null,
    string? ExtraInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyDERAlarmRequest",
        Field.Word("controlType", V21Words.DERControls).Informing(),
        Field.Word("gridEventFault", V21Words.GridEventFaults).Informing().Optional(),
        Field.Truth("alarmEnded").Optional(),
        Field.Time("timestamp"),
        Field.Text("extraInfo", 200).Described().Optional());
}

/// <summary>NotifyDERAlarmResponse (OCPP 2.1 R05).</summary>
public sealed record NotifyDERAlarmResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyDERAlarmResponse");
}

/// <summary>NotifyDERStartStopRequest, from the charger (OCPP 2.1 R04).</summary>
public sealed record NotifyDERStartStopRequest(
    string ControlId,
    bool Started,
    DateTimeOffset? Timestamp,
    IReadOnlyList<string>? SupersededIds = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyDERStartStopRequest",
        Field.Text("controlId", 36),
        Field.Truth("started"),
        Field.Time("timestamp"),
        Field.Texts("supersededIds", 36).AtMost(24).Optional());
}

/// <summary>NotifyDERStartStopResponse (OCPP 2.1 R04).</summary>
public sealed record NotifyDERStartStopResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyDERStartStopResponse");
}
