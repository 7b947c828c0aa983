using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block F: remote control.

/// <summary>RequestStartTransactionRequest, to the charger (OCPP 2.0.1 F01).</summary>
public sealed record RequestStartTransactionRequest(
    IdTokenType IdToken,
    int RemoteStartId,
    int? EvseId = null,
    IdTokenType? GroupIdToken = null,
    ChargingProfileType? ChargingProfile = null) : Extensible
{
    internal static readonly Shape Shape = Of("RequestStartTransactionRequest",
        Field.Whole("evseId").Optional(),
        Field.Item("groupIdToken", IdTokenType.Shape).Optional(),
        Field.Item("idToken", IdTokenType.Shape),
        Field.Whole("remoteStartId"),
        Field.Item("chargingProfile", ChargingProfileType.Shape).Optional());
}

/// <summary>RequestStartTransactionResponse (OCPP 2.0.1 F01).</summary>
public sealed record RequestStartTransactionResponse(
    string Status,
    StatusInfoType? StatusInfo = null,
    string? TransactionId = null) : Extensible
{
    internal static readonly Shape Shape = Of("RequestStartTransactionResponse",
        Field.Word("status", V201Words.GenericStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Text("transactionId", 36).Optional());
}

/// <summary>RequestStopTransactionRequest, to the charger (OCPP 2.0.1 F03).</summary>
public sealed record RequestStopTransactionRequest(string TransactionId) : Extensible
{
    internal static readonly Shape Shape = Of("RequestStopTransactionRequest", Field.Text("transactionId", 36));
}

/// <summary>RequestStopTransactionResponse (OCPP 2.0.1 F03).</summary>
public sealed record RequestStopTransactionResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("RequestStopTransactionResponse", V201Words.GenericStatuses);
}

/// <summary>TriggerMessageRequest, to the charger (OCPP 2.0.1 F06).</summary>
public sealed partial record TriggerMessageRequest(string RequestedMessage, EVSEType? Evse = null) : Extensible
{
    internal static readonly Shape Shape = Of("TriggerMessageRequest",
        Field.Item("evse", EVSEType.Shape).Optional(),
        Field.Word("requestedMessage", V201Words.Triggers));
}

/// <summary>TriggerMessageResponse (OCPP 2.0.1 F06).</summary>
public sealed record TriggerMessageResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("TriggerMessageResponse", V201Words.TriggerMessageStatuses);
}

/// <summary>UnlockConnectorRequest, to the charger (OCPP 2.0.1 F05).</summary>
public sealed record UnlockConnectorRequest(int EvseId, int ConnectorId) : Extensible
{
    internal static readonly Shape Shape = Of("UnlockConnectorRequest", Field.Whole("evseId"), Field.Whole("connectorId"));
}

/// <summary>UnlockConnectorResponse (OCPP 2.0.1 F05).</summary>
public sealed record UnlockConnectorResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("UnlockConnectorResponse", V201Words.UnlockStatuses);
}
