using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What a contract's certificate is worth, in the words of 2.x (C07, AuthorizeCertificateStatusEnumType).</summary>
public static class ContractRules
{
    /// <summary>It is proven.</summary>
    public const string Accepted = "Accepted";

    /// <summary>It is too old.</summary>
    public const string Expired = "CertificateExpired";

    /// <summary>It, or one above it, was taken back.</summary>
    public const string Revoked = "CertificateRevoked";

    /// <summary>It leads to no root that is trusted here, or is another's.</summary>
    public const string BadChain = "CertChainError";

    /// <summary>It is good, and its contract gives no right here.</summary>
    public const string Cancelled = "ContractCancelled";

    /// <summary>It could not be learnt whether it is still good.</summary>
    public const string Unproven = "NoCertificateAvailable";

    /// <summary>Whether a report speaks of certificates that only others know of.</summary>
    public static bool IsForResearch(ChargerReport report) =>
        report is CertificateQuestioned or ChainQuestioned or VehicleCertificateAsked || (report is TokenShown shown && IsToBeProven(shown.Detail));

    /// <summary>Whether it came with a contract's certificate, and is worth nothing until that is proven (C07).</summary>
    public static bool IsToBeProven(TokenDetail? detail) => detail is { Certificate.Length: > 0 } or { Chain.Count: > 0 };

    /// <summary>What the certificate that came with a token is worth. What is known against it counts before what is not known.</summary>
    /// <param name="finding">Null: nothing could be learnt.</param>
    public static string Judge(TokenId token, ContractFinding? finding) => finding switch
    {
        null => Unproven,
        { Certificates: var all } when all.Contains(CertificateState.Revoked) => Revoked,
        { Chain: ChainState.Broken } => BadChain,
        { Contract: { } contract } when !IsOf(token, contract) => BadChain,
        { Chain: ChainState.Expired } => Expired,
        { Certificates: { Count: > 0 } all } when all.All(c => c is CertificateState.Good) => Accepted,
        _ => Unproven,
    };

    /// <summary>What a certificate that is proven is worth with what its contract is.</summary>
    public static string With(string certificate, TokenStanding contract) =>
        certificate is Accepted && contract is not TokenStanding.Accepted ? Cancelled : certificate;

    /// <summary>What is odd about a certificate that gives no right; null: nothing.</summary>
    public static Oddity? Odd(string certificate, ContractFinding? finding) => certificate is Accepted ? null
        : new("contract-unproven", finding?.Why is { } why ? $"{certificate}: {why}" : certificate);

    // ISO 15118: written with hyphens or without, and in either case.
    private static bool IsOf(TokenId token, string contract) => string.Equals(Plain(token.Value), Plain(contract), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string contract) => contract.Replace("-", "", StringComparison.Ordinal);
}
