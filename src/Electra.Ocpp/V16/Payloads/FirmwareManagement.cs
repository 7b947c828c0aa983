using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

/// <summary>GetDiagnostics.req (OCPP 1.6 §6.25).</summary>
/// <param name="RetryInterval">Seconds.</param>
public sealed record GetDiagnosticsRequest(
    string Location,
    int? Retries = null,
    int? RetryInterval = null,
    DateTimeOffset? StartTime = null,
    DateTimeOffset? StopTime = null)
{
    internal static readonly Shape Shape = new("GetDiagnostics.req",
        Field.Text("location").AsAddress(),
        Field.Whole("retries").Optional(),
        Field.Whole("retryInterval").Optional(),
        Field.Time("startTime").Optional(),
        Field.Time("stopTime").Optional());
}

/// <summary>GetDiagnostics.conf (OCPP 1.6 §6.26).</summary>
public sealed record GetDiagnosticsResponse(string? FileName = null)
{
    internal static readonly Shape Shape = new("GetDiagnostics.conf", Field.Text("fileName", 255).Described().Optional());
}

/// <summary>UpdateFirmware.req (OCPP 1.6 §6.55).</summary>
/// <param name="RetryInterval">Seconds.</param>
public sealed record UpdateFirmwareRequest(string Location, DateTimeOffset RetrieveDate, int? Retries = null, int? RetryInterval = null)
{
    internal static readonly Shape Shape = new("UpdateFirmware.req",
        Field.Text("location").AsAddress(),
        Field.Whole("retries").Optional(),
        Field.Time("retrieveDate"),
        Field.Whole("retryInterval").Optional());
}

/// <summary>DiagnosticsStatusNotification.req (OCPP 1.6 §6.17).</summary>
public sealed record DiagnosticsStatusNotificationRequest(string Status)
{
    internal static readonly Shape Shape = new("DiagnosticsStatusNotification.req",
        Field.Word("status", V16Words.DiagnosticsStatuses).Informing());
}

/// <summary>FirmwareStatusNotification.req (OCPP 1.6 §6.19).</summary>
public sealed record FirmwareStatusNotificationRequest(string Status)
{
    internal static readonly Shape Shape = new("FirmwareStatusNotification.req",
        Field.Word("status", V16Words.FirmwareStatuses).Informing());
}
