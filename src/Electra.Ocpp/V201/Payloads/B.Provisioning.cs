using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block B: provisioning; the device model stands in a file of its own.

/// <summary>A charger's modem.</summary>
public sealed record ModemType(string? Iccid = null, string? Imsi = null) : Extensible
{
    internal static readonly Shape Shape = Of("ModemType",
        Field.Text("iccid", 20).Described().Optional(),
        Field.Text("imsi", 20).Described().Optional());
}

/// <summary>What a charger says it is.</summary>
public sealed record ChargingStationType(
    string Model,
    string VendorName,
    string? FirmwareVersion = null,
    ModemType? Modem = null,
    string? SerialNumber = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingStationType",
        Field.Text("firmwareVersion", 50).Described().Optional(),
        Field.Text("model", 20).Described(),
        Field.Item("modem", ModemType.Shape).Optional(),
        Field.Text("serialNumber", 25).Described().Optional(),
        Field.Text("vendorName", 50).Described());
}

/// <summary>BootNotificationRequest, from the charger (OCPP 2.0.1 B01).</summary>
public sealed record BootNotificationRequest(ChargingStationType ChargingStation, string Reason) : Extensible
{
    internal static readonly Shape Shape = Of("BootNotificationRequest",
        Field.Item("chargingStation", ChargingStationType.Shape),
        Field.Word("reason", V201Words.BootReasons).Informing().OrMissing());
}

/// <summary>BootNotificationResponse (OCPP 2.0.1 B01).</summary>
/// <param name="Interval">Seconds.</param>
public sealed record BootNotificationResponse(
    DateTimeOffset CurrentTime,
    int Interval,
    string Status,
    StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("BootNotificationResponse",
        Field.Time("currentTime"),
        Field.Whole("interval"),
        Field.Word("status", V201Words.RegistrationStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}

/// <summary>ResetRequest, to the charger (OCPP 2.0.1 B11).</summary>
public sealed record ResetRequest(string Type, int? EvseId = null) : Extensible
{
    internal static readonly Shape Shape = Of("ResetRequest", Field.Word("type", V201Words.ResetTypes), Field.Whole("evseId").Optional());
}

/// <summary>ResetResponse (OCPP 2.0.1 B11).</summary>
public sealed record ResetResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ResetResponse", V201Words.ResetStatuses);
}

/// <summary>How a modem enters its network.</summary>
public sealed record APNType(
    string Apn,
    string ApnAuthentication,
    string? ApnPassword = null,
    string? ApnUserName = null,
    string? PreferredNetwork = null,
    int? SimPin = null,
    bool? UseOnlyPreferredNetwork = null) : Extensible
{
    internal static readonly Shape Shape = Of("APNType",
        Field.Text("apn", 512),
        Field.Word("apnAuthentication", V201Words.ApnAuthentications),
        Field.Text("apnPassword", 20).Optional(),
        Field.Text("apnUserName", 20).Optional(),
        Field.Text("preferredNetwork", 6).Optional(),
        Field.Whole("simPin").Optional(),
        Field.Truth("useOnlyPreferredNetwork").Optional());
}

/// <summary>A virtual private network.</summary>
public sealed record VPNType(string Key, string Password, string Server, string Type, string User, string? Group = null) : Extensible
{
    internal static readonly Shape Shape = Of("VPNType",
        Field.Text("group", 20).Optional(),
        Field.Text("key", 255),
        Field.Text("password", 20),
        Field.Text("server", 512),
        Field.Word("type", V201Words.VpnTypes),
        Field.Text("user", 20));
}

/// <summary>A way to a central system.</summary>
public sealed partial record NetworkConnectionProfileType(
    int MessageTimeout,
    string OcppCsmsUrl,
    string OcppInterface,
    string OcppTransport,
    string? OcppVersion,
    int SecurityProfile,
    APNType? Apn = null,
    VPNType? Vpn = null) : Extensible
{
    internal static readonly Shape Shape = Of("NetworkConnectionProfileType",
        Field.Item("apn", APNType.Shape).Optional(),
        Field.Whole("messageTimeout"),
        Field.Text("ocppCsmsUrl", 512),
        Field.Word("ocppInterface", V201Words.OcppInterfaces),
        Field.Word("ocppTransport", V201Words.OcppTransports),
        Field.Word("ocppVersion", V201Words.OcppVersions),
        Field.Whole("securityProfile"),
        Field.Item("vpn", VPNType.Shape).Optional());
}

/// <summary>SetNetworkProfileRequest, to the charger (OCPP 2.0.1 B09).</summary>
public sealed record SetNetworkProfileRequest(int ConfigurationSlot, NetworkConnectionProfileType ConnectionData) : Extensible
{
    internal static readonly Shape Shape = Of("SetNetworkProfileRequest",
        Field.Whole("configurationSlot"),
        Field.Item("connectionData", NetworkConnectionProfileType.Shape));
}

/// <summary>SetNetworkProfileResponse (OCPP 2.0.1 B09).</summary>
public sealed record SetNetworkProfileResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("SetNetworkProfileResponse", V201Words.SetNetworkProfileStatuses);
}
