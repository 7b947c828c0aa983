using System.Diagnostics.CodeAnalysis;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block N: diagnostics, values that are sent as a stream.

/// <summary>How often a stream is sent.</summary>
/// <param name="Interval">Seconds after which what there is is sent.</param>
/// <param name="Values">How many values are sent at once.</param>
public sealed record PeriodicEventStreamParamsType(int? Interval = null, int? Values = null) : Extensible
{
    internal static readonly Shape Shape = Of("PeriodicEventStreamParamsType",
        Field.Whole("interval").From(0).Optional(),
        Field.Whole("values").From(0).Optional());
}

/// <summary>A stream of a monitor's values.</summary>
public sealed record ConstantStreamDataType(int Id, PeriodicEventStreamParamsType Params, int VariableMonitoringId) : Extensible
{
    internal static readonly Shape Shape = Of("ConstantStreamDataType",
        Field.Whole("id").From(0),
        Field.Item("params", PeriodicEventStreamParamsType.Shape),
        Field.Whole("variableMonitoringId").From(0));
}

/// <summary>One value of a stream.</summary>
/// <param name="T">Seconds from the base time.</param>
/// <param name="V">The value, as the variable writes it.</param>
public sealed record StreamDataElementType(decimal T, string V) : Extensible
{
    internal static readonly Shape Shape = Of("StreamDataElementType", Field.Number("t"), Field.Text("v", 2500));
}

/// <summary>OpenPeriodicEventStreamRequest, from the charger (OCPP 2.1 N11).</summary>
public sealed record OpenPeriodicEventStreamRequest(ConstantStreamDataType ConstantStreamData) : Extensible
{
    internal static readonly Shape Shape = Of("OpenPeriodicEventStreamRequest",
        Field.Item("constantStreamData", ConstantStreamDataType.Shape));
}

/// <summary>OpenPeriodicEventStreamResponse (OCPP 2.1 N11).</summary>
public sealed record OpenPeriodicEventStreamResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("OpenPeriodicEventStreamResponse",
        Field.Word("status", V201Words.GenericStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}

/// <summary>ClosePeriodicEventStreamRequest, from the charger (OCPP 2.1 N13).</summary>
public sealed record ClosePeriodicEventStreamRequest(int Id) : Extensible
{
    internal static readonly Shape Shape = Of("ClosePeriodicEventStreamRequest", Field.Whole("id").From(0));
}

/// <summary>ClosePeriodicEventStreamResponse (OCPP 2.1 N13).</summary>
public sealed record ClosePeriodicEventStreamResponse : Extensible
{
    internal static readonly Shape Shape = Of("ClosePeriodicEventStreamResponse");
}

/// <summary>AdjustPeriodicEventStreamRequest, to the charger (OCPP 2.1 N14).</summary>
public sealed record AdjustPeriodicEventStreamRequest(int Id, PeriodicEventStreamParamsType Params) : Extensible
{
    internal static readonly Shape Shape = Of("AdjustPeriodicEventStreamRequest",
        Field.Whole("id").From(0),
        Field.Item("params", PeriodicEventStreamParamsType.Shape));
}

/// <summary>AdjustPeriodicEventStreamResponse (OCPP 2.1 N14).</summary>
public sealed record AdjustPeriodicEventStreamResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("AdjustPeriodicEventStreamResponse", V201Words.GenericStatuses);
}

/// <summary>GetPeriodicEventStreamRequest, to the charger (OCPP 2.1 N12).</summary>
public sealed record GetPeriodicEventStreamRequest : Extensible
{
    internal static readonly Shape Shape = Of("GetPeriodicEventStreamRequest");
}

/// <summary>GetPeriodicEventStreamResponse (OCPP 2.1 N12).</summary>
public sealed record GetPeriodicEventStreamResponse(IReadOnlyList<ConstantStreamDataType>? ConstantStreamData = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetPeriodicEventStreamResponse",
        Field.List("constantStreamData", ConstantStreamDataType.Shape).Optional());
}

/// <summary>NotifyPeriodicEventStream, sent by the charger and never answered (OCPP 2.1 N15).</summary>
/// <param name="Pending">How many values still wait to be sent.</param>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The specification's own name.")]
public sealed record NotifyPeriodicEventStream(
    IReadOnlyList<StreamDataElementType> Data,
    int Id,
    int Pending,
    DateTimeOffset? Basetime) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyPeriodicEventStream",
        Field.List("data", StreamDataElementType.Shape),
        Field.Whole("id").From(0),
        Field.Whole("pending").From(0),
        Field.Time("basetime"));
}
