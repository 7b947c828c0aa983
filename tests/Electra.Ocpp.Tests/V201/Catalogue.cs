namespace Electra.Ocpp.Tests.V201;

/// <summary>The standard's own list of the messages of OCPP 2.0.1 (part 2, the functional blocks): 64, one of which goes both ways.</summary>
internal static class Catalogue
{
    public static readonly (string Letter, string Name, string[] FromCharger, string[] ToCharger)[] Blocks =
    [
        ("A", "Security", ["SecurityEventNotification", "SignCertificate"], ["CertificateSigned"]),
        ("B", "Provisioning", ["BootNotification", "NotifyReport"],
            ["GetBaseReport", "GetReport", "GetVariables", "Reset", "SetNetworkProfile", "SetVariables"]),
        ("C", "Authorization", ["Authorize"], ["ClearCache"]),
        ("D", "Local authorization list", [], ["GetLocalListVersion", "SendLocalList"]),
        ("E", "Transactions", ["TransactionEvent"], ["GetTransactionStatus"]),
        ("F", "Remote control", [], ["RequestStartTransaction", "RequestStopTransaction", "TriggerMessage", "UnlockConnector"]),
        ("G", "Availability", ["Heartbeat", "StatusNotification"], ["ChangeAvailability"]),
        ("H", "Reservation", ["ReservationStatusUpdate"], ["CancelReservation", "ReserveNow"]),
        ("I", "Tariff and cost", [], ["CostUpdated"]),
        ("J", "Meter values", ["MeterValues"], []),
        ("K", "Smart charging",
            ["ClearedChargingLimit", "NotifyChargingLimit", "NotifyEVChargingNeeds", "NotifyEVChargingSchedule", "ReportChargingProfiles"],
            ["ClearChargingProfile", "GetChargingProfiles", "GetCompositeSchedule", "SetChargingProfile"]),
        ("L", "Firmware management", ["FirmwareStatusNotification", "PublishFirmwareStatusNotification"],
            ["PublishFirmware", "UnpublishFirmware", "UpdateFirmware"]),
        ("M", "ISO 15118 certificate management", ["Get15118EVCertificate", "GetCertificateStatus"],
            ["DeleteCertificate", "GetInstalledCertificateIds", "InstallCertificate"]),
        ("N", "Diagnostics", ["LogStatusNotification", "NotifyCustomerInformation", "NotifyEvent", "NotifyMonitoringReport"],
            ["ClearVariableMonitoring", "CustomerInformation", "GetLog", "GetMonitoringReport", "SetMonitoringBase", "SetMonitoringLevel",
                "SetVariableMonitoring"]),
        ("O", "Display message", ["NotifyDisplayMessages"], ["ClearDisplayMessage", "GetDisplayMessages", "SetDisplayMessage"]),
        ("P", "Data transfer", ["DataTransfer"], ["DataTransfer"]),
    ];

    public static IEnumerable<string> FromCharger => Blocks.SelectMany(b => b.FromCharger);

    public static IEnumerable<string> ToCharger => Blocks.SelectMany(b => b.ToCharger);

    public static IEnumerable<string> All => FromCharger.Concat(ToCharger).Distinct();
}
