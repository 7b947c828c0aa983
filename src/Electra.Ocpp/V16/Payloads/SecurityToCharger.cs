using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

// Security extension ("Improved security for OCPP 1.6-J", edition 3), calls of the central system.

/// <summary>CertificateSigned.req (security whitepaper §5.1).</summary>
/// <param name="CertificateChain">PEM, the charger's own certificate first.</param>
public sealed record CertificateSignedRequest(string CertificateChain)
{
    internal static readonly Shape Shape = new("CertificateSigned.req", Field.Text("certificateChain", 10_000));
}

/// <summary>Names a certificate without carrying it (security whitepaper §6.1).</summary>
/// <param name="SerialNumber">Hexadecimal, without leading zeroes.</param>
public sealed record CertificateHashData(string HashAlgorithm, string IssuerNameHash, string IssuerKeyHash, string SerialNumber)
{
    internal static readonly Shape Shape = new("CertificateHashData",
        Field.Word("hashAlgorithm", V16Words.HashAlgorithms),
        Field.Text("issuerNameHash", 128),
        Field.Text("issuerKeyHash", 128),
        Field.Text("serialNumber", 40));
}

/// <summary>DeleteCertificate.req (security whitepaper §5.2).</summary>
public sealed record DeleteCertificateRequest(CertificateHashData CertificateHashData)
{
    internal static readonly Shape Shape = new("DeleteCertificate.req",
        Field.Item("certificateHashData", Payloads.CertificateHashData.Shape));
}

/// <summary>ExtendedTriggerMessage.req (security whitepaper §5.3).</summary>
public sealed record ExtendedTriggerMessageRequest(string RequestedMessage, int? ConnectorId = null)
{
    internal static readonly Shape Shape = new("ExtendedTriggerMessage.req",
        Field.Word("requestedMessage", V16Words.ExtendedTriggers),
        Field.Whole("connectorId").From(1).Optional());
}

/// <summary>GetInstalledCertificateIds.req (security whitepaper §5.4).</summary>
public sealed record GetInstalledCertificateIdsRequest(string CertificateType)
{
    internal static readonly Shape Shape = new("GetInstalledCertificateIds.req",
        Field.Word("certificateType", V16Words.CertificateTypes));
}

/// <summary>GetInstalledCertificateIds.conf (security whitepaper §5.4).</summary>
public sealed record GetInstalledCertificateIdsResponse(string Status, IReadOnlyList<CertificateHashData>? CertificateHashData = null)
{
    internal static readonly Shape Shape = new("GetInstalledCertificateIds.conf",
        Field.Word("status", V16Words.InstalledCertificateStatuses).Informing(),
        Field.List("certificateHashData", Payloads.CertificateHashData.Shape).Optional());
}

/// <summary>Which log, and where it goes (security whitepaper §6.9).</summary>
public sealed record LogParameters(string RemoteLocation, DateTimeOffset? OldestTimestamp = null, DateTimeOffset? LatestTimestamp = null)
{
    internal static readonly Shape Shape = new("LogParameters",
        Field.Text("remoteLocation", 512),
        Field.Time("oldestTimestamp").Optional(),
        Field.Time("latestTimestamp").Optional());
}

/// <summary>GetLog.req (security whitepaper §5.5).</summary>
/// <param name="RetryInterval">Seconds.</param>
public sealed record GetLogRequest(LogParameters Log, string LogType, int RequestId, int? Retries = null, int? RetryInterval = null)
{
    internal static readonly Shape Shape = new("GetLog.req",
        Field.Item("log", LogParameters.Shape),
        Field.Word("logType", V16Words.LogTypes),
        Field.Whole("requestId"),
        Field.Whole("retries").Optional(),
        Field.Whole("retryInterval").Optional());
}

/// <summary>GetLog.conf (security whitepaper §5.5).</summary>
public sealed record GetLogResponse(string Status, string? Filename = null)
{
    internal static readonly Shape Shape = new("GetLog.conf",
        Field.Word("status", V16Words.LogAcceptances).Informing(),
        Field.Text("filename", 255).Described().Optional());
}

/// <summary>InstallCertificate.req (security whitepaper §5.6).</summary>
/// <param name="Certificate">PEM.</param>
public sealed record InstallCertificateRequest(string CertificateType, string Certificate)
{
    internal static readonly Shape Shape = new("InstallCertificate.req",
        Field.Word("certificateType", V16Words.CertificateTypes),
        Field.Text("certificate", 5500));
}

/// <summary>A firmware, when it is taken, and what proves it (security whitepaper §6.5).</summary>
/// <param name="SigningCertificate">PEM.</param>
/// <param name="Signature">Base64.</param>
public sealed record SignedFirmware(
    string Location, DateTimeOffset RetrieveDateTime, string SigningCertificate, string Signature, DateTimeOffset? InstallDateTime = null)
{
    internal static readonly Shape Shape = new("Firmware",
        Field.Text("location", 512),
        Field.Time("retrieveDateTime"),
        Field.Time("installDateTime").Optional(),
        Field.Text("signingCertificate", 5500),
        Field.Text("signature", 800));
}

/// <summary>SignedUpdateFirmware.req (security whitepaper §5.11).</summary>
/// <param name="RetryInterval">Seconds.</param>
public sealed record SignedUpdateFirmwareRequest(int RequestId, SignedFirmware Firmware, int? Retries = null, int? RetryInterval = null)
{
    internal static readonly Shape Shape = new("SignedUpdateFirmware.req",
        Field.Whole("retries").Optional(),
        Field.Whole("retryInterval").Optional(),
        Field.Whole("requestId"),
        Field.Item("firmware", SignedFirmware.Shape));
}
