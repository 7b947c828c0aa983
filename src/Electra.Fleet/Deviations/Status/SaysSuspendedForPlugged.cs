namespace Electra.Fleet.Deviations;

/// <summary>Says SuspendedEV for a car that is plugged in and has no transaction.</summary>
public sealed class SaysSuspendedForPlugged() : Deviation("suspended-for-plugged", "S7", "Says SuspendedEV where a car is plugged in and no transaction has begun.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Status == "Preparing")
            said.Payload["status"] = "SuspendedEV";
        return [said];
    }
}
