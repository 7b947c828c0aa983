using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Rejects every TriggerMessage, and ChangeAvailability of the whole.</summary>
public sealed class RefusesTriggers() : Deviation("refuses-triggers", "B9", "Rejects every TriggerMessage, and ChangeAvailability of the whole.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action == "TriggerMessage" || (call.Action == "ChangeAvailability" && call.Parsed() is var asked && ((int?)asked["connectorId"] ?? (int?)asked["evse"]?["id"] ?? 0) == 0)
            ? Reaction.Status("Rejected")
            : obey();
}
