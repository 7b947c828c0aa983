using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Knows measurands and units that no version knows.</summary>
public sealed class HasMeasurandsOfItsOwn() : Deviation("own-measurands", "T11", "Sends a measurand Request.Energy, and how full the car is in the unit %.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        foreach (var sample in said.Payload.Samples().Where(static one => one.Measurand() == "SoC"))
            sample.SayUnit("%");
        if (said.Meters)
        {
            foreach (var samples in said.Payload.SampleLists())
                samples.Add((JsonNode)samples.Beside(7, "Sample.Periodic", "Request.Energy", "Wh"));
        }

        return [said];
    }
}
