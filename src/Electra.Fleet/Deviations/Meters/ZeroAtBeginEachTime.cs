using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Says zero for the beginning in each of its messages, beside what it reads.</summary>
public sealed class ZeroAtBeginEachTime() : Deviation("begin-zero-each-time", "T8", "Sends a register of 0 as Transaction.Begin before the periodic one in all MeterValues.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "MeterValues")
        {
            foreach (var samples in said.Payload.MeterValues().Select(static value => value["sampledValue"]).OfType<JsonArray>())
            {
                samples.Insert(0, new JsonObject
                {
                    ["value"] = "0",
                    ["context"] = "Transaction.Begin",
                    ["measurand"] = "Energy.Active.Import.Register",
                    ["unit"] = "Wh",
                });
            }
        }

        return [said];
    }
}
