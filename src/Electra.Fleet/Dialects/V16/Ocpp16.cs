using System.Globalization;
using Electra.Fleet.Chargers;
using Electra.Fleet.Makes;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Dialects.V16;

/// <summary>OCPP 1.6J: what a charger says. What it is told: <see cref="Ocpp16Commands"/>.</summary>
internal sealed class Ocpp16 : Dialect
{
    private readonly Board board;
    private readonly Ocpp16Commands commands;

    public Ocpp16(Board board)
    {
        this.board = board;
        commands = new Ocpp16Commands(board);
    }

    private static V16Json Json => V16Json.Default;

    public override OcppVersion Version => OcppVersion.V16;

    public override bool BootsOnEachSocket => true;

    public override bool NamesTransactions => false;

    public override bool ReservationEndsWhenLet => false;

    public override (string Begin, string End) SampledLists => ("StopTxnSampledData", "StopTxnSampledData");

    public override Call Boot(string reason) => new("BootNotification", Wording.Write(
        new BootNotificationRequest(
            board.Make.Vendor,
            board.Make.Model,
            board.Make.Serial(board.Number),
            FirmwareVersion: board.Make.Firmware,
            Iccid: board.Iccid,
            MeterType: board.Make.MeterType,
            MeterSerialNumber: board.MeterSerial),
        Json.BootNotificationRequest));

    public override BootAnswer? ReadBoot(ReadOnlyMemory<byte> answer) =>
        Wording.Read(answer, Json.BootNotificationResponse) is { } told ? new BootAnswer(told.Status, told.Interval) : null;

    public override Call Heartbeat() => new("Heartbeat", Wording.Write(new HeartbeatRequest(), Json.HeartbeatRequest));

    public override Call Authorize(string token, string? kind) => new("Authorize", Wording.Write(new AuthorizeRequest(token), Json.AuthorizeRequest));

    public override TokenAnswer? ReadAuthorize(ReadOnlyMemory<byte> answer) =>
        Wording.Read(answer, Json.AuthorizeResponse)?.IdTagInfo is { } info ? new TokenAnswer(info.Status, info.ParentIdTag) : null;

    public override string StatusWord(string status, bool plugged) => status;

    public override Call Status(int connector, string word) => new("StatusNotification", Wording.Write(
        new StatusNotificationRequest(connector, "NoError", word, Timestamp: board.Now, VendorId: board.Make.Vendor), Json.StatusNotificationRequest));

    public override Call? Tell(News news) => news.Kind switch
    {
        NewsKind.Began => new("StartTransaction", Wording.Write(
            new StartTransactionRequest(news.Connector, news.Charge.Token, news.MeterWh, news.At, news.Charge.ReservationId), Json.StartTransactionRequest)),
        NewsKind.Sampled => new("MeterValues", Wording.Write(
            new MeterValuesRequest(news.Connector, Values(news.Samples), WireId(news.Charge)), Json.MeterValuesRequest)),
        NewsKind.Ended => new("StopTransaction", Wording.Write(Stop(news), Json.StopTransactionRequest)),
        // What the energy does is seen in the status alone.
        _ => null,
    };

    public override NewsAnswer? Read(News news, ReadOnlyMemory<byte> answer)
    {
        if (news.Kind != NewsKind.Began)
            return new NewsAnswer(null, null);
        return Wording.Read(answer, Json.StartTransactionResponse) is { IdTagInfo: { } info } told
            ? new NewsAnswer(told.TransactionId.ToString(CultureInfo.InvariantCulture), new TokenAnswer(info.Status, info.ParentIdTag))
            : null;
    }

    public override string Reason(StopCause cause) => cause switch
    {
        StopCause.Unplugged => "EVDisconnected",
        StopCause.Refused => "DeAuthorized",
        StopCause.Remote => "Remote",
        StopCause.Unlock => "UnlockCommand",
        StopCause.HardReset => "HardReset",
        StopCause.SoftReset => "SoftReset",
        StopCause.PowerLoss => "PowerLoss",
        _ => "Local",
    };

    public override Call Meters(int connector, IReadOnlyList<Measured> values) =>
        new("MeterValues", Wording.Write(new MeterValuesRequest(connector, Values(values)), Json.MeterValuesRequest));

    public override Call? Expired(int reservationId) => null;

    public override CommandAnswer Obey(CallFrame call) => commands.Obey(call);

    private StopTransactionRequest Stop(News news)
    {
        MeterValue[] data = [.. Values(news.Charge.Beginning), .. Values(news.Samples)];
        return new StopTransactionRequest(
            WireId(news.Charge), news.MeterWh, news.At, news.Token, Reason(news.Cause ?? StopCause.Token), data.Length == 0 ? null : data);
    }

    // -1 while the number is not known, as chargers do that started offline.
    private static long WireId(Charge charge) =>
        int.TryParse(charge.TransactionId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static MeterValue[] Values(IReadOnlyList<Measured> measured) =>
    [
        .. measured.Select(static one => new MeterValue(one.Timestamp, [.. one.Samples.Select(static s =>
            new SampledValue(s.Value, s.Context, s.Format, s.Measurand, s.Phase, s.Location, s.Unit))])),
    ];
}
