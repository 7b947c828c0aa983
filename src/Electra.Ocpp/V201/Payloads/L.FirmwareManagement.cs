using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block L: firmware management.

/// <summary>A firmware, when it is taken and installed, and what proves it.</summary>
/// <param name="Signature">Base64.</param>
/// <param name="SigningCertificate">PEM.</param>
public sealed record FirmwareType(
    string Location,
    DateTimeOffset RetrieveDateTime,
    DateTimeOffset? InstallDateTime = null,
    string? Signature = null,
    string? SigningCertificate = null) : Extensible
{
    internal static readonly Shape Shape = Of("FirmwareType",
        Field.Time("installDateTime").Optional(),
        Field.Text("location", 512),
        Field.Time("retrieveDateTime"),
        Field.Text("signature", 800).Optional(),
        Field.Text("signingCertificate", 5500).Optional());
}

/// <summary>UpdateFirmwareRequest, to the charger (OCPP 2.0.1 L01).</summary>
/// <param name="RetryInterval">Seconds.</param>
public sealed record UpdateFirmwareRequest(
    int RequestId,
    FirmwareType Firmware,
    int? Retries = null,
    int? RetryInterval = null) : Extensible
{
    internal static readonly Shape Shape = Of("UpdateFirmwareRequest",
        Field.Whole("retries").Optional(),
        Field.Whole("retryInterval").Optional(),
        Field.Whole("requestId"),
        Field.Item("firmware", FirmwareType.Shape));
}

/// <summary>UpdateFirmwareResponse (OCPP 2.0.1 L01).</summary>
public sealed record UpdateFirmwareResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("UpdateFirmwareResponse", V201Words.UpdateFirmwareStatuses);
}

/// <summary>FirmwareStatusNotificationRequest, from the charger (OCPP 2.0.1 L01).</summary>
/// <param name="RequestId">Of the UpdateFirmware that it belongs to; absent where a TriggerMessage asked.</param>
public sealed partial record FirmwareStatusNotificationRequest(string Status, int? RequestId = null) : Extensible
{
    internal static readonly Shape Shape = Of("FirmwareStatusNotificationRequest",
        Field.Word("status", V201Words.FirmwareStatuses).Informing(),
        Field.Whole("requestId").Optional());
}

/// <summary>FirmwareStatusNotificationResponse (OCPP 2.0.1 L01).</summary>
public sealed record FirmwareStatusNotificationResponse : Extensible
{
    internal static readonly Shape Shape = Of("FirmwareStatusNotificationResponse");
}

/// <summary>PublishFirmwareRequest, to the charger (OCPP 2.0.1 L03).</summary>
/// <param name="RetryInterval">Seconds.</param>
public sealed record PublishFirmwareRequest(
    string Location,
    string Checksum,
    int RequestId,
    int? Retries = null,
    int? RetryInterval = null) : Extensible
{
    internal static readonly Shape Shape = Of("PublishFirmwareRequest",
        Field.Text("location", 512),
        Field.Whole("retries").Optional(),
        Field.Text("checksum", 32),
        Field.Whole("requestId"),
        Field.Whole("retryInterval").Optional());
}

/// <summary>PublishFirmwareResponse (OCPP 2.0.1 L03).</summary>
public sealed record PublishFirmwareResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("PublishFirmwareResponse", V201Words.GenericStatuses);
}

/// <summary>PublishFirmwareStatusNotificationRequest, from the charger (OCPP 2.0.1 L03).</summary>
public sealed partial record PublishFirmwareStatusNotificationRequest(
    string Status,
    IReadOnlyList<string>? Location = null,
    int? RequestId = null) : Extensible
{
    internal static readonly Shape Shape = Of("PublishFirmwareStatusNotificationRequest",
        Field.Word("status", V201Words.PublishFirmwareStatuses).Informing(),
        Field.Texts("location", 512).Optional(),
        Field.Whole("requestId").Optional());
}

/// <summary>PublishFirmwareStatusNotificationResponse (OCPP 2.0.1 L03).</summary>
public sealed record PublishFirmwareStatusNotificationResponse : Extensible
{
    internal static readonly Shape Shape = Of("PublishFirmwareStatusNotificationResponse");
}

/// <summary>UnpublishFirmwareRequest, to the charger (OCPP 2.0.1 L04).</summary>
public sealed record UnpublishFirmwareRequest(string Checksum) : Extensible
{
    internal static readonly Shape Shape = Of("UnpublishFirmwareRequest", Field.Text("checksum", 32));
}

/// <summary>UnpublishFirmwareResponse (OCPP 2.0.1 L04).</summary>
public sealed record UnpublishFirmwareResponse(string Status) : Extensible
{
    internal static readonly Shape Shape = Of("UnpublishFirmwareResponse",
        Field.Word("status", V201Words.UnpublishFirmwareStatuses).Informing());
}
