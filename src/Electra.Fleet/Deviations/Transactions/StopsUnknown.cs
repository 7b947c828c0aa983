namespace Electra.Fleet.Deviations;

/// <summary>Ends every transaction under a number of its own, as Wallbox does where charging is free.</summary>
public sealed class StopsUnknown() : Deviation("stop-transaction-unknown", "T3", "Sends StopTransaction with a transactionId that nobody gave it.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <summary>The number.</summary>
    public const int Number = 1_999_999_999;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "StopTransaction")
            said.Payload["transactionId"] = Number;
        return [said];
    }
}
