using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block C: authorization.

/// <summary>AuthorizeRequest, from the charger (OCPP 2.0.1 C01).</summary>
public sealed record AuthorizeRequest(
    IdTokenType IdToken,
    string? Certificate = null,
    IReadOnlyList<OCSPRequestDataType>? Iso15118CertificateHashData = null) : Extensible
{
    internal static readonly Shape Shape = Of("AuthorizeRequest",
        Field.Item("idToken", IdTokenType.Shape),
        Field.Text("certificate", 5500).Optional(),
        Field.List("iso15118CertificateHashData", OCSPRequestDataType.Shape).AtMost(4).Optional());
}

/// <summary>AuthorizeResponse (OCPP 2.0.1 C01).</summary>
public sealed partial record AuthorizeResponse(IdTokenInfoType IdTokenInfo, string? CertificateStatus = null) : Extensible
{
    internal static readonly Shape Shape = Of("AuthorizeResponse",
        Field.Item("idTokenInfo", IdTokenInfoType.Shape),
        Field.Word("certificateStatus", V201Words.AuthorizeCertificateStatuses).Optional());
}

/// <summary>ClearCacheRequest, to the charger (OCPP 2.0.1 C11).</summary>
public sealed record ClearCacheRequest : Extensible
{
    internal static readonly Shape Shape = Of("ClearCacheRequest");
}

/// <summary>ClearCacheResponse (OCPP 2.0.1 C11).</summary>
public sealed record ClearCacheResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ClearCacheResponse", V201Words.GenericStatuses);
}
