using System.Text.Json.Serialization.Metadata;
using Electra.Fleet.Chargers;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>What a charger does when a central system of OCPP 2.0.1 calls: one line per action.</summary>
internal class Ocpp201Commands(Board board)
{
    private static readonly Dictionary<string, string> Features = new()
    {
        ["CancelReservation"] = "Reservation",
        ["ReserveNow"] = "Reservation",
        ["ClearChargingProfile"] = "SmartCharging",
        ["GetChargingProfiles"] = "SmartCharging",
        ["GetCompositeSchedule"] = "SmartCharging",
        ["SetChargingProfile"] = "SmartCharging",
        ["GetLocalListVersion"] = "LocalAuthListManagement",
        ["SendLocalList"] = "LocalAuthListManagement",
        ["TriggerMessage"] = "RemoteTrigger",
        ["UpdateFirmware"] = "FirmwareManagement",
    };

    // Known, and not simulated: it is no local controller.
    private static readonly HashSet<string> NotHere = new(StringComparer.Ordinal) { "PublishFirmware", "UnpublishFirmware" };

    private readonly CustomerData customers = new(board);
    private readonly DeviceReports device = new(board);
    private readonly DisplayMessages display = new(board);
    private readonly Ocpp201Jobs jobs = new(board);
    private readonly Ocpp201Triggers triggers = new(board);

    private static V201Json Json => V201Json.Default;

    protected Monitors Monitors { get; } = new(board);

    public virtual CommandAnswer Obey(CallFrame call) => call.Action switch
    {
        _ when Features.TryGetValue(call.Action, out var feature) && !board.Make.Features.Contains(feature) => NotSupported(call),
        "CancelReservation" => With(call, Json.CancelReservationRequest, r => Accepted(board.Reservations.Cancel(r.ReservationId))),
        "CertificateSigned" => With(call, Json.CertificateSignedRequest, r => Accepted(board.Certificates.Signed(r.CertificateChain))),
        "ChangeAvailability" => With(call, Json.ChangeAvailabilityRequest, ChangeAvailability),
        "ClearCache" => With(call, Json.ClearCacheRequest, _ => ClearCache()),
        "ClearChargingProfile" => With(call, Json.ClearChargingProfileRequest, r => Wording.Status(Clear(r) ? "Accepted" : "Unknown")),
        "ClearDisplayMessage" => With(call, Json.ClearDisplayMessageRequest, display.Clear),
        "ClearVariableMonitoring" => With(call, Json.ClearVariableMonitoringRequest, Monitors.Clear),
        "CostUpdated" => With(call, Json.CostUpdatedRequest, CostUpdated),
        "CustomerInformation" => With(call, Json.CustomerInformationRequest, customers.Obey),
        "DataTransfer" => With(call, Json.DataTransferRequest, static _ => Wording.Status("UnknownVendorId")),
        "DeleteCertificate" => With(call, Json.DeleteCertificateRequest, jobs.Delete),
        "GetBaseReport" => With(call, Json.GetBaseReportRequest, device.Base),
        "GetChargingProfiles" => With(call, Json.GetChargingProfilesRequest, r => HeldProfiles.Get(board, r)),
        "GetCompositeSchedule" => With(call, Json.GetCompositeScheduleRequest, Composite),
        "GetDisplayMessages" => With(call, Json.GetDisplayMessagesRequest, display.Get),
        "GetInstalledCertificateIds" => With(call, Json.GetInstalledCertificateIdsRequest, jobs.Installed),
        "GetLocalListVersion" => With(call, Json.GetLocalListVersionRequest,
            _ => Wording.Answer(new GetLocalListVersionResponse(board.Tokens.ListVersion), Json.GetLocalListVersionResponse)),
        "GetLog" => With(call, Json.GetLogRequest, jobs.Log),
        "GetMonitoringReport" => With(call, Json.GetMonitoringReportRequest, Monitors.Report),
        "GetReport" => With(call, Json.GetReportRequest, device.Some),
        "GetTransactionStatus" => With(call, Json.GetTransactionStatusRequest, TransactionStatus),
        "GetVariables" => With(call, Json.GetVariablesRequest, device.Get),
        "InstallCertificate" => With(call, Json.InstallCertificateRequest,
            r => Wording.Status(board.Certificates.Install(r.CertificateType, r.Certificate))),
        "RequestStartTransaction" => With(call, Json.RequestStartTransactionRequest, RequestStart),
        "RequestStopTransaction" => With(call, Json.RequestStopTransactionRequest, r => Accepted(board.Orders.Stop(r.TransactionId))),
        "ReserveNow" => With(call, Json.ReserveNowRequest, r => Wording.Status(board.Reservations.Reserve(
            new Booking(r.Id, r.EvseId ?? 0, r.ExpiryDateTime, r.IdToken.IdToken, r.GroupIdToken?.IdToken)))),
        "Reset" => With(call, Json.ResetRequest, Reset),
        "SendLocalList" => With(call, Json.SendLocalListRequest, SendLocalList),
        "SetChargingProfile" => With(call, Json.SetChargingProfileRequest, r => Accepted(Limit(r))),
        "SetDisplayMessage" => With(call, Json.SetDisplayMessageRequest, display.Set),
        "SetMonitoringBase" => With(call, Json.SetMonitoringBaseRequest, Monitors.Base),
        "SetMonitoringLevel" => With(call, Json.SetMonitoringLevelRequest, Monitors.Level),
        "SetNetworkProfile" => With(call, Json.SetNetworkProfileRequest, r => NetworkProfiles.Set(board, r)),
        "SetVariableMonitoring" => With(call, Json.SetVariableMonitoringRequest, Monitors.Set),
        "SetVariables" => With(call, Json.SetVariablesRequest, device.Set),
        "TriggerMessage" => With(call, Json.TriggerMessageRequest, triggers.Trigger),
        "UnlockConnector" => With(call, Json.UnlockConnectorRequest, Unlock),
        "UpdateFirmware" => With(call, Json.UpdateFirmwareRequest, jobs.Update),
        _ when NotHere.Contains(call.Action) => NotSupported(call),
        _ => Wording.Error("NotImplemented", $"{call.Action} is not an action of OCPP {board.Dialect.Version.Name()}"),
    };

    protected static CommandAnswer With<T>(CallFrame call, JsonTypeInfo<T> type, Func<T, CommandAnswer> obey)
        where T : class =>
        Wording.Read(call.Payload, type) is { } request ? obey(request) : Wording.Error("FormatViolation", $"{call.Action} cannot be read");

    protected static CommandAnswer NotSupported(CallFrame call) => Wording.Error("NotSupported", $"{call.Action} is not supported by this charger");

    protected static CommandAnswer Accepted(bool accepted) => Wording.Status(accepted ? "Accepted" : "Rejected");

    /// <summary>Whether a profile is taken.</summary>
    protected virtual bool Limit(SetChargingProfileRequest request) => board.Profiles.Set(
        request.EvseId, Ocpp201Words.Profile(request.ChargingProfile), board.Outlet(request.EvseId), board.Now);

    private CommandAnswer ChangeAvailability(ChangeAvailabilityRequest request)
    {
        var meant = request.Evse is not { Id: > 0 } evse ? board.Outlets
            : board.Outlet(evse.Id) is { } one && evse.ConnectorId is null or 1 ? [one] : [];
        if (meant.Count == 0)
            return Wording.Status("Rejected");
        return Wording.Status(Orders.ChangeAvailability(meant, request.OperationalStatus == "Operative") ? "Scheduled" : "Accepted");
    }

    private CommandAnswer ClearCache()
    {
        board.Tokens.Forget();
        return Wording.Status("Accepted");
    }

    // Its driver sees it; of a transaction that does not run there is nobody to see it (I02).
    private CommandAnswer CostUpdated(CostUpdatedRequest request)
    {
        if (board.Outlets.FirstOrDefault(outlet => outlet.TransactionId == request.TransactionId) is { } outlet)
            outlet.Cost = request.TotalCost;
        return Wording.Answer(new CostUpdatedResponse(), Json.CostUpdatedResponse);
    }

    private bool Clear(ClearChargingProfileRequest request)
    {
        var criteria = request.ChargingProfileCriteria;
        return board.Profiles.Clear(new LimitChoice(
            request.ChargingProfileId, criteria?.EvseId,
            criteria?.ChargingProfilePurpose is { } purpose ? Ocpp201Words.Purpose(purpose) : null, criteria?.StackLevel));
    }

    private CommandAnswer Composite(GetCompositeScheduleRequest request)
    {
        var outlet = board.Outlet(request.EvseId);
        if (request.Duration <= 0 || (request.EvseId != 0 && outlet is null))
            return Wording.Answer(new GetCompositeScheduleResponse("Rejected"), Json.GetCompositeScheduleResponse);
        var now = board.Now;
        var schedule = board.Profiles.Composite(request.EvseId, now, request.Duration, request.ChargingRateUnit == "A", outlet?.BeganAt);
        var told = new CompositeScheduleType(
            schedule.InAmperes ? "A" : "W",
            [.. schedule.Periods.Select(static one => new ChargingSchedulePeriodType(one.Limit, one.StartS))],
            request.Duration,
            request.EvseId,
            now);
        return Wording.Answer(new GetCompositeScheduleResponse("Accepted", Schedule: told), Json.GetCompositeScheduleResponse);
    }

    private CommandAnswer TransactionStatus(GetTransactionStatusRequest request)
    {
        if (request.TransactionId is not { } id)
            return Wording.Answer(new GetTransactionStatusResponse(board.Outbox.Waiting > 0), Json.GetTransactionStatusResponse);
        // Of an unknown one it says that it does not go on (E14.FR.01).
        var runs = board.Outlets.Any(outlet => outlet.TransactionId == id);
        return Wording.Answer(
            new GetTransactionStatusResponse(board.Outbox.IsWaitingFor(id), OngoingIndicator: runs), Json.GetTransactionStatusResponse);
    }

    private CommandAnswer RequestStart(RequestStartTransactionRequest request)
    {
        var token = request.IdToken;
        var profile = request.ChargingProfile is { } given ? Ocpp201Words.Profile(given) : null;
        var who = new Admitted(
            token.IdToken, token.IdToken, request.GroupIdToken?.IdToken, profile, Kind: token.Type, RemoteStartId: request.RemoteStartId);
        return Accepted(board.Orders.Start(request.EvseId, who));
    }

    private CommandAnswer Reset(ResetRequest request)
    {
        // It restarts as a whole or not at all (EVSE.AllowReset is not among its variables: B11.FR.10).
        if (request.EvseId is not null)
            return Wording.Status("Rejected");
        if (request.Type == "Immediate")
            return Wording.Status("Accepted") with { Then = () => board.Restart(true, "RemoteReset") };
        return board.RestartWhenIdle("ScheduledReset") ? Wording.Status("Scheduled") : Wording.Status("Accepted") with { Then = Idle };
    }

    private CommandAnswer SendLocalList(SendLocalListRequest request)
    {
        var status = board.Tokens.Update(
            request.VersionNumber,
            request.UpdateType == "Full",
            [.. (request.LocalAuthorizationList ?? []).Select(static e =>
                (e.IdToken.IdToken, e.IdTokenInfo is { } i ? new KnownToken(i.Status, i.CacheExpiryDateTime) : null))]);
        // A list that is switched off has no word of its own here.
        return Wording.Status(status == "NotSupported" ? "Failed" : status);
    }

    private CommandAnswer Unlock(UnlockConnectorRequest request)
    {
        if (board.Outlet(request.EvseId) is not { } outlet || request.ConnectorId != 1)
            return Wording.Status("UnknownConnector");
        // Who was let keeps the cable until the transaction is over (F05.FR.02).
        return Wording.Status(outlet.Busy ? "OngoingAuthorizedTransaction" : "Unlocked");
    }

    private void Idle()
    {
        lock (board.Gate)
            board.LookIdle();
    }
}
