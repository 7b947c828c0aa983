using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

// Core profile, calls of the central system. A charger's word of status is read as it comes: an unknown one is simply not a yes.

/// <summary>An answer that is one word of status, for every call that has no more to its answer.</summary>
public sealed record StatusResponse(string Status);

/// <summary>An answer that says nothing (UpdateFirmware.conf and its like).</summary>
public sealed record EmptyResponse
{
    internal static Shape Shape(string name) => new(name);
}

/// <summary>ChangeAvailability.req (OCPP 1.6 §6.7).</summary>
/// <param name="ConnectorId">0: the charger as a whole.</param>
public sealed record ChangeAvailabilityRequest(int ConnectorId, string Type)
{
    internal static readonly Shape Shape = new("ChangeAvailability.req",
        Field.Whole("connectorId").From(0),
        Field.Word("type", V16Words.AvailabilityTypes));
}

/// <summary>ChangeConfiguration.req (OCPP 1.6 §6.9).</summary>
public sealed record ChangeConfigurationRequest(string Key, string Value)
{
    internal static readonly Shape Shape = new("ChangeConfiguration.req", Field.Text("key", 50), Field.Text("value", 500));
}

/// <summary>ClearCache.req (OCPP 1.6 §6.11).</summary>
public sealed record ClearCacheRequest
{
    internal static readonly Shape Shape = new("ClearCache.req");
}

/// <summary>GetConfiguration.req (OCPP 1.6 §6.23).</summary>
/// <param name="Key">None: all of them.</param>
public sealed record GetConfigurationRequest(IReadOnlyList<string>? Key = null)
{
    internal static readonly Shape Shape = new("GetConfiguration.req", Field.Texts("key", 50).OrEmpty().Optional());
}

/// <summary>One setting (OCPP 1.6 §7.29).</summary>
public sealed record KeyValue(string Key, [property: JsonPropertyName("readonly")] bool Readonly, string? Value = null)
{
    internal static readonly Shape Shape = new("KeyValue",
        Field.Text("key", 50),
        Field.Truth("readonly"),
        Field.Text("value", 500).Described().OrEmpty().Optional());
}

/// <summary>GetConfiguration.conf (OCPP 1.6 §6.24).</summary>
public sealed record GetConfigurationResponse(IReadOnlyList<KeyValue>? ConfigurationKey = null, IReadOnlyList<string>? UnknownKey = null)
{
    internal static readonly Shape Shape = new("GetConfiguration.conf",
        Field.List("configurationKey", KeyValue.Shape).OrEmpty().Optional(),
        Field.Texts("unknownKey", 50).OrEmpty().Optional());
}

/// <summary>RemoteStartTransaction.req (OCPP 1.6 §6.33).</summary>
public sealed record RemoteStartTransactionRequest(string IdTag, int? ConnectorId = null, ChargingProfile? ChargingProfile = null)
{
    internal static readonly Shape Shape = new("RemoteStartTransaction.req",
        Field.Whole("connectorId").From(1).Optional(),
        Field.Text("idTag", 20),
        Field.Item("chargingProfile", Payloads.ChargingProfile.Shape).Optional());
}

/// <summary>RemoteStopTransaction.req (OCPP 1.6 §6.35).</summary>
public sealed record RemoteStopTransactionRequest(int TransactionId)
{
    internal static readonly Shape Shape = new("RemoteStopTransaction.req", Field.Whole("transactionId"));
}

/// <summary>Reset.req (OCPP 1.6 §6.39).</summary>
public sealed record ResetRequest(string Type)
{
    internal static readonly Shape Shape = new("Reset.req", Field.Word("type", V16Words.ResetTypes));
}

/// <summary>UnlockConnector.req (OCPP 1.6 §6.53).</summary>
public sealed record UnlockConnectorRequest(int ConnectorId)
{
    internal static readonly Shape Shape = new("UnlockConnector.req", Field.Whole("connectorId").From(1));
}
