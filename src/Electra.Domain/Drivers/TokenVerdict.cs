using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>What a token is worth (OCPP 1.6 §7.2 AuthorizationStatus).</summary>
public enum TokenStanding
{
    /// <summary>May charge.</summary>
    Accepted,

    /// <summary>Known and barred.</summary>
    Blocked,

    /// <summary>Known and too old.</summary>
    Expired,

    /// <summary>Not known.</summary>
    Invalid,

    /// <summary>Charging elsewhere already, and may not twice.</summary>
    ConcurrentTx,
}

/// <summary>A token's standing with what a charger may keep of it.</summary>
/// <param name="Expiry">UTC; null: none.</param>
/// <param name="Group">Tokens of one group may stop each other's transactions (1.6's parentIdTag).</param>
/// <param name="Kind">OCPP 2.x's word for what it is; null: as its value says (<see cref="TokenKinds.Guess"/>).</param>
/// <param name="Driver">Whose it is; null: not said.</param>
[GenerateSerializer, Immutable, Alias("token-verdict")]
public sealed record TokenVerdict(TokenStanding Standing, DateTimeOffset? Expiry = null, TokenId? Group = null, string? Kind = null, DriverId? Driver = null);
