using Electra.Domain.Chargers;

namespace Electra.Contracts;

/// <summary>The world of certificates behind Plug and Charge: who issued them, and who knows whether they are still good. A port: what stands behind
/// it asks others, within seconds, and never throws for what they do or do not say.</summary>
public interface ICertificateAuthority
{
    /// <summary>Learns what a contract's certificate is worth that was shown with a token (C07).</summary>
    /// <param name="shown">The certificate with its chain, its hashes with the responders' addresses, or both.</param>
    Task<ContractFinding> Research(TokenDetail shown);

    /// <summary>Learns whether a certificate is still good, in its issuer's own words (M06).</summary>
    Task<StatusFinding> Ask(CertificateQuestion question);

    /// <summary>Learns whether each certificate of a vehicle's chain is still good (2.1, M06).</summary>
    Task<ChainFinding> Ask(ChainQuestioned asked);

    /// <summary>Has a contract's certificate made or renewed for a vehicle (M01, M02).</summary>
    Task<VehicleFinding> Install(VehicleCertificateAsked asked);
}
