namespace Electra.Fleet.Deviations;

/// <summary>Sends each StartTransaction again after its answer, as if the answer had been missed.</summary>
public sealed class StartsTwice() : Deviation("starts-twice", "T2", "Sends StartTransaction once more after its answer, under a new message id.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said.Begins ? [said, said] : [said];
}
