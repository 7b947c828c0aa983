using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Refuses charging profiles for the charger as a whole, as EVBox does.</summary>
public sealed class RefusesLimitsOfTheWhole() : Deviation("no-limit-of-the-whole", "L3", "Refuses charging profiles for connector 0.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Profile() is { Place: 0 }
            ? Reaction.Status("Rejected")
            : obey();
}
