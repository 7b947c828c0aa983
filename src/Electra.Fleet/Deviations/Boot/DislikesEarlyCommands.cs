using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Cuts its socket when it is asked anything before its boot was accepted.</summary>
public sealed class DislikesEarlyCommands() : Deviation("dislikes-early-commands", "B2", "Cuts its socket when it is asked anything before its boot was accepted.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        if (charger.Accepted)
            return obey();
        charger.DropSocket();
        return Reaction.None;
    }
}
