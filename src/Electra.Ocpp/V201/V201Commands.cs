using System.Collections.Frozen;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>The calls that are ours to make in OCPP 2.0.1: one line an action.</summary>
internal static class V201Commands
{
    private static readonly V201Json Json = V201Json.Default;

    public static readonly CommandRoute<GetLocalListVersionRequest> GetLocalListVersion =
        new("GetLocalListVersion", Json.GetLocalListVersionRequest, GetLocalListVersionRequest.Shape, GetLocalListVersionResponse.Shape);

    public static readonly CommandRoute<GetTransactionStatusRequest> GetTransactionStatus = new(
        "GetTransactionStatus", Json.GetTransactionStatusRequest, GetTransactionStatusRequest.Shape, GetTransactionStatusResponse.Shape);

    public static readonly CommandRoute<GetVariablesRequest> GetVariables =
        new("GetVariables", Json.GetVariablesRequest, GetVariablesRequest.Shape, GetVariablesResponse.Shape);

    public static readonly CommandRoute<RequestStartTransactionRequest> RequestStartTransaction = new(
        "RequestStartTransaction", Json.RequestStartTransactionRequest, RequestStartTransactionRequest.Shape, RequestStartTransactionResponse.Shape);

    public static readonly CommandRoute<RequestStopTransactionRequest> RequestStopTransaction =
        new("RequestStopTransaction", Json.RequestStopTransactionRequest, RequestStopTransactionRequest.Shape, RequestStopTransactionResponse.Shape);

    public static readonly CommandRoute<SendLocalListRequest> SendLocalList =
        new("SendLocalList", Json.SendLocalListRequest, SendLocalListRequest.Shape, SendLocalListResponse.Shape);

    public static readonly CommandRoute<SetVariablesRequest> SetVariables =
        new("SetVariables", Json.SetVariablesRequest, SetVariablesRequest.Shape, SetVariablesResponse.Shape);

    public static readonly CommandRoute<TriggerMessageRequest> TriggerMessage =
        new("TriggerMessage", Json.TriggerMessageRequest, TriggerMessageRequest.Shape, TriggerMessageResponse.Shape);

    private static readonly CommandRoute[] All =
    [
        new CommandRoute<CancelReservationRequest>(
            "CancelReservation", Json.CancelReservationRequest, CancelReservationRequest.Shape, CancelReservationResponse.Shape),
        new CommandRoute<CertificateSignedRequest>(
            "CertificateSigned", Json.CertificateSignedRequest, CertificateSignedRequest.Shape, CertificateSignedResponse.Shape),
        new CommandRoute<ChangeAvailabilityRequest>(
            "ChangeAvailability", Json.ChangeAvailabilityRequest, ChangeAvailabilityRequest.Shape, ChangeAvailabilityResponse.Shape),
        new CommandRoute<ClearCacheRequest>("ClearCache", Json.ClearCacheRequest, ClearCacheRequest.Shape, ClearCacheResponse.Shape),
        new CommandRoute<ClearChargingProfileRequest>(
            "ClearChargingProfile", Json.ClearChargingProfileRequest, ClearChargingProfileRequest.Shape, ClearChargingProfileResponse.Shape),
        new CommandRoute<ClearDisplayMessageRequest>(
            "ClearDisplayMessage", Json.ClearDisplayMessageRequest, ClearDisplayMessageRequest.Shape, ClearDisplayMessageResponse.Shape),
        new CommandRoute<ClearVariableMonitoringRequest>(
            "ClearVariableMonitoring",
            Json.ClearVariableMonitoringRequest,
            ClearVariableMonitoringRequest.Shape,
            ClearVariableMonitoringResponse.Shape),
        new CommandRoute<CostUpdatedRequest>("CostUpdated", Json.CostUpdatedRequest, CostUpdatedRequest.Shape, CostUpdatedResponse.Shape),
        new CommandRoute<CustomerInformationRequest>(
            "CustomerInformation", Json.CustomerInformationRequest, CustomerInformationRequest.Shape, CustomerInformationResponse.Shape),
        new CommandRoute<DataTransferRequest>("DataTransfer", Json.DataTransferRequest, DataTransferRequest.Shape, DataTransferResponse.Shape),
        new CommandRoute<DeleteCertificateRequest>(
            "DeleteCertificate", Json.DeleteCertificateRequest, DeleteCertificateRequest.Shape, DeleteCertificateResponse.Shape),
        new CommandRoute<GetBaseReportRequest>("GetBaseReport", Json.GetBaseReportRequest, GetBaseReportRequest.Shape, GetBaseReportResponse.Shape),
        new CommandRoute<GetChargingProfilesRequest>(
            "GetChargingProfiles", Json.GetChargingProfilesRequest, GetChargingProfilesRequest.Shape, GetChargingProfilesResponse.Shape),
        new CommandRoute<GetCompositeScheduleRequest>(
            "GetCompositeSchedule", Json.GetCompositeScheduleRequest, GetCompositeScheduleRequest.Shape, GetCompositeScheduleResponse.Shape),
        new CommandRoute<GetDisplayMessagesRequest>(
            "GetDisplayMessages", Json.GetDisplayMessagesRequest, GetDisplayMessagesRequest.Shape, GetDisplayMessagesResponse.Shape),
        new CommandRoute<GetInstalledCertificateIdsRequest>(
            "GetInstalledCertificateIds",
            Json.GetInstalledCertificateIdsRequest,
            GetInstalledCertificateIdsRequest.Shape,
            GetInstalledCertificateIdsResponse.Shape),
        GetLocalListVersion,
        new CommandRoute<GetLogRequest>("GetLog", Json.GetLogRequest, GetLogRequest.Shape, GetLogResponse.Shape),
        new CommandRoute<GetMonitoringReportRequest>(
            "GetMonitoringReport", Json.GetMonitoringReportRequest, GetMonitoringReportRequest.Shape, GetMonitoringReportResponse.Shape),
        new CommandRoute<GetReportRequest>("GetReport", Json.GetReportRequest, GetReportRequest.Shape, GetReportResponse.Shape),
        GetTransactionStatus,
        GetVariables,
        new CommandRoute<InstallCertificateRequest>(
            "InstallCertificate", Json.InstallCertificateRequest, InstallCertificateRequest.Shape, InstallCertificateResponse.Shape),
        new CommandRoute<PublishFirmwareRequest>(
            "PublishFirmware", Json.PublishFirmwareRequest, PublishFirmwareRequest.Shape, PublishFirmwareResponse.Shape),
        RequestStartTransaction,
        RequestStopTransaction,
        new CommandRoute<ReserveNowRequest>("ReserveNow", Json.ReserveNowRequest, ReserveNowRequest.Shape, ReserveNowResponse.Shape),
        new CommandRoute<ResetRequest>("Reset", Json.ResetRequest, ResetRequest.Shape, ResetResponse.Shape),
        SendLocalList,
        new CommandRoute<SetChargingProfileRequest>(
            "SetChargingProfile", Json.SetChargingProfileRequest, SetChargingProfileRequest.Shape, SetChargingProfileResponse.Shape),
        new CommandRoute<SetDisplayMessageRequest>(
            "SetDisplayMessage", Json.SetDisplayMessageRequest, SetDisplayMessageRequest.Shape, SetDisplayMessageResponse.Shape),
        new CommandRoute<SetMonitoringBaseRequest>(
            "SetMonitoringBase", Json.SetMonitoringBaseRequest, SetMonitoringBaseRequest.Shape, SetMonitoringBaseResponse.Shape),
        new CommandRoute<SetMonitoringLevelRequest>(
            "SetMonitoringLevel", Json.SetMonitoringLevelRequest, SetMonitoringLevelRequest.Shape, SetMonitoringLevelResponse.Shape),
        new CommandRoute<SetNetworkProfileRequest>(
            "SetNetworkProfile", Json.SetNetworkProfileRequest, SetNetworkProfileRequest.Shape, SetNetworkProfileResponse.Shape),
        new CommandRoute<SetVariableMonitoringRequest>(
            "SetVariableMonitoring", Json.SetVariableMonitoringRequest, SetVariableMonitoringRequest.Shape, SetVariableMonitoringResponse.Shape),
        SetVariables,
        TriggerMessage,
        new CommandRoute<UnlockConnectorRequest>(
            "UnlockConnector", Json.UnlockConnectorRequest, UnlockConnectorRequest.Shape, UnlockConnectorResponse.Shape),
        new CommandRoute<UnpublishFirmwareRequest>(
            "UnpublishFirmware", Json.UnpublishFirmwareRequest, UnpublishFirmwareRequest.Shape, UnpublishFirmwareResponse.Shape),
        new CommandRoute<UpdateFirmwareRequest>(
            "UpdateFirmware", Json.UpdateFirmwareRequest, UpdateFirmwareRequest.Shape, UpdateFirmwareResponse.Shape),
    ];

    /// <summary>All of them.</summary>
    public static readonly CommandTable Table = new("OCPP 2.0.1", All);

    /// <summary>By name in kebab-case.</summary>
    public static FrozenDictionary<string, CommandRoute> ByCommand => Table.ByCommand;

    /// <summary>By OCPP's name.</summary>
    public static FrozenDictionary<string, CommandRoute> ByAction => Table.ByAction;
}
