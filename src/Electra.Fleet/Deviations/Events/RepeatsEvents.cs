namespace Electra.Fleet.Deviations;

/// <summary>Sends each event again after its answer, as if the answer had been missed.</summary>
public sealed class RepeatsEvents() : Deviation("events-twice", "U2", "Sends each event once more after its answer, under a new message id.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said.IsEvent ? [said, said] : [said];
}
