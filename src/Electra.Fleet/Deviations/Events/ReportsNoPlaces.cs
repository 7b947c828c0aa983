using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells a device model without a place to charge, as FoxESS does.</summary>
public sealed class ReportsNoPlaces() : Deviation("report-without-places", "B10", "Leaves EVSEs and connectors out of the report of its device model.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Payload["reportData"] is not JsonArray parts)
            return [said];
        foreach (var part in parts.Where(static one => one?["component"]?["evse"] is not null).ToArray())
            parts.Remove(part);
        // The schema has no room for an empty list.
        if (parts.Count == 0)
            said.Payload.Remove("reportData");
        return [said];
    }
}
