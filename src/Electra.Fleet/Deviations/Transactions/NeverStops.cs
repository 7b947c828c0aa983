namespace Electra.Fleet.Deviations;

/// <summary>Never says that a transaction has ended, as Hager and Wallbox do not at times.</summary>
public sealed class NeverStops() : Deviation("never-stops", "T14", "Sends no StopTransaction.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said.Ends ? [] : [said];
}
