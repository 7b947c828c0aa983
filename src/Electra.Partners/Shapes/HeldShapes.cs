using Electra.Domain.Chargers;

namespace Electra.Partners.Shapes;

/// <summary>A reservation that a charger keeps.</summary>
/// <param name="EvseId">Null: any of the charger.</param>
/// <param name="ConnectorId">Null: any there.</param>
/// <param name="ConnectorType">OCPP's word; null: any.</param>
internal sealed record HeldReservationShape(
    int ReservationId, int? EvseId, int? ConnectorId, string? ConnectorType, string Token, string? GroupId, DateTimeOffset ExpiresAt)
{
    /// <summary>Those whose time is not over.</summary>
    public static IReadOnlyList<HeldReservationShape> Of(IReadOnlyList<HeldReservation> held, DateTimeOffset at) =>
        [.. held.Where(r => r.ExpiresAt > at).Select(r => new HeldReservationShape(r.Id, r.Evse, r.Connector, r.ConnectorType, r.Token.Value, r.Group, r.ExpiresAt))];
}
