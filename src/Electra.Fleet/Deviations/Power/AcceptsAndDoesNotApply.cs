using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Accepts charging profiles and goes on as before, as EN+ does.</summary>
public sealed class AcceptsAndDoesNotApply() : Deviation("limit-not-applied", "L7", "Accepts charging profiles and goes on as before.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action == "SetChargingProfile" ? Reaction.Status("Accepted") : obey();
}
