namespace Electra.Fleet.Deviations;

/// <summary>Ends every transaction under number 0, as some of Delta do.</summary>
public sealed class StopsUnderZero() : Deviation("stop-transaction-zero", "T3", "Sends StopTransaction with transactionId 0.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "StopTransaction")
            said.Payload["transactionId"] = 0;
        return [said];
    }
}
