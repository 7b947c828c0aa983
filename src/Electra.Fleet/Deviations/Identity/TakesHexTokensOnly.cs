using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Starts for hexadecimal tokens alone, as Alfen does.</summary>
public sealed class TakesHexTokensOnly() : Deviation("hex-tokens-only", "I4", "Refuses to start for a token that is not hexadecimal.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) =>
        call.StartsFromAfar() && call.Token() is { } tag && !tag.All(char.IsAsciiHexDigit)
            ? Reaction.Status("Rejected")
            : obey();
}
