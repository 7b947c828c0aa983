using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells what was paid as a temperature, as Madic-Lafon does.</summary>
public sealed class CostAsTemperature() : CardPayment("cost-as-temperature", "P1", "Tells what a card paid as a temperature of its body at the end of the transaction.")
{
    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger) => Task.FromResult<Admission?>(new Admission(charger.Setting("IDTagBankCard"), Asks: false));

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents)
    {
        var at = stop.Payload["timestamp"]!.DeepClone();
        var sample = new JsonObject
        {
            ["value"] = Euros(cents),
            ["context"] = "Transaction.End",
            ["measurand"] = "Temperature",
            ["location"] = "Body",
            ["unit"] = "Celcius",
        };
        if (stop.Payload["transactionData"] is not JsonArray data)
            stop.Payload["transactionData"] = data = [];
        data.Add((JsonNode)new JsonObject { ["timestamp"] = at, ["sampledValue"] = new JsonArray(sample) });
        return [stop];
    }
}
