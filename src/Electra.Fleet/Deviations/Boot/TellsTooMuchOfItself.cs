using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Has names and serial numbers longer than the specification has room for.</summary>
public sealed class TellsTooMuchOfItself() : Deviation("long-names", "B6", "Has serial numbers of 34 characters, and longer names and infos than it may.")
{
    /// <summary>Of 34 characters, where 25 are allowed.</summary>
    public const string Serial = "3N171720501A1B1170004E6F7420476F6F";

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Payload["chargingStation"] is JsonObject station)
        {
            station["model"] = "HICI Charger Dual 22 kW";
            station["serialNumber"] = Serial;
        }
        else if (said.Action == "BootNotification")
        {
            said.Payload["chargePointModel"] = "HICI Charger Dual 22 kW";
            said.Payload["chargePointSerialNumber"] = Serial;
            said.Payload["chargeBoxSerialNumber"] = Serial;
        }
        else if (said.Action == "StatusNotification" && !said.Payload.ContainsKey("evseId"))
        {
            said.Payload["info"] = "The vehicle has been connected to the outlet and the charger waits for it";
        }

        return [said];
    }
}
