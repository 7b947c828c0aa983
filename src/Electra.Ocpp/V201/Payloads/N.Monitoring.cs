using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block N: diagnostics, monitoring.

/// <summary>SetMonitoringBaseRequest, to the charger (OCPP 2.0.1 N03).</summary>
public sealed record SetMonitoringBaseRequest(string MonitoringBase) : Extensible
{
    internal static readonly Shape Shape = Of("SetMonitoringBaseRequest", Field.Word("monitoringBase", V201Words.MonitoringBases));
}

/// <summary>SetMonitoringBaseResponse (OCPP 2.0.1 N03).</summary>
public sealed record SetMonitoringBaseResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("SetMonitoringBaseResponse", V201Words.GenericDeviceModelStatuses);
}

/// <summary>SetMonitoringLevelRequest, to the charger (OCPP 2.0.1 N05).</summary>
public sealed record SetMonitoringLevelRequest(int Severity) : Extensible
{
    internal static readonly Shape Shape = Of("SetMonitoringLevelRequest", Field.Whole("severity").From(0).To(9));
}

/// <summary>SetMonitoringLevelResponse (OCPP 2.0.1 N05).</summary>
public sealed record SetMonitoringLevelResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("SetMonitoringLevelResponse", V201Words.GenericStatuses);
}

/// <summary>A monitor that is wanted.</summary>
public sealed partial record SetMonitoringDataType(
    ComponentType Component,
    int Severity,
    string Type,
    decimal Value,
    VariableType Variable,
    int? Id = null,
    bool? Transaction = null) : Extensible
{
    internal static readonly Shape Shape = Of("SetMonitoringDataType",
        Field.Item("component", ComponentType.Shape),
        Field.Whole("id").Optional(),
        Field.Whole("severity").From(0).To(9),
        Field.Truth("transaction").Optional(),
        Field.Word("type", V201Words.MonitorTypes),
        Field.Number("value"),
        Field.Item("variable", VariableType.Shape));
}

/// <summary>What became of a monitor that is wanted.</summary>
public sealed record SetMonitoringResultType(
    ComponentType Component,
    int Severity,
    string Status,
    string Type,
    VariableType Variable,
    int? Id = null,
    StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("SetMonitoringResultType",
        Field.Item("component", ComponentType.Shape),
        Field.Whole("id").Optional(),
        Field.Whole("severity").From(0).To(9),
        Field.Word("status", V201Words.SetMonitoringStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Word("type", V201Words.MonitorTypes).Informing(),
        Field.Item("variable", VariableType.Shape));
}

/// <summary>SetVariableMonitoringRequest, to the charger (OCPP 2.0.1 N04).</summary>
public sealed record SetVariableMonitoringRequest(IReadOnlyList<SetMonitoringDataType> SetMonitoringData) : Extensible
{
    internal static readonly Shape Shape = Of("SetVariableMonitoringRequest", Field.List("setMonitoringData", SetMonitoringDataType.Shape));
}

/// <summary>SetVariableMonitoringResponse (OCPP 2.0.1 N04).</summary>
public sealed record SetVariableMonitoringResponse(IReadOnlyList<SetMonitoringResultType> SetMonitoringResult) : Extensible
{
    internal static readonly Shape Shape = Of("SetVariableMonitoringResponse",
        Field.List("setMonitoringResult", SetMonitoringResultType.Shape));
}

/// <summary>What became of taking a monitor off.</summary>
public sealed record ClearMonitoringResultType(int Id, string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("ClearMonitoringResultType",
        Field.Whole("id"),
        Field.Word("status", V201Words.ClearMonitoringStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}

/// <summary>ClearVariableMonitoringRequest, to the charger (OCPP 2.0.1 N06).</summary>
public sealed record ClearVariableMonitoringRequest(IReadOnlyList<int> Id) : Extensible
{
    internal static readonly Shape Shape = Of("ClearVariableMonitoringRequest", Field.Wholes("id"));
}

/// <summary>ClearVariableMonitoringResponse (OCPP 2.0.1 N06).</summary>
public sealed record ClearVariableMonitoringResponse(IReadOnlyList<ClearMonitoringResultType> ClearMonitoringResult) : Extensible
{
    internal static readonly Shape Shape = Of("ClearVariableMonitoringResponse",
        Field.List("clearMonitoringResult", ClearMonitoringResultType.Shape));
}

/// <summary>GetMonitoringReportRequest, to the charger (OCPP 2.0.1 N02).</summary>
public sealed record GetMonitoringReportRequest(
    int RequestId,
    IReadOnlyList<ComponentVariableType>? ComponentVariable = null,
    IReadOnlyList<string>? MonitoringCriteria = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetMonitoringReportRequest",
        Field.List("componentVariable", ComponentVariableType.Shape).Optional(),
        Field.Whole("requestId"),
        Field.ManyOf("monitoringCriteria", V201Words.MonitoringCriteria).AtMost(3).Optional());
}

/// <summary>GetMonitoringReportResponse (OCPP 2.0.1 N02).</summary>
public sealed record GetMonitoringReportResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("GetMonitoringReportResponse", V201Words.GenericDeviceModelStatuses);
}

/// <summary>A monitor as it stands.</summary>
public sealed partial record VariableMonitoringType(int Id, int Severity, bool Transaction, string Type, decimal Value) : Extensible
{
    internal static readonly Shape Shape = Of("VariableMonitoringType",
        Field.Whole("id"),
        Field.Whole("severity").From(0).To(9),
        Field.Truth("transaction"),
        Field.Word("type", V201Words.MonitorTypes).Informing(),
        Field.Number("value"));
}

/// <summary>A variable with its monitors.</summary>
public sealed record MonitoringDataType(
    ComponentType Component,
    VariableType Variable,
    IReadOnlyList<VariableMonitoringType> VariableMonitoring) : Extensible
{
    internal static readonly Shape Shape = Of("MonitoringDataType",
        Field.Item("component", ComponentType.Shape),
        Field.Item("variable", VariableType.Shape),
        Field.List("variableMonitoring", VariableMonitoringType.Shape));
}

/// <summary>NotifyMonitoringReportRequest, from the charger (OCPP 2.0.1 N02).</summary>
/// <param name="Tbc">More is to come.</param>
public sealed record NotifyMonitoringReportRequest(
    int RequestId,
    int SeqNo,
    DateTimeOffset? GeneratedAt,
    IReadOnlyList<MonitoringDataType>? Monitor = null,
    bool? Tbc = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyMonitoringReportRequest",
        Field.List("monitor", MonitoringDataType.Shape).Optional(),
        Field.Whole("requestId"),
        Field.Truth("tbc").Optional(),
        Field.Whole("seqNo"),
        Field.Time("generatedAt"));
}

/// <summary>NotifyMonitoringReportResponse (OCPP 2.0.1 N02).</summary>
public sealed record NotifyMonitoringReportResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyMonitoringReportResponse");
}
