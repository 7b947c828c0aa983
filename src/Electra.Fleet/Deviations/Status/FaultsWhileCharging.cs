namespace Electra.Fleet.Deviations;

/// <summary>Says Faulted in the middle of a transaction, and charges on.</summary>
public sealed class FaultsWhileCharging() : Deviation("faulted-and-charging", "S10", "Says Faulted in the middle of a transaction, and charges on.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => !said.Takes ? [said] : [said, said.ButStatus("Faulted").But(static p =>
    {
        if (p.ContainsKey("errorCode"))
            p["errorCode"] = "GroundFailure";
    })];
}
