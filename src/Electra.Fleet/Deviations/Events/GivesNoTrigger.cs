namespace Electra.Fleet.Deviations;

/// <summary>Does not say why it sends an event, though it must.</summary>
public sealed class GivesNoTrigger() : Deviation("no-trigger-reason", "U3", "Leaves triggerReason out of its events.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        said.Payload.Remove("triggerReason");
        return [said];
    }
}
