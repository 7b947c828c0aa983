using System.Text;
using System.Text.Json.Nodes;
using Electra.Fleet.Running;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>Chargers that keep to the settings which a test gave them, whatever the network would rather have.</summary>
internal static class OwnSettings
{
    /// <summary>They refuse every change, in the version that they speak.</summary>
    public static void KeepTheirSettings(this FleetRunner fleet)
    {
        foreach (var charger in fleet.Chargers)
        {
            charger.OnCall("ChangeConfiguration", static _ => new("{\"status\":\"Rejected\"}"u8.ToArray()));
            charger.OnCall("SetVariables", static call => new(Refuse(JsonNode.Parse(call.Payload.Span)!)));
        }
    }

    private static byte[] Refuse(JsonNode asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["setVariableResult"] = new JsonArray([.. asked["setVariableData"]!.AsArray().Select(static one => new JsonObject
        {
            ["attributeStatus"] = "Rejected",
            ["component"] = one!["component"]!.DeepClone(),
            ["variable"] = one["variable"]!.DeepClone(),
        })]),
    }.ToJsonString());
}
