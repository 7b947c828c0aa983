using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Will not have some settings: keeps its ping interval and its measurands to itself.</summary>
public sealed class RefusesSettings() : Deviation("refuses-settings", "B8", "Answers ChangeConfiguration with NotSupported for WebSocketPingInterval and Rejected for measurands; SetVariables alike.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        var payload = call.Payload.Span;
        if (call.Action == "SetVariables" && payload.IndexOf("Measurands"u8) >= 0)
            return Refused(call.Parsed());
        if (call.Action != "ChangeConfiguration")
            return obey();
        return payload.IndexOf("WebSocketPingInterval"u8) >= 0 ? Reaction.Status("NotSupported")
            : payload.IndexOf("SampledData"u8) >= 0 ? Reaction.Status("Rejected")
            : obey();
    }

    private static Reaction Refused(JsonObject asked) => Reaction.Result(new JsonObject
    {
        ["setVariableResult"] = new JsonArray([.. asked["setVariableData"]!.AsArray().Select(static one => (JsonNode)new JsonObject
        {
            ["attributeStatus"] = "Rejected",
            ["component"] = one!["component"]!.DeepClone(),
            ["variable"] = one["variable"]!.DeepClone(),
        })]),
    }.ToJsonString());
}
