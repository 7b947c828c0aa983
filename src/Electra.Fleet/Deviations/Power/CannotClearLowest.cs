using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Keeps a profile of level 0 for ever, as go-e does.</summary>
public sealed class CannotClearLowest() : Deviation("level-zero-stays", "L2", "Does not clear charging profiles of stack level 0.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action == "ClearChargingProfile" && call.Parsed() is var asked
            && ((int?)asked["stackLevel"] ?? (int?)asked["chargingProfileCriteria"]?["stackLevel"] ?? 0) == 0 ? Reaction.Status("Unknown") : obey();
}
