using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Has thousands of configuration keys and tells them all in one answer.</summary>
public sealed class AnswersAtLength() : Deviation("answers-at-length", "C16", "Answers GetConfiguration with some 200 KB; in 2.0.1 each part of a report has them.")
{
    private const int Reported = 1_500;

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => call.Action != "GetConfiguration" ? obey() : obey().But(result =>
    {
        if (result["configurationKey"] is not JsonArray keys)
            return;
        for (var i = 0; i < 2_500; i++)
            keys.Add(new JsonObject { ["key"] = $"VendorSetting{i:0000}", ["readonly"] = true, ["value"] = "0123456789012345" });
    });

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Payload["reportData"] is JsonArray parts)
        {
            for (var i = 0; i < Reported; i++)
            {
                parts.Add((JsonNode)new JsonObject
                {
                    ["component"] = new JsonObject { ["name"] = "VendorCtrlr" },
                    ["variable"] = new JsonObject { ["name"] = $"VendorSetting{i:0000}" },
                    ["variableAttribute"] = new JsonArray(new JsonObject { ["value"] = "0123456789012345" }),
                });
            }
        }

        return [said];
    }
}
