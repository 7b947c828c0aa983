using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>Makes whose own card terminal shows a token in place of a driver's: which tokens those are is provisioned with the charger.</summary>
public static class KnownTerminals
{
    /// <summary>The makes, as people read them.</summary>
    public static IReadOnlyList<QuirkCard> Cards { get; } =
    [
        new("abb-card-token", "P8", "A card payment begins without Authorize, under a random token with a prefix of the operator's.", new("ABB*|* ABB*")),
        new("evbox-card-token", "P8", "A card payment begins without Authorize, under a random token with a prefix of the operator's.", new("*EVBox*")),
        new("ads-tec-card-token", "P10", "Every card payment comes under the one token of its setting CreditIdToken.", new("*ADS*TEC*")),
        new("madic-card-token", "P1", "Every card payment comes under the one token of its setting IDTagBankCard.", new("*Madic*|*Lafon*")),
        new("sicharge-card-token", "P7", "A card payment comes under a random token with the prefix of its setting PaymentCardIdTagPrefix.", new(Model: "*sicharge*")),
    ];

    /// <summary>What it is called where the charger's terminal shows a token of its own: known of the make, or simply provisioned so.</summary>
    public static Oddity? Shown(Charger charger, TokenId token) =>
        charger.Identity is { } identity && Cards.FirstOrDefault(card => card.Make.Fits(identity)) is { } card ? new(card.Name, token.Value) : null;
}
