using Electra.Fleet.Chargers;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>What a charger says because it is asked to (OCPP 2.0.1 F06).</summary>
internal sealed class Ocpp201Triggers(Board board)
{
    private static V201Json Json => V201Json.Default;

    public CommandAnswer Trigger(TriggerMessageRequest request)
    {
        var meant = request.Evse is { Id: > 0 } evse ? board.Outlet(evse.Id) is { } one ? [one] : [] : board.Outlets;
        if (meant.Count == 0)
            return Wording.Status("Rejected");
        switch (request.RequestedMessage)
        {
            case "BootNotification":
                // Who was taken in does not boot once more (F06.FR.17).
                if (board.BootReason is null)
                    return Wording.Status("Rejected");
                board.BootAgain();
                break;
            case "Heartbeat":
                board.Tell(board.Dialect.Heartbeat());
                break;
            case "StatusNotification":
                foreach (var outlet in meant)
                    outlet.TellAgain();
                break;
            case "MeterValues":
                Sample(meant, ofTransaction: false);
                break;
            case "TransactionEvent":
                Sample([.. meant.Where(static outlet => outlet.Busy)], ofTransaction: true);
                break;
            case "FirmwareStatusNotification":
                board.Tell(new Call("FirmwareStatusNotification",
                    Wording.Write(new FirmwareStatusNotificationRequest("Idle"), Json.FirmwareStatusNotificationRequest)));
                break;
            case "LogStatusNotification":
                board.Tell(new Call("LogStatusNotification", Wording.Write(new LogStatusNotificationRequest("Idle"), Json.LogStatusNotificationRequest)));
                break;
            case "SignChargingStationCertificate":
                board.Tell(new Call("SignCertificate", Wording.Write(
                    new SignCertificateRequest(board.Certificates.Request(), "ChargingStationCertificate"), Json.SignCertificateRequest)));
                break;
            default:
                return Wording.Status("NotImplemented");
        }

        return Wording.Status("Accepted");
    }

    private static void Sample(IReadOnlyList<Outlet> meant, bool ofTransaction)
    {
        foreach (var outlet in meant)
            outlet.SampleNow("Trigger", ofTransaction);
    }
}
