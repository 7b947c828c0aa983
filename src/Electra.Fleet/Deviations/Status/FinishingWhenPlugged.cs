namespace Electra.Fleet.Deviations;

/// <summary>Says Finishing where Preparing is meant, as EN+ does.</summary>
public sealed class FinishingWhenPlugged() : Deviation("finishing-when-plugged", "S7", "Says Finishing for a car that is plugged in and does not charge yet.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Status == "Preparing")
            said.Payload["status"] = "Finishing";
        return [said];
    }
}
