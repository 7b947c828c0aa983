using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Says yes to a remote start and forgets it, as Tellus does.</summary>
public sealed class AcceptsAndBeginsNothing() : Deviation("begins-nothing", "T1", "Accepts a remote start, and begins nothing.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.StartsFromAfar() ? Reaction.Status("Accepted") : obey();
}
