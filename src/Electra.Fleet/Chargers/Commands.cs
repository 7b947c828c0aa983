using System.Text.Json.Serialization.Metadata;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>What a charger does when the central system calls: one line per action.</summary>
/// <param name="reboot">Begins a restart; whether it is a hard one.</param>
/// <param name="boot">Begins a BootNotification.</param>
internal sealed class Commands(Board board, Action<bool> reboot, Action boot)
{
    private static readonly Dictionary<string, string> Features = new()
    {
        ["CancelReservation"] = "Reservation",
        ["ReserveNow"] = "Reservation",
        ["ClearChargingProfile"] = "SmartCharging",
        ["GetCompositeSchedule"] = "SmartCharging",
        ["SetChargingProfile"] = "SmartCharging",
        ["GetLocalListVersion"] = "LocalAuthListManagement",
        ["SendLocalList"] = "LocalAuthListManagement",
        ["TriggerMessage"] = "RemoteTrigger",
        ["GetDiagnostics"] = "FirmwareManagement",
        ["UpdateFirmware"] = "FirmwareManagement",
    };

    private readonly FileTransfers files = new(board);
    private readonly SignedUpdates signed = new(board, new FileTransfers(board));
    private readonly Triggers triggers = new(board, boot);

    private static V16Json Json => V16Json.Default;

    public CommandAnswer Obey(CallFrame call)
    {
        lock (board.Gate)
        {
            return call.Action switch
            {
                _ when Features.TryGetValue(call.Action, out var feature) && !board.Make.Features.Contains(feature) =>
                    Wording.Error("NotSupported", $"{call.Action} is not supported by this charger"),
                "CancelReservation" => With(call, Json.CancelReservationRequest, r => Wording.Status(board.Reservations.Cancel(r.ReservationId))),
                "CertificateSigned" => With(call, Json.CertificateSignedRequest, r => Wording.Status(board.Certificates.Signed(r))),
                "ChangeAvailability" => With(call, Json.ChangeAvailabilityRequest, ChangeAvailability),
                "ChangeConfiguration" => With(call, Json.ChangeConfigurationRequest, r => Wording.Status(board.Configuration.Change(r))),
                "ClearCache" => With(call, Json.ClearCacheRequest, _ => ClearCache()),
                "ClearChargingProfile" => With(call, Json.ClearChargingProfileRequest, r => Wording.Status(board.Profiles.Clear(r))),
                "DataTransfer" => With(call, Json.DataTransferRequest, static _ => Wording.Status("UnknownVendorId")),
                "DeleteCertificate" => With(call, Json.DeleteCertificateRequest,
                    r => Wording.Status(board.Certificates.Delete(r.CertificateHashData))),
                "ExtendedTriggerMessage" => With(call, Json.ExtendedTriggerMessageRequest, triggers.Trigger),
                "GetCompositeSchedule" => With(call, Json.GetCompositeScheduleRequest, Composite),
                "GetConfiguration" => With(call, Json.GetConfigurationRequest,
                    r => Wording.Answer(board.Configuration.Get(r), Json.GetConfigurationResponse)),
                "GetDiagnostics" => With(call, Json.GetDiagnosticsRequest, files.Diagnostics),
                "GetInstalledCertificateIds" => With(call, Json.GetInstalledCertificateIdsRequest,
                    r => Wording.Answer(board.Certificates.Installed(r.CertificateType), Json.GetInstalledCertificateIdsResponse)),
                "GetLocalListVersion" => With(call, Json.GetLocalListVersionRequest,
                    _ => Wording.Answer(new GetLocalListVersionResponse(board.Tokens.ListVersion), Json.GetLocalListVersionResponse)),
                "GetLog" => With(call, Json.GetLogRequest, files.Log),
                "InstallCertificate" => With(call, Json.InstallCertificateRequest, r => Wording.Status(board.Certificates.Install(r))),
                "RemoteStartTransaction" => With(call, Json.RemoteStartTransactionRequest, RemoteStart),
                "RemoteStopTransaction" => With(call, Json.RemoteStopTransactionRequest, RemoteStop),
                "ReserveNow" => With(call, Json.ReserveNowRequest, r => Wording.Status(board.Reservations.Reserve(r))),
                "Reset" => With(call, Json.ResetRequest, Reset),
                "SendLocalList" => With(call, Json.SendLocalListRequest, r => Wording.Status(board.Tokens.Update(r))),
                "SetChargingProfile" => With(call, Json.SetChargingProfileRequest, r => Wording.Status(
                    board.Profiles.Set(r.ConnectorId, r.CsChargingProfiles, board.Outlet(r.ConnectorId), board.Now))),
                "SignedUpdateFirmware" => With(call, Json.SignedUpdateFirmwareRequest, signed.Update),
                "TriggerMessage" => With(call, Json.TriggerMessageRequest, triggers.Trigger),
                "UnlockConnector" => With(call, Json.UnlockConnectorRequest, Unlock),
                "UpdateFirmware" => With(call, Json.UpdateFirmwareRequest, files.Update),
                _ => Wording.Error("NotImplemented", $"{call.Action} is not an action of OCPP 1.6"),
            };
        }
    }

    private static CommandAnswer With<T>(CallFrame call, JsonTypeInfo<T> type, Func<T, CommandAnswer> obey)
        where T : class =>
        Wording.Read(call.Payload, type) is { } request ? obey(request) : Wording.Error("FormationViolation", $"{call.Action} cannot be read");

    private CommandAnswer ChangeAvailability(ChangeAvailabilityRequest request)
    {
        var meant = request.ConnectorId == 0 ? board.Outlets : board.Outlet(request.ConnectorId) is { } one ? [one] : [];
        if (meant.Count == 0)
            return Wording.Status("Rejected");
        var operative = request.Type == "Operative";
        var later = false;
        foreach (var outlet in meant)
        {
            // A running transaction is finished first (OCPP 1.6 §5.2).
            if (!operative && outlet.Busy)
                later = outlet.InoperativeLater = true;
            else
                outlet.SetOperative(operative);
        }

        return Wording.Status(later ? "Scheduled" : "Accepted");
    }

    private CommandAnswer ClearCache()
    {
        board.Tokens.Forget();
        return Wording.Status("Accepted");
    }

    private CommandAnswer RemoteStart(RemoteStartTransactionRequest request)
    {
        var outlet = request.ConnectorId is { } number
            ? board.Outlet(number)
            : board.Outlets.FirstOrDefault(static o => o is { Vehicle: not null, Status: "Preparing" })
                ?? board.Outlets.FirstOrDefault(static o => o.Status == "Available");
        if (outlet is null || outlet.Busy || !outlet.Operative || !board.Reservations.Let(outlet, request.IdTag, parent: null))
            return Wording.Status("Rejected");
        board.Begin(async () =>
        {
            // The answer goes out first, as it does on the real thing.
            await Task.Yield();
            if (board.Configuration.Truth("AuthorizeRemoteTxRequests") && !(await board.Authorise(request.IdTag)).Let)
                return;
            lock (board.Gate)
                outlet.Admit(new Admitted(request.IdTag, request.IdTag, Profile: request.ChargingProfile));
        });
        return Wording.Status("Accepted");
    }

    private CommandAnswer RemoteStop(RemoteStopTransactionRequest request)
    {
        if (board.Outlets.FirstOrDefault(o => o.TransactionId == request.TransactionId) is not { } outlet)
            return Wording.Status("Rejected");
        outlet.Stop("Remote", token: null);
        return Wording.Status("Accepted");
    }

    private CommandAnswer Reset(ResetRequest request)
    {
        if (request.Type is not ("Hard" or "Soft"))
            return Wording.Error("PropertyConstraintViolation", "type is neither Hard nor Soft");
        return Wording.Status("Accepted") with { Then = () => reboot(request.Type == "Hard") };
    }

    private CommandAnswer Composite(GetCompositeScheduleRequest request)
    {
        var outlet = board.Outlet(request.ConnectorId);
        if (request.Duration <= 0 || (request.ConnectorId != 0 && outlet is null))
            return Wording.Answer(new GetCompositeScheduleResponse("Rejected"), Json.GetCompositeScheduleResponse);
        var (now, unit) = (board.Now, request.ChargingRateUnit ?? "W");
        var schedule = board.Profiles.Composite(request.ConnectorId, now, request.Duration, unit, outlet?.BeganAt);
        return Wording.Answer(
            new GetCompositeScheduleResponse("Accepted", request.ConnectorId, now, schedule), Json.GetCompositeScheduleResponse);
    }

    private CommandAnswer Unlock(UnlockConnectorRequest request)
    {
        if (board.Outlet(request.ConnectorId) is not { } outlet)
            return Wording.Status("NotSupported");
        outlet.Stop("UnlockCommand", token: null);
        return Wording.Status("Unlocked");
    }
}
