using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Adds members of its own to payloads, and sends empty texts for those that it has nothing to say for.</summary>
public sealed class SaysMoreThanItMay() : Deviation("more-than-it-may", "C17", "Adds members of its own to payloads, and empty texts for absent ones.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        said.Payload["vendorExtension"] = new JsonObject { ["sequence"] = 17 };
        if (said.Action == "BootNotification")
        {
            var modem = said.Payload["chargingStation"]?["modem"] as JsonObject;
            foreach (var empty in modem is null ? (string[])["iccid", "imsi", "meterSerialNumber"] : ["iccid", "imsi"])
                (modem ?? said.Payload)[empty] = "";
        }

        return [said];
    }
}
