using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block N: diagnostics, what monitors see.

/// <summary>Something that a monitor, or the charger by itself, saw.</summary>
public sealed partial record EventDataType(
    string ActualValue,
    ComponentType Component,
    int EventId,
    string EventNotificationType,
    DateTimeOffset? Timestamp,
    string Trigger,
    VariableType Variable,
    int? Cause = null,
    bool? Cleared = null,
    string? TechCode = null,
    string? TechInfo = null,
    string? TransactionId = null,
    int? VariableMonitoringId = null) : Extensible
{
    internal static readonly Shape Shape = Of("EventDataType",
        Field.Text("actualValue", 2500).Described(),
        Field.Whole("cause").Optional(),
        Field.Truth("cleared").Optional(),
        Field.Item("component", ComponentType.Shape),
        Field.Whole("eventId"),
        Field.Word("eventNotificationType", V201Words.EventNotifications).Informing(),
        Field.Text("techCode", 50).Described().Optional(),
        Field.Text("techInfo", 500).Described().Optional(),
        Field.Time("timestamp"),
        Field.Text("transactionId", 36).Optional(),
        Field.Word("trigger", V201Words.EventTriggers).Informing(),
        Field.Item("variable", VariableType.Shape),
        Field.Whole("variableMonitoringId").Optional());
}

/// <summary>NotifyEventRequest, from the charger (OCPP 2.0.1 N07).</summary>
/// <param name="Tbc">More is to come.</param>
public sealed record NotifyEventRequest(
    DateTimeOffset? GeneratedAt,
    int SeqNo,
    IReadOnlyList<EventDataType> EventData,
    bool? Tbc = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyEventRequest",
        Field.Time("generatedAt"),
        Field.Truth("tbc").Optional(),
        Field.Whole("seqNo"),
        Field.List("eventData", EventDataType.Shape));
}

/// <summary>NotifyEventResponse (OCPP 2.0.1 N07).</summary>
public sealed record NotifyEventResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyEventResponse");
}
