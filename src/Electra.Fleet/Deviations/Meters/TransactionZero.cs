namespace Electra.Fleet.Deviations;

/// <summary>Names transaction 0 in MeterValues, whatever the transaction is.</summary>
public sealed class TransactionZero() : Deviation("meter-transaction-zero", "T4", "Names transaction 0 in MeterValues, whatever the transaction is.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "MeterValues" && said.Payload.ContainsKey("transactionId"))
            said.Payload["transactionId"] = 0;
        return [said];
    }
}
