using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block M: certificates of ISO 15118, those of vehicles.

/// <summary>A certificate, and who says whether it is still good.</summary>
public sealed record CertificateStatusRequestInfoType(
    CertificateHashDataType CertificateHashData,
    string Source,
    IReadOnlyList<string> Urls) : Extensible
{
    internal static readonly Shape Shape = Of("CertificateStatusRequestInfoType",
        Field.Item("certificateHashData", CertificateHashDataType.Shape),
        Field.Word("source", V21Words.CertificateStatusSources).Informing(),
        Field.Texts("urls", 2000).AtMost(5));
}

/// <summary>Whether a certificate is still good.</summary>
public sealed record CertificateStatusType(
    CertificateHashDataType CertificateHashData,
    string Source,
    string Status,
    DateTimeOffset NextUpdate) : Extensible
{
    internal static readonly Shape Shape = Of("CertificateStatusType",
        Field.Item("certificateHashData", CertificateHashDataType.Shape),
        Field.Word("source", V21Words.CertificateStatusSources),
        Field.Word("status", V21Words.CertificateStatuses),
        Field.Time("nextUpdate"));
}

/// <summary>GetCertificateChainStatusRequest, from the charger (OCPP 2.1 M07).</summary>
public sealed record GetCertificateChainStatusRequest(
    IReadOnlyList<CertificateStatusRequestInfoType> CertificateStatusRequests) : Extensible
{
    internal static readonly Shape Shape = Of("GetCertificateChainStatusRequest",
        Field.List("certificateStatusRequests", CertificateStatusRequestInfoType.Shape).AtMost(4));
}

/// <summary>GetCertificateChainStatusResponse (OCPP 2.1 M07).</summary>
public sealed record GetCertificateChainStatusResponse(IReadOnlyList<CertificateStatusType> CertificateStatus) : Extensible
{
    internal static readonly Shape Shape = Of("GetCertificateChainStatusResponse",
        Field.List("certificateStatus", CertificateStatusType.Shape).AtMost(4));
}
