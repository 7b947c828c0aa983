namespace Electra.Fleet.Deviations;

/// <summary>Catalogue I: tokens.</summary>
internal static class IdentityDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new AppendsItsSerial(),
        new PutsSemicolonBeforeTokens(),
        new SpacesTokens(),
        new TakesHexTokensOnly(),
        new CutsTokensShort(),
        new EchoesTokensLonger(),
        new WritesTokensInSmallLetters(),
        new ChargesForNobody(),
        new ChargesForAnEmptyToken(),
        new SendsVehicleIds(),
    ];
}
