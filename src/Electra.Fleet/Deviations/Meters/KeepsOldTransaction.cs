namespace Electra.Fleet.Deviations;

/// <summary>Meters all its transactions under the number of the first, as Wallbox does.</summary>
public sealed class KeepsOldTransaction() : Deviation("meter-transaction-stale", "T4", "Names its first transaction in all MeterValues that follow.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    private long? first;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "MeterValues" && (long?)said.Payload["transactionId"] is > 0 and { } number)
            said.Payload["transactionId"] = first ??= number;
        return [said];
    }
}
