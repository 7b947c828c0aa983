namespace Electra.Domain.Chargers;

/// <summary>A report with what was learnt outside of the certificates that it speaks of: learnt before the charger's grain is asked, which waits
/// for nobody.</summary>
[GenerateSerializer, Immutable, Alias("report-researched")]
public sealed record Researched(ChargerReport Report, CertificateFinding Finding) : ChargerReport;

/// <summary>What was learnt of certificates.</summary>
[GenerateSerializer, Immutable, Alias("certificate-finding")]
public abstract record CertificateFinding
{
    private protected CertificateFinding() { }
}

/// <summary>What was learnt of a contract's certificate that was shown with a token.</summary>
/// <param name="Contract">The contract that it is of, by its own words; null: not shown.</param>
/// <param name="Certificates">Of each certificate of the chain but its root.</param>
/// <param name="Why">What stood in the way of learning more, or what is wrong with it; null: nothing.</param>
[GenerateSerializer, Immutable, Alias("finding-contract")]
public sealed record ContractFinding(ChainState Chain, string? Contract, IReadOnlyList<CertificateState> Certificates, string? Why = null)
    : CertificateFinding;

/// <summary>What a responder said of one certificate.</summary>
/// <param name="OcspResult">An OCSPResponse in DER, Base64; null where none could be had.</param>
/// <param name="Why">Why none could.</param>
[GenerateSerializer, Immutable, Alias("finding-status")]
public sealed record StatusFinding(string? OcspResult, string? Why = null) : CertificateFinding;

/// <summary>What responders said of the certificates of a vehicle's chain: one standing for each that was asked for.</summary>
[GenerateSerializer, Immutable, Alias("finding-chain")]
public sealed record ChainFinding(IReadOnlyList<ChainStanding> Standings) : CertificateFinding;

/// <summary>What there is for a vehicle that wants a contract's certificate.</summary>
/// <param name="ExiResponse">The answer to the vehicle, Base64; null: none.</param>
/// <param name="Why">Why there is none.</param>
[GenerateSerializer, Immutable, Alias("finding-vehicle")]
public sealed record VehicleFinding(string? ExiResponse, string? Why = null) : CertificateFinding;

/// <summary>How a chain of certificates stands that was shown.</summary>
public enum ChainState
{
    /// <summary>Only its hashes were.</summary>
    NotShown,

    /// <summary>It leads to a root that is trusted here, and is valid now.</summary>
    Good,

    /// <summary>It would, and is too old.</summary>
    Expired,

    /// <summary>It leads nowhere, or is not what it says.</summary>
    Broken,
}

/// <summary>Whether a certificate is still good.</summary>
public enum CertificateState
{
    /// <summary>Nobody said.</summary>
    NotLearnt,

    /// <summary>Its issuer says so.</summary>
    Good,

    /// <summary>It was taken back.</summary>
    Revoked,

    /// <summary>Its issuer's responder does not know it.</summary>
    Unknown,
}
