using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Knows measurands and units that no version knows.</summary>
public sealed class HasMeasurandsOfItsOwn() : Deviation("own-measurands", "T11", "Sends a measurand Request.Energy, and how full the car is in the unit %.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        foreach (var sample in said.Payload.Samples().Where(static one => one.Measurand() == "SoC"))
            sample["unit"] = "%";
        if (said.Action == "MeterValues")
        {
            foreach (var samples in said.Payload.MeterValues().Select(static value => value["sampledValue"]).OfType<JsonArray>())
                samples.Add((JsonNode)new JsonObject { ["value"] = "7", ["context"] = "Sample.Periodic", ["measurand"] = "Request.Energy", ["unit"] = "Wh" });
        }

        return [said];
    }
}
