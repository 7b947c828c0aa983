using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>What a charger's calls mean in OCPP 2.0.1: one line an action.</summary>
internal static partial class V201Reports
{
    private static readonly V201Json Json = V201Json.Default;

    public static readonly FrozenDictionary<string, ReportRoute> Routes = new Dictionary<string, ReportRoute>
    {
        ["Authorize"] = Route(Json.AuthorizeRequest, AuthorizeRequest.Shape, Shown),
        ["BootNotification"] = Route(Json.BootNotificationRequest, BootNotificationRequest.Shape, Booted),
        ["ClearedChargingLimit"] = Route(Json.ClearedChargingLimitRequest, ClearedChargingLimitRequest.Shape, Lifted),
        ["DataTransfer"] = Route(Json.DataTransferRequest, DataTransferRequest.Shape, Vendor),
        ["FirmwareStatusNotification"] = Route(Json.FirmwareStatusNotificationRequest, FirmwareStatusNotificationRequest.Shape, Firmware),
        ["Get15118EVCertificate"] = Route(Json.Get15118EVCertificateRequest, Get15118EVCertificateRequest.Shape, VehicleCertificate),
        ["GetCertificateStatus"] = Route(Json.GetCertificateStatusRequest, GetCertificateStatusRequest.Shape, CertificateStatus),
        ["Heartbeat"] = Route(Json.HeartbeatRequest, HeartbeatRequest.Shape, Beat),
        ["LogStatusNotification"] = Route(Json.LogStatusNotificationRequest, LogStatusNotificationRequest.Shape, Log),
        ["MeterValues"] = Route(Json.MeterValuesRequest, MeterValuesRequest.Shape, Metered),
        ["NotifyChargingLimit"] = Route(Json.NotifyChargingLimitRequest, NotifyChargingLimitRequest.Shape, Limited),
        ["NotifyCustomerInformation"] = Route(Json.NotifyCustomerInformationRequest, NotifyCustomerInformationRequest.Shape, Customer),
        ["NotifyDisplayMessages"] = Route(Json.NotifyDisplayMessagesRequest, NotifyDisplayMessagesRequest.Shape, Messages),
        ["NotifyEVChargingNeeds"] = Route(Json.NotifyEVChargingNeedsRequest, NotifyEVChargingNeedsRequest.Shape, Needs),
        ["NotifyEVChargingSchedule"] = Route(Json.NotifyEVChargingScheduleRequest, NotifyEVChargingScheduleRequest.Shape, VehicleSchedule),
        ["NotifyEvent"] = Route(Json.NotifyEventRequest, NotifyEventRequest.Shape, Events),
        ["NotifyMonitoringReport"] = Route(Json.NotifyMonitoringReportRequest, NotifyMonitoringReportRequest.Shape, Monitors),
        ["NotifyReport"] = Route(Json.NotifyReportRequest, NotifyReportRequest.Shape, Variables),
        ["PublishFirmwareStatusNotification"] = Route(
            Json.PublishFirmwareStatusNotificationRequest, PublishFirmwareStatusNotificationRequest.Shape, Published),
        ["ReportChargingProfiles"] = Route(Json.ReportChargingProfilesRequest, ReportChargingProfilesRequest.Shape, Profiles),
        ["ReservationStatusUpdate"] = Route(Json.ReservationStatusUpdateRequest, ReservationStatusUpdateRequest.Shape, Reservation),
        ["SecurityEventNotification"] = Route(Json.SecurityEventNotificationRequest, SecurityEventNotificationRequest.Shape, Security),
        ["SignCertificate"] = Route(Json.SignCertificateRequest, SignCertificateRequest.Shape, Signing),
        ["StatusNotification"] = Route(Json.StatusNotificationRequest, StatusNotificationRequest.Shape, Changed),
        ["TransactionEvent"] = Route(Json.TransactionEventRequest, TransactionEventRequest.Shape, Progressed),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Calls whose answer says nothing.</summary>
    public static readonly FrozenSet<string> OnlyNoted = new[]
    {
        "ClearedChargingLimit", "FirmwareStatusNotification", "LogStatusNotification", "MeterValues", "NotifyChargingLimit",
        "NotifyCustomerInformation", "NotifyDisplayMessages", "NotifyEvent", "NotifyMonitoringReport", "NotifyReport",
        "PublishFirmwareStatusNotification", "ReportChargingProfiles", "ReservationStatusUpdate", "SecurityEventNotification",
        "StatusNotification",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Beat TheBeat = new();

    private static ReportRoute<T> Route<T>(JsonTypeInfo<T> type, Shape shape, Meaning<T> meaning) => new(type, shape, meaning);

    private static TokenShown Shown(AuthorizeRequest m, ref OddityList oddities) => new(
        V201Tokens.Read(m.IdToken, ref oddities), V201Tokens.Detail(m.IdToken, m.Certificate, m.Iso15118CertificateHashData));

    private static Booted Booted(BootNotificationRequest m, ref OddityList oddities) => new(
        new ChargerIdentity(
            m.ChargingStation.VendorName,
            m.ChargingStation.Model,
            m.ChargingStation.SerialNumber,
            m.ChargingStation.FirmwareVersion,
            Iccid: m.ChargingStation.Modem?.Iccid,
            Imsi: m.ChargingStation.Modem?.Imsi),
        Told(m.Reason));

    private static Beat Beat(HeartbeatRequest m, ref OddityList oddities) => TheBeat;

    private static OutletChanged Changed(StatusNotificationRequest m, ref OddityList oddities) =>
        new(V201Places.Outlet(m.EvseId, m.ConnectorId, ref oddities), Condition(m.ConnectorStatus), At: m.Timestamp);

    // J01: charging place 0 is the main power meter.
    private static Metered Metered(MeterValuesRequest m, ref OddityList oddities) =>
        new(V201Places.Outlet(m.EvseId, null), null, V201Samples.Read(m.MeterValue, ref oddities), Main: m.EvseId == 0);

    private static ReservationEnded Reservation(ReservationStatusUpdateRequest m, ref OddityList oddities) =>
        new(m.ReservationId, m.ReservationUpdateStatus);

    private static JobProgressed Firmware(FirmwareStatusNotificationRequest m, ref OddityList oddities) => new("firmware", m.Status, m.RequestId);

    private static JobProgressed Published(PublishFirmwareStatusNotificationRequest m, ref OddityList oddities) =>
        new JobProgressed("published-firmware", m.Status, m.RequestId, m.Location);

    private static JobProgressed Log(LogStatusNotificationRequest m, ref OddityList oddities) => new("log", m.Status, m.RequestId);

    private static SecurityEventRaised Security(SecurityEventNotificationRequest m, ref OddityList oddities) => new(m.Type, m.Timestamp, m.TechInfo);

    public static CertificateAsked Signing(SignCertificateRequest m, ref OddityList oddities) => new(m.Csr, m.CertificateType);

    private static CertificateQuestioned CertificateStatus(GetCertificateStatusRequest m, ref OddityList oddities) =>
        new(V201Tokens.Question(m.OcspRequestData));

    private static VehicleCertificateAsked VehicleCertificate(Get15118EVCertificateRequest m, ref OddityList oddities) =>
        new(m.Iso15118SchemaVersion, m.Action, m.ExiRequest);

    private static VendorMessage Vendor(DataTransferRequest m, ref OddityList oddities) => new(m.VendorId, m.MessageId, m.Data switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    });

    private static string? Told(string word) => word.Length == 0 ? null : word;

    private static Condition Condition(string status) => status switch
    {
        "Available" => Domain.Chargers.Condition.Available,
        "Occupied" => Domain.Chargers.Condition.Occupied,
        "Reserved" => Domain.Chargers.Condition.Reserved,
        "Unavailable" => Domain.Chargers.Condition.Unavailable,
        _ => Domain.Chargers.Condition.Faulted,
    };
}
