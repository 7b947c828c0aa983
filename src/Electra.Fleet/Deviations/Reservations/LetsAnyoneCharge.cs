namespace Electra.Fleet.Deviations;

/// <summary>Charges whoever comes where somebody else has a reservation.</summary>
public sealed class LetsAnyoneCharge() : Deviation("ignores-reservations", "R3", "Lets any token charge where there is a reservation, and names no reservationId.")
{
    /// <inheritdoc/>
    public override bool HonoursReservation(bool proposed, string token, int connector) => true;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        said.Payload.Remove("reservationId");
        return [said];
    }
}
