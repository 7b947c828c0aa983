using Electra.Fleet.Chargers;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Dialects.V16;

/// <summary>What a charger says because it is asked to (OCPP 1.6 §5.17; security extension A00 and E).</summary>
internal sealed class Ocpp16Triggers(Board board)
{
    private static V16Json Json => V16Json.Default;

    public CommandAnswer Trigger(TriggerMessageRequest request) => request.RequestedMessage switch
    {
        "FirmwareStatusNotification" => Say(
            "FirmwareStatusNotification", Wording.Write(new FirmwareStatusNotificationRequest("Idle"), Json.FirmwareStatusNotificationRequest)),
        "DiagnosticsStatusNotification" => Say(
            "DiagnosticsStatusNotification", Wording.Write(new DiagnosticsStatusNotificationRequest("Idle"), Json.DiagnosticsStatusNotificationRequest)),
        _ => Plain(request.RequestedMessage, request.ConnectorId),
    };

    public CommandAnswer Trigger(ExtendedTriggerMessageRequest request) => request.RequestedMessage switch
    {
        "FirmwareStatusNotification" => Say(
            "SignedFirmwareStatusNotification",
            Wording.Write(new SignedFirmwareStatusNotificationRequest("Idle"), Json.SignedFirmwareStatusNotificationRequest)),
        "LogStatusNotification" => Say(
            "LogStatusNotification", Wording.Write(new LogStatusNotificationRequest("Idle"), Json.LogStatusNotificationRequest)),
        "SignChargePointCertificate" => Say(
            "SignCertificate", Wording.Write(new SignCertificateRequest(board.Certificates.Request()), Json.SignCertificateRequest)),
        _ => Plain(request.RequestedMessage, request.ConnectorId),
    };

    private CommandAnswer Plain(string message, int? connector)
    {
        var meant = connector is { } number ? board.Outlet(number) is { } one ? [one] : [] : board.Outlets;
        if (meant.Count == 0)
            return Wording.Status("Rejected");
        switch (message)
        {
            case "BootNotification":
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
                foreach (var outlet in meant)
                    outlet.SampleNow("Trigger", ofTransaction: true);
                break;
            default:
                return Wording.Status("NotImplemented");
        }

        return Wording.Status("Accepted");
    }

    private CommandAnswer Say(string action, ReadOnlyMemory<byte> payload)
    {
        board.Outbox.Tell(action, payload);
        return Wording.Status("Accepted");
    }
}
