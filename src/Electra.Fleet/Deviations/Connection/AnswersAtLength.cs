using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Has thousands of configuration keys and tells them all in one answer.</summary>
public sealed class AnswersAtLength() : Deviation("answers-at-length", "C16", "Answers GetConfiguration with some 200 KB.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => call.Action != "GetConfiguration" ? obey() : obey().But(result =>
    {
        if (result["configurationKey"] is not JsonArray keys)
            return;
        for (var i = 0; i < 2_500; i++)
            keys.Add(new JsonObject { ["key"] = $"VendorSetting{i:0000}", ["readonly"] = true, ["value"] = "0123456789012345" });
    });
}
