using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

/// <summary>TriggerMessage.req (OCPP 1.6 §6.51).</summary>
public sealed record TriggerMessageRequest(string RequestedMessage, int? ConnectorId = null)
{
    internal static readonly Shape Shape = new("TriggerMessage.req",
        Field.Word("requestedMessage", V16Words.Triggers),
        Field.Whole("connectorId").From(1).Optional());
}
