using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Does not say that it can be limited, and can.</summary>
public sealed class HidesSmartCharging() : Deviation("hides-smart-charging", "L8", "Leaves SmartCharging out of its feature profiles, or out of its device model, and takes charging profiles.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => call.Action != "GetConfiguration" ? obey() : obey().But(static result =>
    {
        foreach (var setting in (result["configurationKey"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if ((string?)setting["key"] == "SupportedFeatureProfiles" && (string?)setting["value"] is { } all)
                setting["value"] = string.Join(',', all.Split(',').Where(static one => one != "SmartCharging"));
        }
    });

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Payload["reportData"] is JsonArray parts)
        {
            foreach (var part in parts.Where(static one => (string?)one?["component"]?["name"] == "SmartChargingCtrlr").ToArray())
                parts.Remove(part);
        }

        return [said];
    }
}
