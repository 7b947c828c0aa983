using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Sends its diagnostics once, and never again.</summary>
public sealed class SilentAtSecondDiagnostics() : Deviation("diagnostics-once", "R4", "Names a file at each GetDiagnostics after the first, and neither sends it nor tells of it.")
{
    private bool asked;

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        if (!call.AsksForLog())
            return obey();
        if (asked)
            return Reaction.Result(call.Action == "GetLog"
                ? """{"status":"Accepted","filename":"diagnostics-again.zip"}"""
                : """{"fileName":"diagnostics-again.zip"}""");
        asked = true;
        return obey();
    }
}
