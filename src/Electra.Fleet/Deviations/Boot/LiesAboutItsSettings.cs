using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Tells its settings in its own spelling: keys in another case, all of them read-only, lists with quotes and blanks.</summary>
public sealed class LiesAboutItsSettings() : Deviation("settings-in-its-own-way", "B7", "Tells keys in another case, calls all read-only, and writes lists with quotes and blanks.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => call.Action is not ("GetConfiguration" or "GetVariables") ? obey() : obey().But(result =>
    {
        foreach (var told in (result["getVariableResult"] as JsonArray ?? []).OfType<JsonObject>())
        {
            told["component"]!["name"] = told["component"]!["name"]!.GetValue<string>().ToUpperInvariant();
            told["variable"]!["name"] = told["variable"]!["name"]!.GetValue<string>().ToUpperInvariant();
            if (told["attributeValue"] is JsonValue value)
                told["attributeValue"] = InItsWay(value);
        }

        foreach (var setting in (result["configurationKey"] as JsonArray ?? []).OfType<JsonObject>())
        {
            setting["key"] = setting["key"]!.GetValue<string>().ToUpperInvariant();
            setting["readonly"] = true;
            if (setting["value"] is JsonValue value)
                setting["value"] = InItsWay(value);
        }
    });

    private static string InItsWay(JsonValue value) => $"\" {value.GetValue<string>().Replace(",", " , ", StringComparison.Ordinal)} \"";
}
