using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Says that it can be limited, and cannot.</summary>
public sealed class ClaimsSmartCharging() : Deviation("claims-smart-charging", "L8", "Names SmartCharging among its feature profiles, and knows none of its messages.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action is "SetChargingProfile" or "ClearChargingProfile" or "GetCompositeSchedule" ? Reaction.Error("NotSupported") : obey();
}
