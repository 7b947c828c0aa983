namespace Electra.Fleet.Deviations;

/// <summary>Has statuses of places that there are not: of an EVSE without its connector, and of a connector without its EVSE.</summary>
public sealed class TellsImpossiblePlaces() : Deviation("impossible-places", "S1", "Tells each status of EVSE 1 for (0,0), (1,0) and (0,1) too.")
{
    private static readonly (int Evse, int Connector)[] Places = [(0, 0), (1, 0), (0, 1)];

    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said is not { Action: "StatusNotification", Connector: 1 } ? [said] :
    [
        said,
        .. Places.Select(place => said.But(p =>
        {
            p["evseId"] = place.Evse;
            p["connectorId"] = place.Connector;
        })),
    ];
}
