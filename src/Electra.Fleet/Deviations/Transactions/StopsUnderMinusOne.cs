namespace Electra.Fleet.Deviations;

/// <summary>Ends every transaction under number -1, as chargers do that began offline.</summary>
public sealed class StopsUnderMinusOne() : Deviation("stop-transaction-minus-one", "T3", "Sends StopTransaction with transactionId -1.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "StopTransaction")
            said.Payload["transactionId"] = -1;
        return [said];
    }
}
