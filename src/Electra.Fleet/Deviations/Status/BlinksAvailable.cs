namespace Electra.Fleet.Deviations;

/// <summary>Says Available for a moment while it charges.</summary>
public sealed class BlinksAvailable() : Deviation("blinks-available", "S4", "Says Available and at once Charging again in the middle of a transaction.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) =>
        said.Takes ? [said, said.ButStatus("Available"), said.ButStatus(said.Status!)] : [said];
}
