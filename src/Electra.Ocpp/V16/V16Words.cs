using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16;

/// <summary>The enumerations of OCPP 1.6, §7.</summary>
internal static class V16Words
{
    public static readonly WordSet AuthorizationStatuses = new("Accepted", "Blocked", "Expired", "Invalid", "ConcurrentTx");

    public static readonly WordSet RegistrationStatuses = new("Accepted", "Pending", "Rejected");

    public static readonly WordSet DataTransferStatuses = new("Accepted", "Rejected", "UnknownMessageId", "UnknownVendorId");

    public static readonly WordSet ChargePointStatuses = new(
        "Available", "Preparing", "Charging", "SuspendedEVSE", "SuspendedEV", "Finishing", "Reserved", "Unavailable", "Faulted");

    public static readonly WordSet ErrorCodes = new(
        "NoError", "ConnectorLockFailure", "EVCommunicationError", "GroundFailure", "HighTemperature", "InternalError", "LocalListConflict",
        "OtherError", "OverCurrentFailure", "OverVoltage", "PowerMeterFailure", "PowerSwitchFailure", "ReaderFailure", "ResetFailure",
        "UnderVoltage", "WeakSignal");

    public static readonly WordSet Reasons = new(
        "Local", "Remote", "EVDisconnected", "DeAuthorized", "EmergencyStop", "HardReset", "Other", "PowerLoss", "Reboot", "SoftReset",
        "UnlockCommand");

    public static readonly WordSet Measurands = new(
        "Energy.Active.Import.Register", "Power.Active.Import", "SoC", "Current.Import", "Voltage", "Energy.Active.Export.Register",
        "Energy.Reactive.Import.Register", "Energy.Reactive.Export.Register", "Energy.Active.Import.Interval",
        "Energy.Active.Export.Interval", "Energy.Reactive.Import.Interval", "Energy.Reactive.Export.Interval", "Power.Active.Export",
        "Power.Offered", "Power.Reactive.Import", "Power.Reactive.Export", "Power.Factor", "Current.Export", "Current.Offered",
        "Frequency", "Temperature", "RPM");

    public static readonly WordSet Contexts = new(
        "Sample.Periodic", "Sample.Clock", "Transaction.Begin", "Transaction.End", "Trigger", "Interruption.Begin",
        "Interruption.End", "Other");

    public static readonly WordSet Locations = new("Outlet", "Body", "Cable", "EV", "Inlet");

    public static readonly WordSet Phases = new("L1", "L2", "L3", "N", "L1-N", "L2-N", "L3-N", "L1-L2", "L2-L3", "L3-L1");

    public static readonly WordSet Formats = new("Raw", "SignedData");

    // "Celcius" is how the first editions were printed; the errata allow both, and add "Hertz".
    public static readonly WordSet Units = new(
        "Wh", "kWh", "W", "kW", "A", "V", "Percent", "varh", "kvarh", "VA", "kVA", "var", "kvar", "Celsius", "Celcius",
        "Fahrenheit", "K", "Hertz");

    public static readonly WordSet DiagnosticsStatuses = new("Idle", "Uploaded", "UploadFailed", "Uploading");

    public static readonly WordSet FirmwareStatuses = new(
        "Downloaded", "DownloadFailed", "Downloading", "Idle", "InstallationFailed", "Installing", "Installed");

    public static readonly WordSet AvailabilityTypes = new("Operative", "Inoperative");

    public static readonly WordSet AvailabilityStatuses = new("Accepted", "Rejected", "Scheduled");

    public static readonly WordSet ConfigurationStatuses = new("Accepted", "Rejected", "RebootRequired", "NotSupported");

    public static readonly WordSet YesNo = new("Accepted", "Rejected");

    public static readonly WordSet ResetTypes = new("Hard", "Soft");

    public static readonly WordSet UnlockStatuses = new("Unlocked", "UnlockFailed", "NotSupported");

    public static readonly WordSet UpdateTypes = new("Differential", "Full");

    public static readonly WordSet UpdateStatuses = new("Accepted", "Failed", "NotSupported", "VersionMismatch");

    public static readonly WordSet Triggers = new(
        "BootNotification", "DiagnosticsStatusNotification", "FirmwareStatusNotification", "Heartbeat", "MeterValues",
        "StatusNotification");

    public static readonly WordSet TriggerStatuses = new("Accepted", "Rejected", "NotImplemented");

    public static readonly WordSet ReservationStatuses = new("Accepted", "Faulted", "Occupied", "Rejected", "Unavailable");

    public static readonly WordSet ProfilePurposes = new("ChargePointMaxProfile", "TxDefaultProfile", "TxProfile");

    public static readonly WordSet ProfileKinds = new("Absolute", "Recurring", "Relative");

    public static readonly WordSet Recurrencies = new("Daily", "Weekly");

    public static readonly WordSet RateUnits = new("A", "W");

    public static readonly WordSet ProfileStatuses = new("Accepted", "Rejected", "NotSupported");

    public static readonly WordSet ClearProfileStatuses = new("Accepted", "Unknown");

    // The security extension's, edition 3.
    public static readonly WordSet LogStatuses = new(
        "BadMessage", "Idle", "NotSupportedOperation", "PermissionDenied", "Uploaded", "UploadFailure", "Uploading");

    public static readonly WordSet SignedFirmwareStatuses = new(
        "Downloaded", "DownloadFailed", "Downloading", "DownloadScheduled", "DownloadPaused", "Idle", "InstallationFailed", "Installing",
        "Installed", "InstallRebooting", "InstallScheduled", "InstallVerificationFailed", "InvalidSignature", "SignatureVerified");

    public static readonly WordSet HashAlgorithms = new("SHA256", "SHA384", "SHA512");

    public static readonly WordSet CertificateTypes = new("CentralSystemRootCertificate", "ManufacturerRootCertificate");

    public static readonly WordSet LogTypes = new("DiagnosticsLog", "SecurityLog");

    public static readonly WordSet ExtendedTriggers = new(
        "BootNotification", "LogStatusNotification", "FirmwareStatusNotification", "Heartbeat", "MeterValues",
        "SignChargePointCertificate", "StatusNotification");

    public static readonly WordSet DeletionStatuses = new("Accepted", "Failed", "NotFound");

    public static readonly WordSet InstalledCertificateStatuses = new("Accepted", "NotFound");

    public static readonly WordSet InstallationStatuses = new("Accepted", "Failed", "Rejected");

    public static readonly WordSet LogAcceptances = new("Accepted", "Rejected", "AcceptedCanceled");

    public static readonly WordSet SignedUpdateStatuses = new(
        "Accepted", "Rejected", "AcceptedCanceled", "InvalidCertificate", "RevokedCertificate");
}
