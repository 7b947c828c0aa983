using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block G: availability.

/// <summary>ChangeAvailabilityRequest, to the charger (OCPP 2.0.1 G03).</summary>
public sealed record ChangeAvailabilityRequest(string OperationalStatus, EVSEType? Evse = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChangeAvailabilityRequest",
        Field.Item("evse", EVSEType.Shape).Optional(),
        Field.Word("operationalStatus", V201Words.OperationalStatuses));
}

/// <summary>ChangeAvailabilityResponse (OCPP 2.0.1 G03).</summary>
public sealed record ChangeAvailabilityResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ChangeAvailabilityResponse", V201Words.ChangeAvailabilityStatuses);
}

/// <summary>HeartbeatRequest, from the charger (OCPP 2.0.1 G02).</summary>
public sealed record HeartbeatRequest : Extensible
{
    internal static readonly Shape Shape = Of("HeartbeatRequest");
}

/// <summary>HeartbeatResponse (OCPP 2.0.1 G02).</summary>
public sealed record HeartbeatResponse(DateTimeOffset CurrentTime) : Extensible
{
    internal static readonly Shape Shape = Of("HeartbeatResponse", Field.Time("currentTime"));
}

/// <summary>StatusNotificationRequest, from the charger (OCPP 2.0.1 G01).</summary>
/// <param name="EvseId">0, as with the connector: of the field, not of the specification.</param>
public sealed record StatusNotificationRequest(
    DateTimeOffset? Timestamp,
    [property: JsonConverter(typeof(WordConverter))] string ConnectorStatus,
    int EvseId,
    int? ConnectorId) : Extensible
{
    internal static readonly Shape Shape = Of("StatusNotificationRequest",
        Field.Time("timestamp"),
        Field.Word("connectorStatus", V201Words.ConnectorStatuses),
        Field.Whole("evseId"),
        Field.Whole("connectorId").OrMissing());
}

/// <summary>StatusNotificationResponse (OCPP 2.0.1 G01).</summary>
public sealed record StatusNotificationResponse : Extensible
{
    internal static readonly Shape Shape = Of("StatusNotificationResponse");
}
