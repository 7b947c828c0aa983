using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block M: certificates of ISO 15118.

/// <summary>A certificate with those below it.</summary>
public sealed record CertificateHashDataChainType(
    CertificateHashDataType CertificateHashData,
    string CertificateType,
    IReadOnlyList<CertificateHashDataType>? ChildCertificateHashData = null) : Extensible
{
    internal static readonly Shape Shape = Of("CertificateHashDataChainType",
        Field.Item("certificateHashData", CertificateHashDataType.Shape),
        Field.Word("certificateType", V201Words.GetCertificateIdUses).Informing(),
        Field.List("childCertificateHashData", CertificateHashDataType.Shape).AtMost(4).Optional());
}

/// <summary>GetInstalledCertificateIdsRequest, to the charger (OCPP 2.0.1 M03).</summary>
public sealed record GetInstalledCertificateIdsRequest(IReadOnlyList<string>? CertificateType = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetInstalledCertificateIdsRequest",
        Field.ManyOf("certificateType", V201Words.GetCertificateIdUses).Optional());
}

/// <summary>GetInstalledCertificateIdsResponse (OCPP 2.0.1 M03).</summary>
public sealed record GetInstalledCertificateIdsResponse(
    string Status,
    StatusInfoType? StatusInfo = null,
    IReadOnlyList<CertificateHashDataChainType>? CertificateHashDataChain = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetInstalledCertificateIdsResponse",
        Field.Word("status", V201Words.GetInstalledCertificateStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.List("certificateHashDataChain", CertificateHashDataChainType.Shape).Optional());
}

/// <summary>DeleteCertificateRequest, to the charger (OCPP 2.0.1 M04).</summary>
public sealed record DeleteCertificateRequest(CertificateHashDataType CertificateHashData) : Extensible
{
    internal static readonly Shape Shape = Of("DeleteCertificateRequest", Field.Item("certificateHashData", CertificateHashDataType.Shape));
}

/// <summary>DeleteCertificateResponse (OCPP 2.0.1 M04).</summary>
public sealed record DeleteCertificateResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("DeleteCertificateResponse", V201Words.DeleteCertificateStatuses);
}

/// <summary>InstallCertificateRequest, to the charger (OCPP 2.0.1 M05).</summary>
/// <param name="Certificate">PEM.</param>
public sealed record InstallCertificateRequest(string CertificateType, string Certificate) : Extensible
{
    internal static readonly Shape Shape = Of("InstallCertificateRequest",
        Field.Word("certificateType", V201Words.InstallCertificateUses),
        Field.Text("certificate", 5500));
}

/// <summary>InstallCertificateResponse (OCPP 2.0.1 M05).</summary>
public sealed record InstallCertificateResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("InstallCertificateResponse", V201Words.InstallCertificateStatuses);
}

/// <summary>Get15118EVCertificateRequest, from the charger (OCPP 2.0.1 M01).</summary>
/// <param name="ExiRequest">The vehicle's own message, Base64.</param>
public sealed partial record Get15118EVCertificateRequest(string Iso15118SchemaVersion, string Action, string ExiRequest) : Extensible
{
    internal static readonly Shape Shape = Of("Get15118EVCertificateRequest",
        Field.Text("iso15118SchemaVersion", 50),
        Field.Word("action", V201Words.CertificateActions).Informing(),
        Field.Text("exiRequest", 5600));
}

/// <summary>Get15118EVCertificateResponse (OCPP 2.0.1 M01).</summary>
/// <param name="ExiResponse">The answer to the vehicle, Base64.</param>
public sealed partial record Get15118EVCertificateResponse(string Status, string ExiResponse, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("Get15118EVCertificateResponse",
        Field.Word("status", V201Words.Iso15118EVCertificateStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Text("exiResponse", 7500));
}

/// <summary>GetCertificateStatusRequest, from the charger (OCPP 2.0.1 M06).</summary>
public sealed record GetCertificateStatusRequest(OCSPRequestDataType OcspRequestData) : Extensible
{
    internal static readonly Shape Shape = Of("GetCertificateStatusRequest", Field.Item("ocspRequestData", OCSPRequestDataType.Shape));
}

/// <summary>GetCertificateStatusResponse (OCPP 2.0.1 M06).</summary>
/// <param name="OcspResult">An OCSPResponse in DER, Base64.</param>
public sealed record GetCertificateStatusResponse(string Status, StatusInfoType? StatusInfo = null, string? OcspResult = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetCertificateStatusResponse",
        Field.Word("status", V201Words.GetCertificateStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Text("ocspResult", 5500).Optional());
}
