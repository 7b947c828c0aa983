using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Will not have some settings: keeps its ping interval and its measurands to itself.</summary>
public sealed class RefusesSettings() : Deviation("refuses-settings", "B8", "Answers ChangeConfiguration with NotSupported for WebSocketPingInterval and Rejected for measurands.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        if (call.Action != "ChangeConfiguration")
            return obey();
        var payload = call.Payload.Span;
        return payload.IndexOf("WebSocketPingInterval"u8) >= 0 ? Reaction.Status("NotSupported")
            : payload.IndexOf("SampledData"u8) >= 0 ? Reaction.Status("Rejected")
            : obey();
    }
}
