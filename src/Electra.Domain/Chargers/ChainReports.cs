namespace Electra.Domain.Chargers;

/// <summary>A certificate of a vehicle's chain, and where it can be learnt whether it is still good.</summary>
/// <param name="Source"><c>OCSP</c> or <c>CRL</c>.</param>
/// <param name="Places">Addresses as the charger wrote them: only those are asked that are on the list of those that may be.</param>
[GenerateSerializer, Immutable, Alias("chain-question")]
public sealed record ChainQuestion(
    string HashAlgorithm, string IssuerNameHash, string IssuerKeyHash, string SerialNumber, string Source, IReadOnlyList<string> Places);

/// <summary>It wants to know whether the certificates of a vehicle's chain are still good (GetCertificateChainStatus).</summary>
[GenerateSerializer, Immutable, Alias("report-chain-questioned")]
public sealed record ChainQuestioned(IReadOnlyList<ChainQuestion> Questions) : ChargerReport;

/// <summary>Whether one certificate is still good.</summary>
/// <param name="Status"><c>Good</c>, <c>Revoked</c>, <c>Unknown</c>, or <c>Failed</c> where it could not be learnt.</param>
/// <param name="Until">How long that holds.</param>
[GenerateSerializer, Immutable, Alias("chain-standing")]
public sealed record ChainStanding(ChainQuestion Question, string Status, DateTimeOffset Until);

/// <summary>The answer to the question for a vehicle's chain: one for each certificate that was asked for.</summary>
[GenerateSerializer, Immutable, Alias("answer-chain")]
public sealed record ChainAnswered(IReadOnlyList<ChainStanding> Standings) : ChargerAnswer;
