
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
        // What a charger said of it is not the partner's to forget.
        ProvisionToken i => new([new TokenProvisioned(i.Uid, i.Settings with { SeenKind = state.Settings?.SeenKind }, i.By, now)], [], state.Settings is null),
        RemoveToken i when state.Uid is { } uid => new([new TokenRemoved(uid, i.By, now)], [], true),
        SeeToken i when TokenKinds.Learnt(state, i.TokenKind) is { } kind => new([new TokenKindSeen(state.Uid!.Value, kind, now)], [], true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static Token Evolve(Token state, TokenFact fact) => fact switch
    {
        TokenProvisioned f => new() { Uid = f.Uid, Settings = f.Settings },
        TokenRemoved => new(),
        TokenKindSeen f when state.Settings is { } settings => state with { Settings = settings with { SeenKind = f.TokenKind } },
        _ => state,
    };

    /// <summary>What the token is worth now (OCPP 1.6 §4.1, §7.2).</summary>
    /// <param name="elsewhere">It holds a session other than the one it is asked for.</param>
    public static TokenVerdict Judge(Token state, bool elsewhere, DateTimeOffset now) => state.Settings is not { } settings
        ? new(TokenStanding.Invalid)
        : new(
            Standing(settings, elsewhere, now), settings.Expiry, settings.GroupId, state.Uid is { } uid ? TokenKinds.Of(uid, settings) : null,
            settings.DriverId is { } driver ? new(driver) : null);

    private static TokenStanding Standing(TokenSettings settings, bool elsewhere, DateTimeOffset now) => settings switch
    {
        { Status: TokenStatus.Blocked } => TokenStanding.Blocked,
        { Status: TokenStatus.Invalid } => TokenStanding.Invalid,
        { Expiry: { } expiry } when expiry <= now => TokenStanding.Expired,
        { AllowConcurrent: false } when elsewhere => TokenStanding.ConcurrentTx,
        _ => TokenStanding.Accepted,
    };
}
