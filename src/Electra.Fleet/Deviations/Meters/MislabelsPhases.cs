using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells phases whose sum is not the total, under names that are none of theirs.</summary>
public sealed class MislabelsPhases() : Deviation(
    "phases-mislabelled", "T10", "Sends phases that add up to nine tenths of the total, a current against neutral, and a phase that is none.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (!said.Meters)
            return [said];
        foreach (var samples in said.Payload.SampleLists())
        {
            foreach (var sample in samples.OfType<JsonObject>().ToArray())
                Mislabel(samples, sample);
        }

        return [said];
    }

    private static void Mislabel(JsonArray samples, JsonObject sample)
    {
        switch (sample.Measurand())
        {
            case "Energy.Active.Import.Register" or "Power.Active.Import":
                var third = Math.Round(sample.Value() * 0.3m, 1);
                foreach (var phase in (ReadOnlySpan<string>)["L1", "L2", "L3"])
                {
                    var part = (JsonObject)sample.DeepClone();
                    part.SayValue(third);
                    part["phase"] = phase;
                    samples.Add((JsonNode)part);
                }

                break;
            case "Current.Import":
                sample["phase"] = "L1-N";
                break;
            case "Voltage":
                sample["phase"] = "DC+";
                break;
        }
    }
}
