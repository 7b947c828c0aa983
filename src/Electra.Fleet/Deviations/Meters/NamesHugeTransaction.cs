namespace Electra.Fleet.Deviations;

/// <summary>Names the greatest of all transactions in MeterValues, as Alfen does.</summary>
public sealed class NamesHugeTransaction() : Deviation("meter-transaction-huge", "T4", "Names transaction 9223372036854775807 in MeterValues.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "MeterValues" && said.Payload.ContainsKey("transactionId"))
            said.Payload["transactionId"] = long.MaxValue;
        return [said];
    }
}
