using System.Collections.Frozen;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.V16;

/// <summary>The calls that are ours to make in OCPP 1.6: one line an action.</summary>
internal static class V16Commands
{
    private static readonly V16Json Json = V16Json.Default;

    public static readonly CommandRoute<GetConfigurationRequest> GetConfiguration =
        new("GetConfiguration", Json.GetConfigurationRequest, GetConfigurationRequest.Shape, GetConfigurationResponse.Shape);

    public static readonly CommandRoute<ChangeConfigurationRequest> ChangeConfiguration =
        new("ChangeConfiguration", Json.ChangeConfigurationRequest, ChangeConfigurationRequest.Shape, V16Words.ConfigurationStatuses);

    public static readonly CommandRoute<RemoteStartTransactionRequest> RemoteStart =
        new("RemoteStartTransaction", Json.RemoteStartTransactionRequest, RemoteStartTransactionRequest.Shape, V16Words.YesNo);

    public static readonly CommandRoute<RemoteStopTransactionRequest> RemoteStop =
        new("RemoteStopTransaction", Json.RemoteStopTransactionRequest, RemoteStopTransactionRequest.Shape, V16Words.YesNo);

    public static readonly CommandRoute<TriggerMessageRequest> Trigger =
        new("TriggerMessage", Json.TriggerMessageRequest, TriggerMessageRequest.Shape, V16Words.TriggerStatuses);

    public static readonly CommandRoute<ExtendedTriggerMessageRequest> ExtendedTrigger =
        new("ExtendedTriggerMessage", Json.ExtendedTriggerMessageRequest, ExtendedTriggerMessageRequest.Shape, V16Words.TriggerStatuses);

    public static readonly CommandRoute<GetLocalListVersionRequest> GetLocalListVersion =
        new("GetLocalListVersion", Json.GetLocalListVersionRequest, GetLocalListVersionRequest.Shape, GetLocalListVersionResponse.Shape);

    public static readonly CommandRoute<SendLocalListRequest> SendLocalList =
        new("SendLocalList", Json.SendLocalListRequest, SendLocalListRequest.Shape, V16Words.UpdateStatuses);

    private static readonly CommandRoute[] All =
    [
        GetConfiguration,
        ChangeConfiguration,
        RemoteStart,
        RemoteStop,
        Trigger,
        new CommandRoute<CancelReservationRequest>(
            "CancelReservation", Json.CancelReservationRequest, CancelReservationRequest.Shape, V16Words.YesNo),
        new CommandRoute<ChangeAvailabilityRequest>(
            "ChangeAvailability", Json.ChangeAvailabilityRequest, ChangeAvailabilityRequest.Shape, V16Words.AvailabilityStatuses),
        new CommandRoute<ClearCacheRequest>("ClearCache", Json.ClearCacheRequest, ClearCacheRequest.Shape, V16Words.YesNo),
        new CommandRoute<ClearChargingProfileRequest>(
            "ClearChargingProfile", Json.ClearChargingProfileRequest, ClearChargingProfileRequest.Shape, V16Words.ClearProfileStatuses),
        new CommandRoute<DataTransferRequest>(
            "DataTransfer", Json.DataTransferRequest, DataTransferRequest.Shape, DataTransferResponse.Shape),
        new CommandRoute<GetCompositeScheduleRequest>(
            "GetCompositeSchedule",
            Json.GetCompositeScheduleRequest,
            GetCompositeScheduleRequest.Shape,
            GetCompositeScheduleResponse.Shape),
        new CommandRoute<GetDiagnosticsRequest>(
            "GetDiagnostics", Json.GetDiagnosticsRequest, GetDiagnosticsRequest.Shape, GetDiagnosticsResponse.Shape),
        GetLocalListVersion,
        new CommandRoute<ReserveNowRequest>("ReserveNow", Json.ReserveNowRequest, ReserveNowRequest.Shape, V16Words.ReservationStatuses),
        new CommandRoute<ResetRequest>("Reset", Json.ResetRequest, ResetRequest.Shape, V16Words.YesNo),
        SendLocalList,
        new CommandRoute<SetChargingProfileRequest>(
            "SetChargingProfile", Json.SetChargingProfileRequest, SetChargingProfileRequest.Shape, V16Words.ProfileStatuses),
        new CommandRoute<UnlockConnectorRequest>(
            "UnlockConnector", Json.UnlockConnectorRequest, UnlockConnectorRequest.Shape, V16Words.UnlockStatuses),
        new CommandRoute<UpdateFirmwareRequest>(
            "UpdateFirmware", Json.UpdateFirmwareRequest, UpdateFirmwareRequest.Shape, EmptyResponse.Shape("UpdateFirmware.conf")),

        // The security extension.
        ExtendedTrigger,
        new CommandRoute<CertificateSignedRequest>(
            "CertificateSigned", Json.CertificateSignedRequest, CertificateSignedRequest.Shape, V16Words.YesNo),
        new CommandRoute<DeleteCertificateRequest>(
            "DeleteCertificate", Json.DeleteCertificateRequest, DeleteCertificateRequest.Shape, V16Words.DeletionStatuses),
        new CommandRoute<GetInstalledCertificateIdsRequest>(
            "GetInstalledCertificateIds",
            Json.GetInstalledCertificateIdsRequest,
            GetInstalledCertificateIdsRequest.Shape,
            GetInstalledCertificateIdsResponse.Shape),
        new CommandRoute<GetLogRequest>("GetLog", Json.GetLogRequest, GetLogRequest.Shape, GetLogResponse.Shape),
        new CommandRoute<InstallCertificateRequest>(
            "InstallCertificate", Json.InstallCertificateRequest, InstallCertificateRequest.Shape, V16Words.InstallationStatuses),
        new CommandRoute<SignedUpdateFirmwareRequest>(
            "SignedUpdateFirmware", Json.SignedUpdateFirmwareRequest, SignedUpdateFirmwareRequest.Shape, V16Words.SignedUpdateStatuses),
    ];

    /// <summary>By name in kebab-case.</summary>
    public static readonly FrozenDictionary<string, CommandRoute> ByCommand =
        All.ToFrozenDictionary(r => r.Command, StringComparer.Ordinal);

    /// <summary>By OCPP's name.</summary>
    public static readonly FrozenDictionary<string, CommandRoute> ByAction = All.ToFrozenDictionary(r => r.Action, StringComparer.Ordinal);
}
