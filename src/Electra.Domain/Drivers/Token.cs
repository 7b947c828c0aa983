using System.Text.Json.Serialization;
using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>What kind of thing a token is (OCPI TokenType, and 2.x's eMAID and MAC).</summary>
public enum TokenType
{
    /// <summary>A card.</summary>
    Rfid,

    /// <summary>A user of an app.</summary>
    AppUser,

    /// <summary>A passer-by.</summary>
    AdHocUser,

    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A contract in a vehicle (Plug and Charge).</summary>
    Emaid,

    /// <summary>A vehicle's network address (Autocharge).</summary>
    Mac,
}

/// <summary>What its issuer says of a token.</summary>
public enum TokenStatus
{
    /// <summary>Good.</summary>
    Accepted,

    /// <summary>Barred.</summary>
    Blocked,

    /// <summary>Not good.</summary>
    Invalid,
}

/// <summary>A token, as it was provisioned.</summary>
/// <param name="Kind">OCPP 2.x's word for what it is, one of <see cref="TokenKinds.All"/>; null: not said.</param>
/// <param name="SeenKind">The same as a charger said it that was shown the token; null: none has, or none says otherwise than its value.</param>
[GenerateSerializer, Immutable, Alias("token-settings")]
public sealed record TokenSettings(
    TokenType Type,
    TokenStatus Status,
    string? ContractId,
    TokenId? GroupId,
    DateTimeOffset? Expiry,
    string? DriverId,
    bool AllowConcurrent,
    string? Kind = null,
    string? SeenKind = null);

/// <summary>What is true of a token.</summary>
[GenerateSerializer, Immutable, Alias("token")]
public sealed record Token
{
    /// <summary>Null: not known (any more).</summary>
    [Id(0)]
    public TokenId? Uid { get; init; }

    /// <summary>How it was provisioned; null: not known (any more).</summary>
    [Id(1)]
    public TokenSettings? Settings { get; init; }
}

/// <summary>What is asked of a token.</summary>
[GenerateSerializer, Immutable, Alias("token-input")]
public abstract record TokenInput
{
    private protected TokenInput() { }
}

/// <summary>It is provisioned.</summary>
[GenerateSerializer, Immutable, Alias("token-provision")]
public sealed record ProvisionToken(TokenId Uid, TokenSettings Settings, string By) : TokenInput;

/// <summary>It is taken back.</summary>
[GenerateSerializer, Immutable, Alias("token-remove")]
public sealed record RemoveToken(string By) : TokenInput;

/// <summary>A charger was shown it, and says of which kind it is.</summary>
[GenerateSerializer, Immutable, Alias("token-see")]
public sealed record SeeToken(string TokenKind) : TokenInput;

/// <summary>What happened to a token.</summary>
[GenerateSerializer, Immutable, Alias("token-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TokenProvisioned), "provisioned")]
[JsonDerivedType(typeof(TokenRemoved), "removed")]
[JsonDerivedType(typeof(TokenKindSeen), "kind-seen")]
public abstract record TokenFact
{
    private protected TokenFact() { }
}

/// <summary>It was provisioned so.</summary>
[GenerateSerializer, Immutable, Alias("fact-token-provisioned")]
public sealed record TokenProvisioned(TokenId Uid, TokenSettings Settings, string By, DateTimeOffset At) : TokenFact;

/// <summary>It was taken back.</summary>
[GenerateSerializer, Immutable, Alias("fact-token-removed")]
public sealed record TokenRemoved(TokenId Uid, string By, DateTimeOffset At) : TokenFact;

/// <summary>A charger said of which kind it is.</summary>
[GenerateSerializer, Immutable, Alias("fact-token-kind-seen")]
public sealed record TokenKindSeen(TokenId Uid, string TokenKind, DateTimeOffset At) : TokenFact;
