using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Says that it knows the core profile only, whatever it knows.</summary>
public sealed class ListsOnlyCore() : Deviation("lists-only-core", "B11", "Names Core as its only feature profile, whatever it can do.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => call.Action != "GetConfiguration" ? obey() : obey().But(result =>
    {
        foreach (var setting in (result["configurationKey"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (setting["key"]?.GetValue<string>() == "SupportedFeatureProfiles")
                setting["value"] = "Core";
        }
    });
}
