namespace Electra.Fleet.Deviations;

/// <summary>Says zero for the beginning in each of its messages, beside what it reads.</summary>
public sealed class ZeroAtBeginEachTime() : Deviation("begin-zero-each-time", "T8", "Sends a register of 0 as Transaction.Begin before the periodic one in all MeterValues.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Meters)
        {
            foreach (var samples in said.Payload.SampleLists())
                samples.Insert(0, samples.Beside(0, "Transaction.Begin", "Energy.Active.Import.Register", "Wh"));
        }

        return [said];
    }
}
