using System.Globalization;
using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Has its station's current in tenths of an ampere, as EVBox has.</summary>
public sealed class CountsDeciAmperes() : Deviation("station-current-in-tenths", "L5", "Has evb_MaximumStationCurrent in tenths of an ampere, and takes nothing below 6 A.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    private const string Key = "evb_MaximumStationCurrent";
    private const int Least = 60;

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action == "ChangeConfiguration" && JsonNode.Parse(call.Payload.Span) is JsonObject asked && (string?)asked["key"] == Key
            && int.TryParse((string?)asked["value"], CultureInfo.InvariantCulture, out var tenths) && tenths < Least
            ? Reaction.Status("Rejected")
            : obey();
}
