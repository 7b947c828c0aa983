using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

// Core profile, calls of the charger. Times that the schema requires are nullable all the same: a tolerant reader may find none.

/// <summary>What a charger may know of a token (OCPP 1.6 §7.27).</summary>
public sealed record IdTagInfo(string Status, DateTimeOffset? ExpiryDate = null, string? ParentIdTag = null)
{
    internal static readonly Shape Shape = new("IdTagInfo",
        Field.Word("status", V16Words.AuthorizationStatuses),
        Field.Time("expiryDate").Optional(),
        Field.Text("parentIdTag", 20).Optional());
}

/// <summary>Authorize.req (OCPP 1.6 §6.1).</summary>
public sealed record AuthorizeRequest(string IdTag)
{
    internal static readonly Shape Shape = new("Authorize.req", Field.Text("idTag", 20));
}

/// <summary>Authorize.conf (OCPP 1.6 §6.2).</summary>
public sealed record AuthorizeResponse(IdTagInfo IdTagInfo)
{
    internal static readonly Shape Shape = new("Authorize.conf", Field.Item("idTagInfo", IdTagInfo.Shape));
}

/// <summary>BootNotification.req (OCPP 1.6 §6.3).</summary>
public sealed record BootNotificationRequest(
    string ChargePointVendor,
    string ChargePointModel,
    string? ChargePointSerialNumber = null,
    string? ChargeBoxSerialNumber = null,
    string? FirmwareVersion = null,
    string? Iccid = null,
    string? Imsi = null,
    string? MeterType = null,
    string? MeterSerialNumber = null)
{
    internal static readonly Shape Shape = new("BootNotification.req",
        Field.Text("chargePointVendor", 20).Described(),
        Field.Text("chargePointModel", 20).Described(),
        Field.Text("chargePointSerialNumber", 25).Described().Optional(),
        Field.Text("chargeBoxSerialNumber", 25).Described().Optional(),
        Field.Text("firmwareVersion", 50).Described().Optional(),
        Field.Text("iccid", 20).Described().Optional(),
        Field.Text("imsi", 20).Described().Optional(),
        Field.Text("meterType", 25).Described().Optional(),
        Field.Text("meterSerialNumber", 25).Described().Optional());
}

/// <summary>BootNotification.conf (OCPP 1.6 §6.4).</summary>
/// <param name="Interval">Seconds.</param>
public sealed record BootNotificationResponse(string Status, DateTimeOffset CurrentTime, int Interval)
{
    internal static readonly Shape Shape = new("BootNotification.conf",
        Field.Word("status", V16Words.RegistrationStatuses),
        Field.Time("currentTime"),
        Field.Whole("interval").From(0));
}

/// <summary>DataTransfer.req, from either side (OCPP 1.6 §6.15).</summary>
public sealed record DataTransferRequest(string VendorId, string? MessageId = null, string? Data = null)
{
    internal static readonly Shape Shape = new("DataTransfer.req",
        Field.Text("vendorId", 255).Described(),
        Field.Text("messageId", 50).Optional(),
        Field.Text("data").OrObject().OrEmpty().Optional());
}

/// <summary>DataTransfer.conf, from either side (OCPP 1.6 §6.16).</summary>
public sealed record DataTransferResponse(string Status, string? Data = null)
{
    internal static readonly Shape Shape = new("DataTransfer.conf",
        Field.Word("status", V16Words.DataTransferStatuses).Informing(),
        Field.Text("data").OrObject().OrEmpty().Optional());
}

/// <summary>Heartbeat.req (OCPP 1.6 §6.29).</summary>
public sealed record HeartbeatRequest
{
    internal static readonly Shape Shape = new("Heartbeat.req");
}

/// <summary>Heartbeat.conf (OCPP 1.6 §6.30).</summary>
public sealed record HeartbeatResponse(DateTimeOffset CurrentTime)
{
    internal static readonly Shape Shape = new("Heartbeat.conf", Field.Time("currentTime"));
}

/// <summary>StatusNotification.req (OCPP 1.6 §6.47).</summary>
public sealed record StatusNotificationRequest(
    int ConnectorId,
    [property: JsonConverter(typeof(WordConverter))] string ErrorCode,
    [property: JsonConverter(typeof(WordConverter))] string Status,
    string? Info = null,
    DateTimeOffset? Timestamp = null,
    string? VendorId = null,
    string? VendorErrorCode = null)
{
    internal static readonly Shape Shape = new("StatusNotification.req",
        Field.Whole("connectorId").From(0),
        Field.Word("errorCode", V16Words.ErrorCodes).Informing(),
        Field.Word("status", V16Words.ChargePointStatuses),
        Field.Text("info", 50).Described().Optional(),
        Field.Time("timestamp").Optional(),
        Field.Text("vendorId", 255).Described().Optional(),
        Field.Text("vendorErrorCode", 50).Described().Optional());
}

/// <summary>StatusNotification.conf (OCPP 1.6 §6.48).</summary>
public sealed record StatusNotificationResponse
{
    internal static readonly Shape Shape = new("StatusNotification.conf");
}
