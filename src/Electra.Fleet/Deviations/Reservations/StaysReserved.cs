namespace Electra.Fleet.Deviations;

/// <summary>Does not say that a reservation is over.</summary>
public sealed class StaysReserved() : Deviation("stays-reserved", "R1", "Does not tell Available when a reservation has expired.")
{
    private bool reserved;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Status is not { } status || said.Connector == 0)
            return [said];
        if (reserved && status == "Available")
            return [];
        reserved = status == "Reserved";
        return [said];
    }
}
