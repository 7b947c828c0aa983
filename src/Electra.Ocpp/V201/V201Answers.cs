using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain.Chargers;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>What a charger is answered in OCPP 2.0.1: one line an action.</summary>
internal static class V201Answers
{
    // M06, and the StatusInfoType that goes with it.
    private const int LongestResult = 5500;
    private const int LongestWhy = 512;

    private static readonly V201Json Json = V201Json.Default;

    public static void Write(IBufferWriter<byte> to, string id, string action, ChargerAnswer answer)
    {
        var line = new Line(to, id);
        switch (action, answer)
        {
            case ("Authorize", TokenJudged(var verdict, var certificate)):
                line.Say(new AuthorizeResponse(V201Tokens.Write(verdict, certificate), certificate), Json.AuthorizeResponse);
                break;
            case ("BootNotification", Welcome welcome):
                line.Say(Boot(welcome), Json.BootNotificationResponse);
                break;
            case ("DataTransfer", VendorAnswered(var status, var data)):
                line.Say(new DataTransferResponse(status, Data: Text(data)), Json.DataTransferResponse);
                break;
            case ("Get15118EVCertificate", VehicleCertificateAnswered(var accepted, var exi, var why)):
                line.Say(new Get15118EVCertificateResponse(accepted ? "Accepted" : "Failed", exi, Because(why)), Json.Get15118EVCertificateResponse);
                break;
            case ("GetCertificateStatus", CertificateStatusAnswered(var result, var why)):
                line.Say(Status(result, why), Json.GetCertificateStatusResponse);
                break;
            case ("Heartbeat", TheTime(var now)):
                line.Say(new HeartbeatResponse(now), Json.HeartbeatResponse);
                break;
            case ("NotifyEVChargingNeeds", VehicleAnswered(var status)):
                line.Say(new NotifyEVChargingNeedsResponse(status), Json.NotifyEVChargingNeedsResponse);
                break;
            case ("NotifyEVChargingSchedule", VehicleAnswered(var status)):
                line.Say(new NotifyEVChargingScheduleResponse(status), Json.NotifyEVChargingScheduleResponse);
                break;
            case ("SignCertificate", SigningAnswered(var accepted)):
                line.Say(new SignCertificateResponse(accepted ? "Accepted" : "Rejected"), Json.SignCertificateResponse);
                break;
            case ("TransactionEvent", TransactionFollowed followed):
                line.Say(Transaction(followed), Json.TransactionEventResponse);
                break;
            case (_, Noted) when V201Reports.OnlyNoted.Contains(action):
                FrameWriter.WriteResult(to, id, "{}"u8);
                break;
            default:
                V201Dialect.Instance.WriteError(to, id, new ProtocolError(ProtocolBreach.Internal, $"{action} has no such answer"));
                break;
        }
    }

    private static BootNotificationResponse Boot(Welcome welcome) => new(
        welcome.Now,
        (int)Math.Clamp(welcome.Interval.TotalSeconds, 0, int.MaxValue),
        welcome.Verdict switch { BootVerdict.Accepted => "Accepted", BootVerdict.Pending => "Pending", _ => "Rejected" });

    private static TransactionEventResponse Transaction(TransactionFollowed followed) => new(
        followed.TotalCost, IdTokenInfo: followed.Verdict is { } verdict ? V201Tokens.Write(verdict) : null);

    private static GetCertificateStatusResponse Status(string? result, string? why) => result switch
    {
        null => new("Failed", Because(why)),
        { Length: > LongestResult } => new("Failed", Because("the responder says more than this message can carry")),
        _ => new("Accepted", OcspResult: result),
    };

    // Appendix 5: no reason of the list is meant.
    private static StatusInfoType? Because(string? why) =>
        why is null ? null : new("Unspecified", why.Length <= LongestWhy ? why : why[..LongestWhy]);

    private static JsonElement? Text(string? data) =>
        data is null ? null : JsonSerializer.SerializeToElement(data, Json.String);

    private readonly ref struct Line(IBufferWriter<byte> to, string id)
    {
        public void Say<T>(T payload, JsonTypeInfo<T> type) => FrameWriter.WriteResult(to, id, payload, type);
    }
}
