using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Does not know how full the car is when it begins, as Delta does not.</summary>
public sealed class NoSocAtBegin() : Deviation("no-soc-at-begin", "T11", "Leaves SoC out at Transaction.Begin.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        foreach (var value in said.Payload.MeterValues())
        {
            if (value["sampledValue"] is not JsonArray samples)
                continue;
            foreach (var soc in samples.OfType<JsonObject>().Where(static one => one.Measurand() == "SoC" && (string?)one["context"] == "Transaction.Begin").ToArray())
                samples.Remove(soc);
        }

        return [said];
    }
}
