namespace Electra.Fleet.Deviations;

/// <summary>Never tells the status of any connector but the first.</summary>
public sealed class TellsOneConnectorOnly() : Deviation("one-connector-only", "S5", "Never tells the status of any connector but the first.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) =>
        said is { Action: "StatusNotification", Connector: not 1 } ? [] : [said];
}
