using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Goes on metering a transaction that it has ended.</summary>
public abstract class MetersAfterItsStop(string name, string catalogue, string sentence, long risesByWh) : Deviation(name, catalogue, sentence)
{
    private int connector = 1;

    /// <inheritdoc/>
    public sealed override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Action == "StartTransaction")
            connector = said.Connector;
        if (said.Action != "StopTransaction")
            return [said];
        var sample = new JsonObject
        {
            ["value"] = ((long)said.Payload["meterStop"]! + risesByWh).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["context"] = "Sample.Periodic",
            ["measurand"] = "Energy.Active.Import.Register",
            ["unit"] = "Wh",
        };
        return [said, new Said("MeterValues", new JsonObject
        {
            ["connectorId"] = connector,
            ["transactionId"] = said.Payload["transactionId"]!.DeepClone(),
            ["meterValue"] = new JsonArray(new JsonObject { ["timestamp"] = said.Payload["timestamp"]!.DeepClone(), ["sampledValue"] = new JsonArray(sample) }),
        })];
    }
}

/// <summary>Lets its register rise after the stop, as Wallbox does.</summary>
public sealed class RisesAfterItsStop() : MetersAfterItsStop("energy-after-stop", "T7", "Sends, after StopTransaction, a reading that is 5 kWh higher.", 5_000);

/// <summary>Reads its meter once more when all is over.</summary>
public sealed class ReadsAfterItsStop() : MetersAfterItsStop("meter-after-stop", "T12", "Sends MeterValues of a transaction after its StopTransaction.", 0);
