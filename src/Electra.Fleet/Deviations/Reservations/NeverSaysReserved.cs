namespace Electra.Fleet.Deviations;

/// <summary>Keeps a reservation and does not say so.</summary>
public sealed class NeverSaysReserved() : Deviation("never-says-reserved", "R1", "Never tells the status Reserved.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said.Status == "Reserved" ? [] : [said];
}
