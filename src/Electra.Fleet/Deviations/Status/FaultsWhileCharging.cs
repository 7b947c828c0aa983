namespace Electra.Fleet.Deviations;

/// <summary>Says Faulted in the middle of a transaction, and charges on.</summary>
public sealed class FaultsWhileCharging() : Deviation("faulted-and-charging", "S10", "Says Faulted in the middle of a transaction, and charges on.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said.Status != "Charging" ? [said] : [said, said.But(static p =>
    {
        p["status"] = "Faulted";
        p["errorCode"] = "GroundFailure";
    })];
}
