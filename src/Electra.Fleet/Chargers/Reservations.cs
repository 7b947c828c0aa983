using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>The reservations that a charger keeps (OCPP 1.6 §5.13): also through a restart, and never longer than they last.</summary>
internal sealed class Reservations(Board board)
{
    private readonly List<ReserveNowRequest> kept = [];

    /// <returns>The status of ReserveNow.conf.</returns>
    public string Reserve(ReserveNowRequest request)
    {
        var outlet = board.Outlet(request.ConnectorId);
        if (request.ConnectorId == 0 ? !board.Configuration.Truth("ReserveConnectorZeroSupported") : outlet is null)
            return "Rejected";
        if (request.ExpiryDate <= board.Now)
            return "Rejected";
        // One with the same number takes the place of the first.
        kept.RemoveAll(one => one.ReservationId == request.ReservationId);
        if (outlet is { Operative: false } || (outlet is null && board.Outlets.All(static one => !one.Operative)))
            return "Unavailable";
        if (outlet is null ? Free() <= ForAny(null) : !outlet.IsFree || On(outlet) is not null)
            return "Occupied";
        kept.Add(request);
        outlet?.TellIfChanged();
        board.Begin(() => Expire(request));
        return "Accepted";
    }

    /// <returns>The status of CancelReservation.conf.</returns>
    public string Cancel(int reservationId)
    {
        if (kept.Find(one => one.ReservationId == reservationId) is not { } reservation)
            return "Rejected";
        Remove(reservation);
        return "Accepted";
    }

    /// <summary>The reservation of an outlet itself.</summary>
    public ReserveNowRequest? On(Outlet outlet) => kept.Find(one => one.ConnectorId == outlet.Number);

    /// <summary>Whether reservations let a token charge at an outlet.</summary>
    public bool Let(Outlet outlet, string token, string? parent)
    {
        if (On(outlet) is { } reservation)
            return board.Character.HonoursReservation(IsFor(reservation, token, parent), token, outlet.Number);
        // For every reservation of any connector one must be left (§5.13).
        return kept.Exists(one => one.ConnectorId == 0 && IsFor(one, token, parent))
            || board.Character.HonoursReservation(!outlet.IsFree || Free() > ForAny(token), token, outlet.Number);
    }

    /// <summary>A charge begins: the reservation that it uses is over.</summary>
    /// <returns>Its number.</returns>
    public int? Use(Outlet outlet, string token, string? parent)
    {
        if (kept.Find(one => (one.ConnectorId == outlet.Number || one.ConnectorId == 0) && IsFor(one, token, parent)) is not { } used)
            return null;
        kept.Remove(used);
        return used.ReservationId;
    }

    public void Forget() => kept.Clear();

    private int Free() => board.Outlets.Count(outlet => outlet.IsFree && On(outlet) is null);

    private int ForAny(string? token) => kept.Count(one => one.ConnectorId == 0 && (token is null || !IsFor(one, token, null)));

    private void Remove(ReserveNowRequest reservation)
    {
        if (kept.Remove(reservation))
            board.Outlet(reservation.ConnectorId)?.TellIfChanged();
    }

    private async Task Expire(ReserveNowRequest reservation)
    {
        await Task.Yield();
        while (reservation.ExpiryDate - board.Now is { Ticks: > 0 } left)
            await Task.Delay(left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1), board.Surroundings.Time);
        lock (board.Gate)
        {
            // A newer one with its number is another reservation.
            if (kept.Exists(one => ReferenceEquals(one, reservation)))
                Remove(reservation);
        }
    }

    private static bool IsFor(ReserveNowRequest reservation, string token, string? parent) =>
        reservation.IdTag.Equals(token, StringComparison.OrdinalIgnoreCase)
        || (reservation.ParentIdTag is { } group && group.Equals(parent, StringComparison.OrdinalIgnoreCase));
}
