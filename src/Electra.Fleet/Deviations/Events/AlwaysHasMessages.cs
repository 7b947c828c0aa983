using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Says of every transaction that more is to come.</summary>
public sealed class AlwaysHasMessages() : Deviation("always-has-messages", "U4", "Answers GetTransactionStatus with messagesInQueue, whether or not there are any.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.Action == "GetTransactionStatus" ? obey().But(static result => result["messagesInQueue"] = true) : obey();
}
