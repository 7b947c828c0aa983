using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Restarts when it is asked for BootNotification, as Alfen does.</summary>
public sealed class RebootsWhenAskedToBoot() : Deviation("reboots-when-asked-to-boot", "B3", "Restarts when TriggerMessage asks for BootNotification.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action == "TriggerMessage" && (string?)JsonNode.Parse(call.Payload.Span)?["requestedMessage"] == "BootNotification"
            ? Reaction.Status("Accepted") with { Then = () => charger.Reboot(hard: false) }
            : obey();
}
