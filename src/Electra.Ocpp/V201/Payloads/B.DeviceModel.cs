using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block B: provisioning, the device model.

/// <summary>A variable that is asked for.</summary>
public sealed record GetVariableDataType(ComponentType Component, VariableType Variable, string? AttributeType = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetVariableDataType",
        Field.Word("attributeType", V201Words.AttributeTypes).Optional(),
        Field.Item("component", ComponentType.Shape),
        Field.Item("variable", VariableType.Shape));
}

/// <summary>A variable that was asked for, or why it cannot be told.</summary>
public sealed record GetVariableResultType(
    string AttributeStatus,
    ComponentType Component,
    VariableType Variable,
    StatusInfoType? AttributeStatusInfo = null,
    string? AttributeType = null,
    string? AttributeValue = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetVariableResultType",
        Field.Word("attributeStatus", V201Words.GetVariableStatuses).Informing(),
        Field.Item("attributeStatusInfo", StatusInfoType.Shape).Optional(),
        Field.Word("attributeType", V201Words.AttributeTypes).Informing().Optional(),
        Field.Text("attributeValue", 2500).Described().OrEmpty().Optional(),
        Field.Item("component", ComponentType.Shape),
        Field.Item("variable", VariableType.Shape));
}

/// <summary>GetVariablesRequest, to the charger (OCPP 2.0.1 B06).</summary>
public sealed record GetVariablesRequest(IReadOnlyList<GetVariableDataType> GetVariableData) : Extensible
{
    internal static readonly Shape Shape = Of("GetVariablesRequest", Field.List("getVariableData", GetVariableDataType.Shape));
}

/// <summary>GetVariablesResponse (OCPP 2.0.1 B06).</summary>
public sealed record GetVariablesResponse(IReadOnlyList<GetVariableResultType> GetVariableResult) : Extensible
{
    internal static readonly Shape Shape = Of("GetVariablesResponse", Field.List("getVariableResult", GetVariableResultType.Shape));
}

/// <summary>A variable, and what it shall be.</summary>
public sealed record SetVariableDataType(
    string AttributeValue,
    ComponentType Component,
    VariableType Variable,
    string? AttributeType = null) : Extensible
{
    internal static readonly Shape Shape = Of("SetVariableDataType",
        Field.Word("attributeType", V201Words.AttributeTypes).Optional(),
        Field.Text("attributeValue", 1000),
        Field.Item("component", ComponentType.Shape),
        Field.Item("variable", VariableType.Shape));
}

/// <summary>What became of setting a variable.</summary>
public sealed record SetVariableResultType(
    string AttributeStatus,
    ComponentType Component,
    VariableType Variable,
    StatusInfoType? AttributeStatusInfo = null,
    string? AttributeType = null) : Extensible
{
    internal static readonly Shape Shape = Of("SetVariableResultType",
        Field.Word("attributeStatus", V201Words.SetVariableStatuses).Informing(),
        Field.Item("attributeStatusInfo", StatusInfoType.Shape).Optional(),
        Field.Word("attributeType", V201Words.AttributeTypes).Informing().Optional(),
        Field.Item("component", ComponentType.Shape),
        Field.Item("variable", VariableType.Shape));
}

/// <summary>SetVariablesRequest, to the charger (OCPP 2.0.1 B05).</summary>
public sealed record SetVariablesRequest(IReadOnlyList<SetVariableDataType> SetVariableData) : Extensible
{
    internal static readonly Shape Shape = Of("SetVariablesRequest", Field.List("setVariableData", SetVariableDataType.Shape));
}

/// <summary>SetVariablesResponse (OCPP 2.0.1 B05).</summary>
public sealed record SetVariablesResponse(IReadOnlyList<SetVariableResultType> SetVariableResult) : Extensible
{
    internal static readonly Shape Shape = Of("SetVariablesResponse", Field.List("setVariableResult", SetVariableResultType.Shape));
}

/// <summary>GetBaseReportRequest, to the charger (OCPP 2.0.1 B07).</summary>
public sealed record GetBaseReportRequest(int RequestId, string ReportBase) : Extensible
{
    internal static readonly Shape Shape = Of("GetBaseReportRequest",
        Field.Whole("requestId"),
        Field.Word("reportBase", V201Words.ReportBases));
}

/// <summary>GetBaseReportResponse (OCPP 2.0.1 B07).</summary>
public sealed record GetBaseReportResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("GetBaseReportResponse", V201Words.GenericDeviceModelStatuses);
}

/// <summary>A component, or one variable of it.</summary>
public sealed record ComponentVariableType(ComponentType Component, VariableType? Variable = null) : Extensible
{
    internal static readonly Shape Shape = Of("ComponentVariableType",
        Field.Item("component", ComponentType.Shape),
        Field.Item("variable", VariableType.Shape).Optional());
}

/// <summary>GetReportRequest, to the charger (OCPP 2.0.1 B08).</summary>
public sealed record GetReportRequest(
    int RequestId,
    IReadOnlyList<ComponentVariableType>? ComponentVariable = null,
    IReadOnlyList<string>? ComponentCriteria = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetReportRequest",
        Field.List("componentVariable", ComponentVariableType.Shape).Optional(),
        Field.Whole("requestId"),
        Field.ManyOf("componentCriteria", V201Words.ComponentCriteria).AtMost(4).Optional());
}

/// <summary>GetReportResponse (OCPP 2.0.1 B08).</summary>
public sealed record GetReportResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("GetReportResponse", V201Words.GenericDeviceModelStatuses);
}

/// <summary>One attribute of a variable: what it is, shall be, or may be.</summary>
public sealed record VariableAttributeType(
    bool? Constant = null,
    string? Mutability = null,
    bool? Persistent = null,
    string? Type = null,
    string? Value = null) : Extensible
{
    internal static readonly Shape Shape = Of("VariableAttributeType",
        Field.Truth("constant").Optional(),
        Field.Word("mutability", V201Words.Mutabilities).Informing().Optional(),
        Field.Truth("persistent").Optional(),
        Field.Word("type", V201Words.AttributeTypes).Informing().Optional(),
        Field.Text("value", 2500).Described().OrEmpty().Optional());
}

/// <summary>What values a variable can have.</summary>
public sealed partial record VariableCharacteristicsType(
    string DataType,
    bool SupportsMonitoring,
    decimal? MaxLimit = null,
    decimal? MinLimit = null,
    string? Unit = null,
    string? ValuesList = null) : Extensible
{
    internal static readonly Shape Shape = Of("VariableCharacteristicsType",
        Field.Word("dataType", V201Words.DataTypes).Informing(),
        Field.Number("maxLimit").Optional(),
        Field.Number("minLimit").Optional(),
        Field.Truth("supportsMonitoring"),
        Field.Text("unit", 16).Described().Optional(),
        Field.Text("valuesList", 1000).Described().Optional());
}

/// <summary>A variable with all there is to know of it.</summary>
public sealed record ReportDataType(
    ComponentType Component,
    VariableType Variable,
    IReadOnlyList<VariableAttributeType> VariableAttribute,
    VariableCharacteristicsType? VariableCharacteristics = null) : Extensible
{
    internal static readonly Shape Shape = Of("ReportDataType",
        Field.Item("component", ComponentType.Shape),
        Field.Item("variable", VariableType.Shape),
        Field.List("variableAttribute", VariableAttributeType.Shape).AtMost(4),
        Field.Item("variableCharacteristics", VariableCharacteristicsType.Shape).Optional());
}

/// <summary>NotifyReportRequest, from the charger (OCPP 2.0.1 B07).</summary>
/// <param name="Tbc">More is to come.</param>
public sealed record NotifyReportRequest(
    int RequestId,
    DateTimeOffset? GeneratedAt,
    int SeqNo,
    IReadOnlyList<ReportDataType>? ReportData = null,
    bool? Tbc = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyReportRequest",
        Field.Whole("requestId"),
        Field.Time("generatedAt"),
        Field.List("reportData", ReportDataType.Shape).Optional(),
        Field.Truth("tbc").Optional(),
        Field.Whole("seqNo"));
}

/// <summary>NotifyReportResponse (OCPP 2.0.1 B07).</summary>
public sealed record NotifyReportResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyReportResponse");
}
