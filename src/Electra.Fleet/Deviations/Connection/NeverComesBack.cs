namespace Electra.Fleet.Deviations;

/// <summary>Does not dial again after its socket has gone, until somebody switches it off and on.</summary>
public sealed class NeverComesBack() : Deviation("never-comes-back", "C7", "Does not dial again once its socket has gone.")
{
    /// <inheritdoc/>
    public override bool Reconnects(bool proposed, IDeviant charger) => false;
}
