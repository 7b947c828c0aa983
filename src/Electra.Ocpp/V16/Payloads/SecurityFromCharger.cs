using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

// Security extension ("Improved security for OCPP 1.6-J", edition 3), calls of the charger.

/// <summary>LogStatusNotification.req (security whitepaper §5.7).</summary>
/// <param name="RequestId">Of the GetLog that it belongs to; absent where a TriggerMessage asked.</param>
public sealed record LogStatusNotificationRequest(string Status, int? RequestId = null)
{
    internal static readonly Shape Shape = new("LogStatusNotification.req",
        Field.Word("status", V16Words.LogStatuses).Informing(),
        Field.Whole("requestId").UnderstoodAnyway().Optional());
}

/// <summary>SecurityEventNotification.req (security whitepaper §5.8).</summary>
/// <param name="Type">A word of the whitepaper's list, or a maker's own.</param>
public sealed record SecurityEventNotificationRequest(string Type, DateTimeOffset? Timestamp, string? TechInfo = null)
{
    internal static readonly Shape Shape = new("SecurityEventNotification.req",
        Field.Text("type", 50).Described(),
        Field.Time("timestamp"),
        Field.Text("techInfo", 255).Described().Optional());
}

/// <summary>SignCertificate.req (security whitepaper §5.9).</summary>
/// <param name="Csr">A certificate signing request: PKCS#10 in PEM.</param>
public sealed record SignCertificateRequest(string Csr)
{
    internal static readonly Shape Shape = new("SignCertificate.req", Field.Text("csr", 5500));
}

/// <summary>SignedFirmwareStatusNotification.req (security whitepaper §5.10).</summary>
/// <param name="RequestId">Of the SignedUpdateFirmware that it belongs to; absent where a TriggerMessage asked.</param>
public sealed record SignedFirmwareStatusNotificationRequest(string Status, int? RequestId = null)
{
    internal static readonly Shape Shape = new("SignedFirmwareStatusNotification.req",
        Field.Word("status", V16Words.SignedFirmwareStatuses).Informing(),
        Field.Whole("requestId").UnderstoodAnyway().Optional());
}
