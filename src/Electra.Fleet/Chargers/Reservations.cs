namespace Electra.Fleet.Chargers;

/// <summary>The reservations that a charger keeps (OCPP 1.6 §5.13): also through a restart, and never longer than they last.</summary>
internal sealed class Reservations(Board board)
{
    private readonly List<Booking> kept = [];

    /// <returns>The status that it is answered with, the same word in all versions.</returns>
    public string Reserve(Booking booking)
    {
        var outlet = board.Outlet(booking.Connector);
        if (booking.Connector == 0 ? !board.Configuration.Truth("ReserveConnectorZeroSupported") : outlet is null)
            return "Rejected";
        if (booking.Until <= board.Now)
            return "Rejected";
        // One with the same number takes the place of the first.
        kept.RemoveAll(one => one.Id == booking.Id);
        if (outlet is { Operative: false } || (outlet is null && board.Outlets.All(static one => !one.Operative)))
            return "Unavailable";
        if (outlet is null ? Free() <= ForAny(null) : !outlet.IsFree || On(outlet) is not null)
            return "Occupied";
        kept.Add(booking);
        outlet?.TellIfChanged();
        board.Begin(() => Expire(booking));
        return "Accepted";
    }

    /// <returns>Whether it was there.</returns>
    public bool Cancel(int reservationId)
    {
        if (kept.Find(one => one.Id == reservationId) is not { } reservation)
            return false;
        Remove(reservation);
        return true;
    }

    /// <summary>The reservation of an outlet itself.</summary>
    public Booking? On(Outlet outlet) => kept.Find(one => one.Connector == outlet.Number);

    /// <summary>Whether reservations let a token charge at an outlet.</summary>
    public bool Let(Outlet outlet, string token, string? parent)
    {
        if (On(outlet) is { } reservation)
            return board.Character.HonoursReservation(IsFor(reservation, token, parent), token, outlet.Number);
        // For every reservation of any connector one must be left (§5.13).
        return kept.Exists(one => one.Connector == 0 && IsFor(one, token, parent))
            || board.Character.HonoursReservation(!outlet.IsFree || Free() > ForAny(token), token, outlet.Number);
    }

    /// <summary>A charge begins: the reservation that it uses is over.</summary>
    /// <returns>Its number.</returns>
    public int? Use(Outlet outlet, string token, string? parent)
    {
        if (kept.Find(one => (one.Connector == outlet.Number || one.Connector == 0) && IsFor(one, token, parent)) is not { } used)
            return null;
        kept.Remove(used);
        return used.Id;
    }

    public void Forget() => kept.Clear();

    private int Free() => board.Outlets.Count(outlet => outlet.IsFree && On(outlet) is null);

    private int ForAny(string? token) => kept.Count(one => one.Connector == 0 && (token is null || !IsFor(one, token, null)));

    private void Remove(Booking reservation)
    {
        if (kept.Remove(reservation))
            board.Outlet(reservation.Connector)?.TellIfChanged();
    }

    private async Task Expire(Booking reservation)
    {
        await Task.Yield();
        while (reservation.Until - board.Now is { Ticks: > 0 } left)
            await Task.Delay(left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1), board.Surroundings.Time);
        lock (board.Gate)
        {
            // A newer one with its number is another reservation.
            if (!kept.Exists(one => ReferenceEquals(one, reservation)))
                return;
            Remove(reservation);
            board.Tell(board.Dialect.Expired(reservation.Id));
        }
    }

    private static bool IsFor(Booking reservation, string token, string? parent) =>
        reservation.Token.Equals(token, StringComparison.OrdinalIgnoreCase)
        || (reservation.Group is { } group && group.Equals(parent, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A reservation that a charger keeps.</summary>
/// <param name="Connector">0: any of its connectors.</param>
internal sealed record Booking(int Id, int Connector, DateTimeOffset Until, string Token, string? Group = null);
