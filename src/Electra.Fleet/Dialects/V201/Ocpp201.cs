using Electra.Fleet.Chargers;
using Electra.Fleet.Makes;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>OCPP 2.0.1: what a charger says. What it is told: <see cref="Ocpp201Commands"/>. Outlet n is EVSE n, with connector 1.</summary>
internal class Ocpp201 : Dialect
{
    private readonly Board board;
    private readonly Ocpp201Commands commands;

    public Ocpp201(Board board)
        : this(board, new Ocpp201Commands(board))
    {
    }

    /// <summary>For a version that differs from this one.</summary>
    protected Ocpp201(Board board, Ocpp201Commands commands) => (this.board, this.commands) = (board, commands);

    private static V201Json Json => V201Json.Default;

    public override OcppVersion Version => OcppVersion.V201;

    // After a socket was lost there is no boot (B04): only a restart is one.
    public override bool BootsOnEachSocket => false;

    public override bool NamesTransactions => true;

    // The EVSE is the driver's from the authorisation on (H03).
    public override bool ReservationEndsWhenLet => true;

    public override (string Begin, string End) SampledLists => ("TxStartedMeasurands", "TxEndedMeasurands");

    public override Call Boot(string reason) => new("BootNotification", Wording.Write(
        new BootNotificationRequest(
            new ChargingStationType(
                board.Make.Model, board.Make.Vendor, board.Make.Firmware, new ModemType(board.Iccid), board.Make.Serial(board.Number)),
            reason),
        Json.BootNotificationRequest));

    public override BootAnswer? ReadBoot(ReadOnlyMemory<byte> answer) =>
        Wording.Read(answer, Json.BootNotificationResponse) is { } told ? new BootAnswer(told.Status, told.Interval) : null;

    public override Call Heartbeat() => new("Heartbeat", Wording.Write(new HeartbeatRequest(), Json.HeartbeatRequest));

    public override Call Authorize(string token, string? kind) =>
        new("Authorize", Wording.Write(new AuthorizeRequest(Ocpp201Words.Token(token, kind)), Json.AuthorizeRequest));

    public override TokenAnswer? ReadAuthorize(ReadOnlyMemory<byte> answer) =>
        Answer(Wording.Read(answer, Json.AuthorizeResponse)?.IdTokenInfo);

    public override string StatusWord(string status, bool plugged) => Ocpp201Words.Status(status, plugged);

    public override Call? Status(int connector, string word) => connector == 0 ? null : new("StatusNotification", Wording.Write(
        new StatusNotificationRequest(board.Now, Ocpp201Words.Status(word, plugged: true), connector, ConnectorId: 1), Json.StatusNotificationRequest));

    public override Call Tell(News news)
    {
        var charge = news.Charge;
        // One that began while another version was spoken has no name of ours yet.
        var id = charge.TransactionId ??= Guid.NewGuid().ToString();
        var (begins, ends) = (news.Kind == NewsKind.Began, news.Kind == NewsKind.Ended);
        var cause = news.Cause ?? StopCause.Token;
        var flowed = charge.AdvancedTo - charge.StartedAt - board.Make.SettleTime;
        var request = new TransactionEventRequest(
            begins ? "Started" : ends ? "Ended" : "Updated",
            news.At,
            Ocpp201Words.Trigger(news),
            news.Number,
            new TransactionType(
                id,
                ends && cause == StopCause.Unplugged ? "Idle" : news.State,
                begins ? charge.Who.RemoteStartId : null,
                ends ? Ocpp201Words.Reason(cause) : null,
                ends && flowed > TimeSpan.Zero ? (int)flowed.TotalSeconds : null),
            news.Samples.Count > 0 ? Ocpp201Words.Values(news.Samples) : null,
            news.Offline ? true : null,
            begins && board.Make.Phases > 0 ? board.Make.Phases : null,
            begins ? board.Make.CableA : null,
            begins ? charge.ReservationId : null,
            // Told once (E01.FR.16).
            begins ? new EVSEType(news.Connector, 1) : null,
            begins ? Ocpp201Words.Token(charge.Token, charge.Who.Kind) : news.Token is { } token ? Ocpp201Words.Token(token, charge.Who.Kind) : null);
        return new Call("TransactionEvent", Wording.Write(Event(news, request), Json.TransactionEventRequest));
    }

    // There is no field for it: it is the sample that goes along.
    public override long ToldWh(News news) => Ocpp201Words.Energy(news.Samples) ?? news.MeterWh;

    public override NewsAnswer? Read(News news, ReadOnlyMemory<byte> answer) =>
        Wording.Read(answer, Json.TransactionEventResponse) is { } told ? new NewsAnswer(null, Answer(told.IdTokenInfo)) : null;

    public override string Reason(StopCause cause) => Ocpp201Words.Reason(cause);

    public override Call Meters(int connector, IReadOnlyList<Measured> values) =>
        new("MeterValues", Wording.Write(new MeterValuesRequest(connector, Ocpp201Words.Values(values)), Json.MeterValuesRequest));

    public override Call Expired(int reservationId) => new("ReservationStatusUpdate", Wording.Write(
        new ReservationStatusUpdateRequest(reservationId, "Expired"), Json.ReservationStatusUpdateRequest));

    public override CommandAnswer Obey(CallFrame call) => commands.Obey(call);

    /// <summary>What a later version tells more of it.</summary>
    protected virtual TransactionEventRequest Event(News news, TransactionEventRequest told) => told;

    private static TokenAnswer? Answer(IdTokenInfoType? info) => info is null ? null : new TokenAnswer(info.Status, info.GroupIdToken?.IdToken);
}
