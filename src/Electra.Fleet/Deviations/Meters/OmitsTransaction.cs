namespace Electra.Fleet.Deviations;

/// <summary>Does not say of which transaction its meter values are.</summary>
public sealed class OmitsTransaction() : Deviation("meter-transaction-none", "T4", "Leaves transactionId out of MeterValues.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "MeterValues")
            said.Payload.Remove("transactionId");
        return [said];
    }
}
