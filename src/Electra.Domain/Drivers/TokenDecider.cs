
namespace Electra.Domain.Drivers;

/// <summary>The rules of a token: what it is worth when it is shown. The reply says whether there was something to change or create.</summary>
public sealed class TokenDecider : IDecider<Token, TokenInput, TokenFact, bool>
{
    private TokenDecider() { }

    /// <inheritdoc/>
    public static Token Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<TokenFact, bool> Decide(Token state, TokenInput input, DateTimeOffset now) => input switch
    {
        ProvisionToken i => new([new TokenProvisioned(i.Uid, i.Settings, i.By, now)], [], state.Settings is null),
        RemoveToken i when state.Uid is { } uid => new([new TokenRemoved(uid, i.By, now)], [], true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static Token Evolve(Token state, TokenFact fact) => fact switch
    {
        TokenProvisioned f => new() { Uid = f.Uid, Settings = f.Settings },
        TokenRemoved => new(),
        _ => state,
    };

    /// <summary>What the token is worth now (OCPP 1.6 §4.1, §7.2).</summary>
    /// <param name="elsewhere">It holds a session other than the one it is asked for.</param>
    public static TokenVerdict Judge(Token state, bool elsewhere, DateTimeOffset now) => state.Settings switch
    {
        null => new(TokenStanding.Invalid),
        { Status: TokenStatus.Blocked } s => new(TokenStanding.Blocked, s.Expiry, s.GroupId),
        { Status: TokenStatus.Invalid } s => new(TokenStanding.Invalid, s.Expiry, s.GroupId),
        { Expiry: { } expiry } s when expiry <= now => new(TokenStanding.Expired, expiry, s.GroupId),
        { AllowConcurrent: false } s when elsewhere => new(TokenStanding.ConcurrentTx, s.Expiry, s.GroupId),
        { } s => new(TokenStanding.Accepted, s.Expiry, s.GroupId),
    };
}
