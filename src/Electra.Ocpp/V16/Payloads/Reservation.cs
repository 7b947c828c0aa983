using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

/// <summary>ReserveNow.req (OCPP 1.6 §6.37).</summary>
/// <param name="ConnectorId">0: any.</param>
public sealed record ReserveNowRequest(
    int ConnectorId,
    DateTimeOffset ExpiryDate,
    string IdTag,
    int ReservationId,
    string? ParentIdTag = null)
{
    internal static readonly Shape Shape = new("ReserveNow.req",
        Field.Whole("connectorId").From(0),
        Field.Time("expiryDate"),
        Field.Text("idTag", 20),
        Field.Text("parentIdTag", 20).Optional(),
        Field.Whole("reservationId"));
}

/// <summary>CancelReservation.req (OCPP 1.6 §6.5).</summary>
public sealed record CancelReservationRequest(int ReservationId)
{
    internal static readonly Shape Shape = new("CancelReservation.req", Field.Whole("reservationId"));
}
