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
    private static readonly HashSet<string> KnownOnly =
    [
        "CancelReservation", "ClearChargingProfile", "GetCompositeSchedule", "GetDiagnostics", "ReserveNow", "SetChargingProfile", "UpdateFirmware",
    ];

    private static V16Json Json => V16Json.Default;

    public CommandAnswer Obey(CallFrame call)
    {
        lock (board.Gate)
        {
            return call.Action switch
            {
                "ChangeAvailability" => With(call, Json.ChangeAvailabilityRequest, ChangeAvailability),
                "ChangeConfiguration" => With(call, Json.ChangeConfigurationRequest, r => Wording.Status(board.Configuration.Change(r))),
                "ClearCache" => With(call, Json.ClearCacheRequest, _ => ClearCache()),
                "DataTransfer" => With(call, Json.DataTransferRequest, static _ => Wording.Status("UnknownVendorId")),
                "GetConfiguration" => With(call, Json.GetConfigurationRequest,
                    r => Wording.Answer(board.Configuration.Get(r), Json.GetConfigurationResponse)),
                "GetLocalListVersion" => With(call, Json.GetLocalListVersionRequest,
                    _ => Wording.Answer(new GetLocalListVersionResponse(board.Tokens.ListVersion), Json.GetLocalListVersionResponse)),
                "RemoteStartTransaction" => With(call, Json.RemoteStartTransactionRequest, RemoteStart),
                "RemoteStopTransaction" => With(call, Json.RemoteStopTransactionRequest, RemoteStop),
                "Reset" => With(call, Json.ResetRequest, Reset),
                "SendLocalList" => With(call, Json.SendLocalListRequest, r => Wording.Status(board.Tokens.Update(r))),
                "TriggerMessage" => With(call, Json.TriggerMessageRequest, Trigger),
                "UnlockConnector" => With(call, Json.UnlockConnectorRequest, Unlock),
                _ when KnownOnly.Contains(call.Action) => Wording.Error("NotSupported", $"{call.Action} is not supported by this charger"),
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
        if (outlet is null || outlet.Busy || !outlet.Operative)
            return Wording.Status("Rejected");
        board.Begin(async () =>
        {
            // The answer goes out first, as it does on the real thing.
            await Task.Yield();
            if (board.Configuration.Truth("AuthorizeRemoteTxRequests") && !await board.Authorise(request.IdTag))
                return;
            lock (board.Gate)
                outlet.Admit(request.IdTag);
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
        reboot(request.Type == "Hard");
        return Wording.Status("Accepted");
    }

    private CommandAnswer Trigger(TriggerMessageRequest request)
    {
        var meant = request.ConnectorId is { } number ? board.Outlet(number) is { } one ? [one] : [] : board.Outlets;
        if (meant.Count == 0)
            return Wording.Status("Rejected");
        switch (request.RequestedMessage)
        {
            case "BootNotification":
                boot();
                break;
            case "Heartbeat":
                board.Outbox.Tell("Heartbeat", Wording.Write(new HeartbeatRequest(), Json.HeartbeatRequest));
                break;
            case "StatusNotification":
                foreach (var outlet in meant)
                    outlet.TellAgain();
                break;
            case "MeterValues":
                foreach (var outlet in meant)
                    outlet.SampleNow("Trigger");
                break;
            default:
                return Wording.Status("NotImplemented");
        }

        return Wording.Status("Accepted");
    }

    private CommandAnswer Unlock(UnlockConnectorRequest request)
    {
        if (board.Outlet(request.ConnectorId) is not { } outlet)
            return Wording.Status("NotSupported");
        outlet.Stop("UnlockCommand", token: null);
        return Wording.Status("Unlocked");
    }
}
