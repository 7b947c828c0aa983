namespace Electra.Fleet.Deviations;

/// <summary>Tells no status at all.</summary>
public sealed class TellsNoStatus() : Deviation("no-status", "S5", "Tells no status at all.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said.Action == "StatusNotification" ? [] : [said];
}
