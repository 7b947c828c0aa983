namespace Electra.Fleet.Deviations;

/// <summary>Tells the states of its connector as those of connector 0 too.</summary>
public sealed class TellsStatesOfTheWhole() : Deviation("states-of-the-whole", "S1", "Repeats each status of connector 1 for connector 0.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) =>
        said is { Action: "StatusNotification", Connector: 1 } ? [said, said.But(static p =>
        {
            p["connectorId"] = 0;
            if (p.ContainsKey("evseId"))
                p["evseId"] = 0;
        })] : [said];
}
