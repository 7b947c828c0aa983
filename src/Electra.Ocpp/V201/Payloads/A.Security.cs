using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block A: security.

/// <summary>CertificateSignedRequest, to the charger (OCPP 2.0.1 A02).</summary>
/// <param name="CertificateChain">PEM, the charger's own certificate first.</param>
public sealed partial record CertificateSignedRequest(string CertificateChain, string? CertificateType = null) : Extensible
{
    internal static readonly Shape Shape = Of("CertificateSignedRequest",
        Field.Text("certificateChain", 10000),
        Field.Word("certificateType", V201Words.CertificateSigningUses).Optional());
}

/// <summary>CertificateSignedResponse (OCPP 2.0.1 A02).</summary>
public sealed record CertificateSignedResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("CertificateSignedResponse", V201Words.GenericStatuses);
}

/// <summary>SecurityEventNotificationRequest, from the charger (OCPP 2.0.1 A04).</summary>
/// <param name="Type">A word of the specification's list, or a maker's own.</param>
public sealed record SecurityEventNotificationRequest(string Type, DateTimeOffset? Timestamp, string? TechInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("SecurityEventNotificationRequest",
        Field.Text("type", 50).Described(),
        Field.Time("timestamp"),
        Field.Text("techInfo", 255).Described().Optional());
}

/// <summary>SecurityEventNotificationResponse (OCPP 2.0.1 A04).</summary>
public sealed record SecurityEventNotificationResponse : Extensible
{
    internal static readonly Shape Shape = Of("SecurityEventNotificationResponse");
}

/// <summary>SignCertificateRequest, from the charger (OCPP 2.0.1 A02).</summary>
/// <param name="Csr">A certificate signing request: PKCS#10 in PEM.</param>
public sealed partial record SignCertificateRequest(string Csr, string? CertificateType = null) : Extensible
{
    internal static readonly Shape Shape = Of("SignCertificateRequest",
        Field.Text("csr", 5500),
        Field.Word("certificateType", V201Words.CertificateSigningUses).Informing().Optional());
}

/// <summary>SignCertificateResponse (OCPP 2.0.1 A02).</summary>
public sealed record SignCertificateResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("SignCertificateResponse",
        Field.Word("status", V201Words.GenericStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}
