using System.Buffers;
using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.V16;

/// <summary>What a charger is answered in OCPP 1.6: one line an action.</summary>
internal static class V16Answers
{
    private static readonly V16Json Json = V16Json.Default;

    public static void Write(IBufferWriter<byte> to, string id, string action, ChargerAnswer answer)
    {
        switch (action, answer)
        {
            case ("Authorize", TokenJudged { Verdict: var verdict }):
                FrameWriter.WriteResult(to, id, new AuthorizeResponse(V16Tokens.Write(verdict)), Json.AuthorizeResponse);
                break;
            case ("BootNotification", Welcome welcome):
                FrameWriter.WriteResult(to, id, Boot(welcome), Json.BootNotificationResponse);
                break;
            case ("DataTransfer", VendorAnswered(var status, var data)):
                FrameWriter.WriteResult(to, id, new DataTransferResponse(status, data), Json.DataTransferResponse);
                break;
            case ("Heartbeat", TheTime(var now)):
                FrameWriter.WriteResult(to, id, new HeartbeatResponse(now), Json.HeartbeatResponse);
                break;
            case ("StartTransaction", TransactionOpened(var transaction, var verdict)) when TryNumber(transaction, out var number):
                FrameWriter.WriteResult(
                    to, id, new StartTransactionResponse(number, V16Tokens.Write(verdict)), Json.StartTransactionResponse);
                break;
            case ("StopTransaction", TransactionClosed(var verdict)):
                FrameWriter.WriteResult(
                    to, id, new StopTransactionResponse(verdict is null ? null : V16Tokens.Write(verdict)), Json.StopTransactionResponse);
                break;
            case ("SignCertificate", SigningAnswered(var accepted)):
                FrameWriter.WriteResult(to, id, new StatusResponse(accepted ? "Accepted" : "Rejected"), Json.StatusResponse);
                break;
            case ("DiagnosticsStatusNotification" or "FirmwareStatusNotification" or "MeterValues" or "StatusNotification"
                or "LogStatusNotification" or "SecurityEventNotification" or "SignedFirmwareStatusNotification", Noted):
                FrameWriter.WriteResult(to, id, "{}"u8);
                break;
            default:
                V16Dialect.Instance.WriteError(to, id, new ProtocolError(ProtocolBreach.Internal, $"{action} has no such answer"));
                break;
        }
    }

    private static bool TryNumber(string transaction, out int number) =>
        int.TryParse(transaction, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static BootNotificationResponse Boot(Welcome welcome) => new(
        welcome.Verdict switch { BootVerdict.Accepted => "Accepted", BootVerdict.Pending => "Pending", _ => "Rejected" },
        welcome.Now,
        (int)Math.Clamp(welcome.Interval.TotalSeconds, 0, int.MaxValue));
}
