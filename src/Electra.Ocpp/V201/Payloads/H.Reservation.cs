using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block H: reservation.

/// <summary>ReserveNowRequest, to the charger (OCPP 2.0.1 H01).</summary>
public sealed record ReserveNowRequest(
    int Id,
    DateTimeOffset ExpiryDateTime,
    IdTokenType IdToken,
    string? ConnectorType = null,
    int? EvseId = null,
    IdTokenType? GroupIdToken = null) : Extensible
{
    internal static readonly Shape Shape = Of("ReserveNowRequest",
        Field.Whole("id"),
        Field.Time("expiryDateTime"),
        Field.Word("connectorType", V201Words.ConnectorTypes).Optional(),
        Field.Item("idToken", IdTokenType.Shape),
        Field.Whole("evseId").Optional(),
        Field.Item("groupIdToken", IdTokenType.Shape).Optional());
}

/// <summary>ReserveNowResponse (OCPP 2.0.1 H01).</summary>
public sealed record ReserveNowResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ReserveNowResponse", V201Words.ReserveNowStatuses);
}

/// <summary>CancelReservationRequest, to the charger (OCPP 2.0.1 H02).</summary>
public sealed record CancelReservationRequest(int ReservationId) : Extensible
{
    internal static readonly Shape Shape = Of("CancelReservationRequest", Field.Whole("reservationId"));
}

/// <summary>CancelReservationResponse (OCPP 2.0.1 H02).</summary>
public sealed record CancelReservationResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("CancelReservationResponse", V201Words.GenericStatuses);
}

/// <summary>ReservationStatusUpdateRequest, from the charger (OCPP 2.0.1 H04).</summary>
public sealed record ReservationStatusUpdateRequest(int ReservationId, string ReservationUpdateStatus) : Extensible
{
    internal static readonly Shape Shape = Of("ReservationStatusUpdateRequest",
        Field.Whole("reservationId"),
        Field.Word("reservationUpdateStatus", V201Words.ReservationUpdateStatuses).Informing());
}

/// <summary>ReservationStatusUpdateResponse (OCPP 2.0.1 H04).</summary>
public sealed record ReservationStatusUpdateResponse : Extensible
{
    internal static readonly Shape Shape = Of("ReservationStatusUpdateResponse");
}
