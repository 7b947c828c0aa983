using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201;

internal static partial class V201Words
{
    public static readonly WordSet AuthorizeCertificateStatuses = new(
        "Accepted", "SignatureError", "CertificateExpired", "CertificateRevoked", "NoCertificateAvailable", "CertChainError",
        "ContractCancelled");

    public static readonly WordSet ChangeAvailabilityStatuses = new("Accepted", "Rejected", "Scheduled");

    public static readonly WordSet ClearChargingProfileStatuses = new("Accepted", "Unknown");

    public static readonly WordSet ClearMessageStatuses = new("Accepted", "Unknown");

    public static readonly WordSet ClearMonitoringStatuses = new("Accepted", "Rejected", "NotFound");

    public static readonly WordSet CustomerInformationStatuses = new("Accepted", "Rejected", "Invalid");

    public static readonly WordSet DataTransferStatuses = new("Accepted", "Rejected", "UnknownMessageId", "UnknownVendorId");

    public static readonly WordSet DeleteCertificateStatuses = new("Accepted", "Failed", "NotFound");

    public static readonly WordSet DisplayMessageStatuses = new(
        "Accepted", "NotSupportedMessageFormat", "Rejected", "NotSupportedPriority", "NotSupportedState", "UnknownTransaction");

    public static readonly WordSet FirmwareStatuses = new(
        "Downloaded", "DownloadFailed", "Downloading", "DownloadScheduled", "DownloadPaused", "Idle", "InstallationFailed", "Installing",
        "Installed", "InstallRebooting", "InstallScheduled", "InstallVerificationFailed", "InvalidSignature", "SignatureVerified");

    public static readonly WordSet GenericDeviceModelStatuses = new("Accepted", "Rejected", "NotSupported", "EmptyResultSet");

    public static readonly WordSet GenericStatuses = new("Accepted", "Rejected");

    public static readonly WordSet GetCertificateStatuses = new("Accepted", "Failed");

    public static readonly WordSet GetChargingProfileStatuses = new("Accepted", "NoProfiles");

    public static readonly WordSet GetDisplayMessagesStatuses = new("Accepted", "Unknown");

    public static readonly WordSet GetInstalledCertificateStatuses = new("Accepted", "NotFound");

    public static readonly WordSet GetVariableStatuses = new(
        "Accepted", "Rejected", "UnknownComponent", "UnknownVariable", "NotSupportedAttributeType");

    public static readonly WordSet InstallCertificateStatuses = new("Accepted", "Rejected", "Failed");

    public static readonly WordSet Iso15118EVCertificateStatuses = new("Accepted", "Failed");

    public static readonly WordSet LogStatuses = new("Accepted", "Rejected", "AcceptedCanceled");

    public static readonly WordSet NotifyEVChargingNeedsStatuses = new("Accepted", "Rejected", "Processing");

    public static readonly WordSet OperationalStatuses = new("Inoperative", "Operative");

    public static readonly WordSet PublishFirmwareStatuses = new(
        "Idle", "DownloadScheduled", "Downloading", "Downloaded", "Published", "DownloadFailed", "DownloadPaused", "InvalidChecksum",
        "ChecksumVerified", "PublishFailed");

    public static readonly WordSet RegistrationStatuses = new("Accepted", "Pending", "Rejected");

    public static readonly WordSet ReservationUpdateStatuses = new("Expired", "Removed");

    public static readonly WordSet ReserveNowStatuses = new("Accepted", "Faulted", "Occupied", "Rejected", "Unavailable");

    public static readonly WordSet ResetStatuses = new("Accepted", "Rejected", "Scheduled");

    public static readonly WordSet SendLocalListStatuses = new("Accepted", "Failed", "VersionMismatch");

    public static readonly WordSet SetMonitoringStatuses = new(
        "Accepted", "UnknownComponent", "UnknownVariable", "UnsupportedMonitorType", "Rejected", "Duplicate");

    public static readonly WordSet SetNetworkProfileStatuses = new("Accepted", "Rejected", "Failed");

    public static readonly WordSet SetVariableStatuses = new(
        "Accepted", "Rejected", "UnknownComponent", "UnknownVariable", "NotSupportedAttributeType", "RebootRequired");

    public static readonly WordSet TriggerMessageStatuses = new("Accepted", "Rejected", "NotImplemented");

    public static readonly WordSet UnlockStatuses = new("Unlocked", "UnlockFailed", "OngoingAuthorizedTransaction", "UnknownConnector");

    public static readonly WordSet UnpublishFirmwareStatuses = new("DownloadOngoing", "NoFirmware", "Unpublished");

    public static readonly WordSet UpdateFirmwareStatuses = new(
        "Accepted", "Rejected", "AcceptedCanceled", "InvalidCertificate", "RevokedCertificate");

    public static readonly WordSet UploadLogStatuses = new(
        "BadMessage", "Idle", "NotSupportedOperation", "PermissionDenied", "Uploaded", "UploadFailure", "Uploading", "AcceptedCanceled");
}
