namespace Electra.Domain.Chargers;

/// <summary>What a version tells of a token beyond its value.</summary>
/// <param name="Kind">OCPP's word: <c>ISO14443</c>, <c>eMAID</c>, <c>MacAddress</c>, <c>NoAuthorization</c>, …; empty where it is missing.</param>
/// <param name="More">What else was shown with it, as kind and value.</param>
/// <param name="Certificate">The vehicle's contract certificate with its chain, PEM.</param>
/// <param name="Chain">The certificates of that chain by their hashes.</param>
[GenerateSerializer, Immutable, Alias("token-detail")]
public sealed record TokenDetail(
    string Kind,
    IReadOnlyList<TokenExtra>? More = null,
    string? Certificate = null,
    IReadOnlyList<CertificateQuestion>? Chain = null);

/// <summary>Something that was shown beside a token.</summary>
[GenerateSerializer, Immutable, Alias("token-extra")]
public sealed record TokenExtra(string Kind, string Value);

/// <summary>A certificate by its hashes, and the responder that knows whether it is still good.</summary>
/// <param name="Responder">An address as the charger wrote it: it is asked only where it is on the list of those that may be.</param>
[GenerateSerializer, Immutable, Alias("certificate-question")]
public sealed record CertificateQuestion(string HashAlgorithm, string IssuerNameHash, string IssuerKeyHash, string SerialNumber, string Responder);

/// <summary>It wants to know whether a certificate is still good (GetCertificateStatus).</summary>
[GenerateSerializer, Immutable, Alias("report-certificate-questioned")]
public sealed record CertificateQuestioned(CertificateQuestion Question) : ChargerReport;

/// <summary>A vehicle wants a contract's certificate (Get15118EVCertificate).</summary>
/// <param name="Schema">The version of ISO 15118 that the vehicle speaks.</param>
/// <param name="Action"><c>Install</c> or <c>Update</c>.</param>
/// <param name="ExiRequest">The vehicle's own message, Base64.</param>
[GenerateSerializer, Immutable, Alias("report-vehicle-certificate-asked")]
public sealed record VehicleCertificateAsked(string Schema, string Action, string ExiRequest) : ChargerReport;
