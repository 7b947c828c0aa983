namespace Electra.Fleet.Deviations;

/// <summary>Loses events on the way to its queue, so that its numbers have gaps.</summary>
public sealed class LosesEvents() : Deviation("sequence-gaps", "U2", "Loses every third event Updated, so that seqNo has gaps.")
{
    private int updates;

    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) =>
        said.IsEvent && !said.Begins && !said.Ends && ++updates % 3 == 0 ? [] : [said];
}
