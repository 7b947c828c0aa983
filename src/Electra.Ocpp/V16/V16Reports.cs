using System.Collections.Frozen;
using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.V16;

/// <summary>What a charger's calls mean in OCPP 1.6: one line an action.</summary>
internal static class V16Reports
{
    public static readonly FrozenDictionary<string, ReportRoute> Routes = new Dictionary<string, ReportRoute>
    {
        ["Authorize"] = new ReportRoute<AuthorizeRequest>(V16Json.Default.AuthorizeRequest, AuthorizeRequest.Shape, Shown),
        ["BootNotification"] = new ReportRoute<BootNotificationRequest>(
            V16Json.Default.BootNotificationRequest, BootNotificationRequest.Shape, Booted),
        ["DataTransfer"] = new ReportRoute<DataTransferRequest>(
            V16Json.Default.DataTransferRequest, DataTransferRequest.Shape, Vendor),
        ["DiagnosticsStatusNotification"] = new ReportRoute<DiagnosticsStatusNotificationRequest>(
            V16Json.Default.DiagnosticsStatusNotificationRequest, DiagnosticsStatusNotificationRequest.Shape, Diagnostics),
        ["FirmwareStatusNotification"] = new ReportRoute<FirmwareStatusNotificationRequest>(
            V16Json.Default.FirmwareStatusNotificationRequest, FirmwareStatusNotificationRequest.Shape, Firmware),
        ["Heartbeat"] = new ReportRoute<HeartbeatRequest>(V16Json.Default.HeartbeatRequest, HeartbeatRequest.Shape, Beat),
        ["MeterValues"] = new ReportRoute<MeterValuesRequest>(
            V16Json.Default.MeterValuesRequest, MeterValuesRequest.Shape, Metered),
        ["StartTransaction"] = new ReportRoute<StartTransactionRequest>(
            V16Json.Default.StartTransactionRequest, StartTransactionRequest.Shape, Started),
        ["StatusNotification"] = new ReportRoute<StatusNotificationRequest>(
            V16Json.Default.StatusNotificationRequest, StatusNotificationRequest.Shape, Changed),
        ["StopTransaction"] = new ReportRoute<StopTransactionRequest>(
            V16Json.Default.StopTransactionRequest, StopTransactionRequest.Shape, Stopped),

        // The security extension.
        ["LogStatusNotification"] = new ReportRoute<LogStatusNotificationRequest>(
            V16Json.Default.LogStatusNotificationRequest, LogStatusNotificationRequest.Shape, Log),
        ["SecurityEventNotification"] = new ReportRoute<SecurityEventNotificationRequest>(
            V16Json.Default.SecurityEventNotificationRequest, SecurityEventNotificationRequest.Shape, Security),
        ["SignCertificate"] = new ReportRoute<SignCertificateRequest>(
            V16Json.Default.SignCertificateRequest, SignCertificateRequest.Shape, Signing),
        ["SignedFirmwareStatusNotification"] = new ReportRoute<SignedFirmwareStatusNotificationRequest>(
            V16Json.Default.SignedFirmwareStatusNotificationRequest, SignedFirmwareStatusNotificationRequest.Shape, SignedFirmware),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Beat TheBeat = new();

    private static TokenShown Shown(AuthorizeRequest m, ref OddityList oddities) => new(V16Tokens.Read(m.IdTag, ref oddities));

    private static Booted Booted(BootNotificationRequest m, ref OddityList oddities) => new(new ChargerIdentity(
        m.ChargePointVendor,
        m.ChargePointModel,
        m.ChargePointSerialNumber,
        m.FirmwareVersion,
        m.ChargeBoxSerialNumber,
        m.Iccid,
        m.Imsi,
        m.MeterType,
        m.MeterSerialNumber));

    private static VendorMessage Vendor(DataTransferRequest m, ref OddityList oddities) => new(m.VendorId, m.MessageId, m.Data);

    private static JobProgressed Diagnostics(DiagnosticsStatusNotificationRequest m, ref OddityList oddities) =>
        new("diagnostics", m.Status);

    private static JobProgressed Firmware(FirmwareStatusNotificationRequest m, ref OddityList oddities) => new("firmware", m.Status);

    private static JobProgressed Log(LogStatusNotificationRequest m, ref OddityList oddities) => new("log", m.Status, m.RequestId);

    private static JobProgressed SignedFirmware(SignedFirmwareStatusNotificationRequest m, ref OddityList oddities) =>
        new JobProgressed("signed-firmware", m.Status, m.RequestId);

    private static SecurityEventRaised Security(SecurityEventNotificationRequest m, ref OddityList oddities) => new(m.Type, m.Timestamp, m.TechInfo);

    private static CertificateAsked Signing(SignCertificateRequest m, ref OddityList oddities) => new(m.Csr);

    private static Beat Beat(HeartbeatRequest m, ref OddityList oddities) => TheBeat;

    private static Metered Metered(MeterValuesRequest m, ref OddityList oddities) =>
        new(Outlet(m.ConnectorId), m.TransactionId is { } id ? Number(id) : null, V16Samples.Read(m.MeterValue, ref oddities));

    // A start needs a place. One that names none (0, or less) keeps its number, so that whoever looks for the connector finds none.
    private static TransactionStarted Started(StartTransactionRequest m, ref OddityList oddities) =>
        new(new Outlet(Math.Max(m.ConnectorId, 0)), V16Tokens.Read(m.IdTag, ref oddities), m.MeterStart, m.Timestamp, m.ReservationId);

    private static OutletChanged Changed(StatusNotificationRequest m, ref OddityList oddities) =>
        new(Outlet(m.ConnectorId), Condition(m.Status), m.ErrorCode, m.Info, m.VendorId, m.VendorErrorCode, m.Timestamp);

    private static TransactionStopped Stopped(StopTransactionRequest m, ref OddityList oddities) => new(
        Number(m.TransactionId),
        string.IsNullOrWhiteSpace(m.IdTag) ? null : V16Tokens.Read(m.IdTag, ref oddities),
        m.MeterStop,
        m.Timestamp,
        m.Reason ?? "Local",
        V16Samples.Read(m.TransactionData, ref oddities));

    private static Outlet? Outlet(int connectorId) => connectorId > 0 ? new Outlet(connectorId) : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Condition Condition(string status) => status switch
    {
        "Available" => Domain.Chargers.Condition.Available,
        "Preparing" => Domain.Chargers.Condition.Preparing,
        "Charging" => Domain.Chargers.Condition.Charging,
        "SuspendedEVSE" => Domain.Chargers.Condition.SuspendedEvse,
        "SuspendedEV" => Domain.Chargers.Condition.SuspendedEv,
        "Finishing" => Domain.Chargers.Condition.Finishing,
        "Reserved" => Domain.Chargers.Condition.Reserved,
        "Unavailable" => Domain.Chargers.Condition.Unavailable,
        _ => Domain.Chargers.Condition.Faulted,
    };
}
