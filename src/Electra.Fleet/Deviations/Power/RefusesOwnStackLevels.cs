using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Refuses the stack levels that it says it has, as ABB Terra AC does.</summary>
public sealed class RefusesOwnStackLevels() : Deviation("own-stack-level-refused", "L1", "Refuses every stack level but 0, whatever it says of itself.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        (int?)call.Profile()?.Profile["stackLevel"] > 0
            ? Reaction.Status("Rejected")
            : obey();
}
