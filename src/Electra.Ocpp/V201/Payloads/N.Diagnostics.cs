using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block N: diagnostics; monitoring stands in a file of its own.

/// <summary>Which part of a log, and where it goes.</summary>
public sealed record LogParametersType(
    string RemoteLocation,
    DateTimeOffset? LatestTimestamp = null,
    DateTimeOffset? OldestTimestamp = null) : Extensible
{
    internal static readonly Shape Shape = Of("LogParametersType",
        Field.Time("latestTimestamp").Optional(),
        Field.Time("oldestTimestamp").Optional(),
        Field.Text("remoteLocation", 512));
}

/// <summary>GetLogRequest, to the charger (OCPP 2.0.1 N01).</summary>
/// <param name="RetryInterval">Seconds.</param>
public sealed record GetLogRequest(
    LogParametersType Log,
    string LogType,
    int RequestId,
    int? Retries = null,
    int? RetryInterval = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetLogRequest",
        Field.Item("log", LogParametersType.Shape),
        Field.Word("logType", V201Words.LogTypes),
        Field.Whole("requestId"),
        Field.Whole("retries").Optional(),
        Field.Whole("retryInterval").Optional());
}

/// <summary>GetLogResponse (OCPP 2.0.1 N01).</summary>
public sealed record GetLogResponse(string Status, StatusInfoType? StatusInfo = null, string? Filename = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetLogResponse",
        Field.Word("status", V201Words.LogStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Text("filename", 255).Described().Optional());
}

/// <summary>LogStatusNotificationRequest, from the charger (OCPP 2.0.1 N01).</summary>
/// <param name="RequestId">Of the GetLog that it belongs to; absent where a TriggerMessage asked.</param>
public sealed partial record LogStatusNotificationRequest(string Status, int? RequestId = null) : Extensible
{
    internal static readonly Shape Shape = Of("LogStatusNotificationRequest",
        Field.Word("status", V201Words.UploadLogStatuses).Informing(),
        Field.Whole("requestId").Optional());
}

/// <summary>LogStatusNotificationResponse (OCPP 2.0.1 N01).</summary>
public sealed record LogStatusNotificationResponse : Extensible
{
    internal static readonly Shape Shape = Of("LogStatusNotificationResponse");
}

/// <summary>CustomerInformationRequest, to the charger (OCPP 2.0.1 N09).</summary>
public sealed record CustomerInformationRequest(
    int RequestId,
    bool Report,
    bool Clear,
    CertificateHashDataType? CustomerCertificate = null,
    IdTokenType? IdToken = null,
    string? CustomerIdentifier = null) : Extensible
{
    internal static readonly Shape Shape = Of("CustomerInformationRequest",
        Field.Item("customerCertificate", CertificateHashDataType.Shape).Optional(),
        Field.Item("idToken", IdTokenType.Shape).Optional(),
        Field.Whole("requestId"),
        Field.Truth("report"),
        Field.Truth("clear"),
        Field.Text("customerIdentifier", 64).Optional());
}

/// <summary>CustomerInformationResponse (OCPP 2.0.1 N09).</summary>
public sealed record CustomerInformationResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("CustomerInformationResponse", V201Words.CustomerInformationStatuses);
}

/// <summary>NotifyCustomerInformationRequest, from the charger (OCPP 2.0.1 N09).</summary>
/// <param name="Tbc">More is to come.</param>
public sealed record NotifyCustomerInformationRequest(
    string Data,
    int SeqNo,
    DateTimeOffset? GeneratedAt,
    int RequestId,
    bool? Tbc = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyCustomerInformationRequest",
        Field.Text("data", 512).Described(),
        Field.Truth("tbc").Optional(),
        Field.Whole("seqNo"),
        Field.Time("generatedAt"),
        Field.Whole("requestId"));
}

/// <summary>NotifyCustomerInformationResponse (OCPP 2.0.1 N09).</summary>
public sealed record NotifyCustomerInformationResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyCustomerInformationResponse");
}
