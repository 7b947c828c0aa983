using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells the EVSE of a transaction and not the connector, which it may leave out.</summary>
public sealed class NamesNoConnector() : Deviation("no-connector-id", "U1", "Leaves connectorId out of the EVSE that a transaction is at.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        (said.Payload["evse"] as JsonObject)?.Remove("connectorId");
        return [said];
    }
}
