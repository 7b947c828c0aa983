using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Rejects every TriggerMessage, and ChangeAvailability of connector 0.</summary>
public sealed class RefusesTriggers() : Deviation("refuses-triggers", "B9", "Rejects every TriggerMessage, and ChangeAvailability of connector 0.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action == "TriggerMessage" || (call.Action == "ChangeAvailability" && call.Payload.Span.IndexOf("\"connectorId\":0"u8) >= 0)
            ? Reaction.Status("Rejected")
            : obey();
}
