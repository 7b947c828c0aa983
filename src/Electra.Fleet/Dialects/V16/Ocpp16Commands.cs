using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Electra.Fleet.Chargers;
using Electra.Fleet.Makes;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Dialects.V16;

/// <summary>What a charger does when a central system of OCPP 1.6 calls: one line per action.</summary>
internal sealed class Ocpp16Commands(Board board)
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

    private readonly Ocpp16Jobs jobs = new(board);
    private readonly Ocpp16Triggers triggers = new(board);

    private static V16Json Json => V16Json.Default;

    public CommandAnswer Obey(CallFrame call) => call.Action switch
    {
        _ when Features.TryGetValue(call.Action, out var feature) && !board.Make.Features.Contains(feature) =>
            Wording.Error("NotSupported", $"{call.Action} is not supported by this charger"),
        "CancelReservation" => With(call, Json.CancelReservationRequest, r => Accepted(board.Reservations.Cancel(r.ReservationId))),
        "CertificateSigned" => With(call, Json.CertificateSignedRequest, r => Accepted(board.Certificates.Signed(r.CertificateChain))),
        "ChangeAvailability" => With(call, Json.ChangeAvailabilityRequest, ChangeAvailability),
        "ChangeConfiguration" => With(call, Json.ChangeConfigurationRequest, ChangeConfiguration),
        "ClearCache" => With(call, Json.ClearCacheRequest, _ => ClearCache()),
        "ClearChargingProfile" => With(call, Json.ClearChargingProfileRequest, r => Wording.Status(Clear(r) ? "Accepted" : "Unknown")),
        "DataTransfer" => With(call, Json.DataTransferRequest, static _ => Wording.Status("UnknownVendorId")),
        "DeleteCertificate" => With(call, Json.DeleteCertificateRequest, jobs.DeleteCertificate),
        "ExtendedTriggerMessage" => With(call, Json.ExtendedTriggerMessageRequest, triggers.Trigger),
        "GetCompositeSchedule" => With(call, Json.GetCompositeScheduleRequest, Composite),
        "GetConfiguration" => With(call, Json.GetConfigurationRequest, GetConfiguration),
        "GetDiagnostics" => With(call, Json.GetDiagnosticsRequest, jobs.Diagnostics),
        "GetInstalledCertificateIds" => With(call, Json.GetInstalledCertificateIdsRequest, jobs.Installed),
        "GetLocalListVersion" => With(call, Json.GetLocalListVersionRequest,
            _ => Wording.Answer(new GetLocalListVersionResponse(board.Tokens.ListVersion), Json.GetLocalListVersionResponse)),
        "GetLog" => With(call, Json.GetLogRequest, jobs.Log),
        "InstallCertificate" => With(call, Json.InstallCertificateRequest,
            r => Wording.Status(board.Certificates.Install(r.CertificateType, r.Certificate))),
        "RemoteStartTransaction" => With(call, Json.RemoteStartTransactionRequest, r => Accepted(board.Orders.Start(
            r.ConnectorId, new Admitted(r.IdTag, r.IdTag, Profile: r.ChargingProfile is { } profile ? Ocpp16Profiles.Read(profile) : null)))),
        "RemoteStopTransaction" => With(call, Json.RemoteStopTransactionRequest,
            r => Accepted(board.Orders.Stop(r.TransactionId.ToString(CultureInfo.InvariantCulture)))),
        "ReserveNow" => With(call, Json.ReserveNowRequest, r => Wording.Status(board.Reservations.Reserve(
            new Booking(r.ReservationId, r.ConnectorId, r.ExpiryDate, r.IdTag, r.ParentIdTag)))),
        "Reset" => With(call, Json.ResetRequest, Reset),
        "SendLocalList" => With(call, Json.SendLocalListRequest, SendLocalList),
        "SetChargingProfile" => With(call, Json.SetChargingProfileRequest, r => Accepted(board.Profiles.Set(
            r.ConnectorId, Ocpp16Profiles.Read(r.CsChargingProfiles), board.Outlet(r.ConnectorId), board.Now))),
        "SignedUpdateFirmware" => With(call, Json.SignedUpdateFirmwareRequest, jobs.SignedUpdate),
        "TriggerMessage" => With(call, Json.TriggerMessageRequest, triggers.Trigger),
        "UnlockConnector" => With(call, Json.UnlockConnectorRequest, Unlock),
        "UpdateFirmware" => With(call, Json.UpdateFirmwareRequest, jobs.Update),
        _ => Wording.Error("NotImplemented", $"{call.Action} is not an action of OCPP 1.6"),
    };

    private static CommandAnswer With<T>(CallFrame call, JsonTypeInfo<T> type, Func<T, CommandAnswer> obey)
        where T : class =>
        Wording.Read(call.Payload, type) is { } request ? obey(request) : Wording.Error("FormationViolation", $"{call.Action} cannot be read");

    private static CommandAnswer Accepted(bool accepted) => Wording.Status(accepted ? "Accepted" : "Rejected");

    private CommandAnswer ChangeAvailability(ChangeAvailabilityRequest request)
    {
        var meant = request.ConnectorId == 0 ? board.Outlets : board.Outlet(request.ConnectorId) is { } one ? [one] : [];
        if (meant.Count == 0)
            return Wording.Status("Rejected");
        return Wording.Status(Orders.ChangeAvailability(meant, request.Type == "Operative") ? "Scheduled" : "Accepted");
    }

    private CommandAnswer ChangeConfiguration(ChangeConfigurationRequest request) => Wording.Status(
        Configuration.NewerKeys.Contains(request.Key) ? "NotSupported" : board.Configuration.Change(request.Key, request.Value) switch
        {
            true => "Accepted",
            false => "Rejected",
            null => "NotSupported",
        });

    private CommandAnswer GetConfiguration(GetConfigurationRequest request)
    {
        var all = board.Configuration.All.Where(static setting => setting.Of16).ToDictionary(
            static setting => setting.Key, static s => new KeyValue(s.Key, s.Rule == KeyRule.Fixed, s.Rule == KeyRule.Secret ? null : s.Value),
            StringComparer.OrdinalIgnoreCase);
        if (request.Key is not { Count: > 0 } asked)
            return Wording.Answer(new GetConfigurationResponse([.. all.Values]), Json.GetConfigurationResponse);
        var unknown = asked.Where(key => !all.ContainsKey(key)).ToArray();
        return Wording.Answer(
            new GetConfigurationResponse([.. asked.Where(all.ContainsKey).Select(key => all[key])], unknown.Length == 0 ? null : unknown),
            Json.GetConfigurationResponse);
    }

    private CommandAnswer ClearCache()
    {
        board.Tokens.Forget();
        return Wording.Status("Accepted");
    }

    private bool Clear(ClearChargingProfileRequest request) => board.Profiles.Clear(new LimitChoice(
        request.Id, request.ConnectorId, request.ChargingProfilePurpose is { } purpose ? Ocpp16Profiles.Purpose(purpose) : null, request.StackLevel));

    private CommandAnswer Reset(ResetRequest request)
    {
        if (request.Type is not ("Hard" or "Soft"))
            return Wording.Error("PropertyConstraintViolation", "type is neither Hard nor Soft");
        return Wording.Status("Accepted") with { Then = () => board.Restart(request.Type == "Hard", "RemoteReset") };
    }

    private CommandAnswer Composite(GetCompositeScheduleRequest request)
    {
        var outlet = board.Outlet(request.ConnectorId);
        if (request.Duration <= 0 || (request.ConnectorId != 0 && outlet is null))
            return Wording.Answer(new GetCompositeScheduleResponse("Rejected"), Json.GetCompositeScheduleResponse);
        var now = board.Now;
        var schedule = board.Profiles.Composite(request.ConnectorId, now, request.Duration, request.ChargingRateUnit == "A", outlet?.BeganAt);
        return Wording.Answer(
            new GetCompositeScheduleResponse("Accepted", request.ConnectorId, now, Ocpp16Profiles.Write(schedule)), Json.GetCompositeScheduleResponse);
    }

    private CommandAnswer SendLocalList(SendLocalListRequest request) => Wording.Status(board.Tokens.Update(
        request.ListVersion,
        request.UpdateType == "Full",
        [.. (request.LocalAuthorizationList ?? []).Select(static e => (e.IdTag, e.IdTagInfo is { } i ? new KnownToken(i.Status, i.ExpiryDate) : null))]));

    private CommandAnswer Unlock(UnlockConnectorRequest request)
    {
        if (board.Outlet(request.ConnectorId) is not { } outlet)
            return Wording.Status("NotSupported");
        outlet.Stop(StopCause.Unlock, token: null);
        return Wording.Status("Unlocked");
    }
}
