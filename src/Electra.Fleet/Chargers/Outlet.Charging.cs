using Electra.Fleet.Deviations;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <content>The transaction at an outlet: its start, its samples, its end.</content>
public sealed partial class Outlet
{
    private static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(10);

    private IReadOnlyList<MeterValue> beginning = [];

    /// <summary>Ends the running transaction, if there is one.</summary>
    internal void Stop(string reason, string? token)
    {
        if (charge is not { } ending)
            return;
        Advance(board.TrueNow);
        charge = null;
        waiting = null;
        held = false;
        board.Profiles.TransactionOver(Number);
        chargedThisVisit = true;
        PowerW = 0;
        board.Cabinet.Want(Number - 1, 0);
        board.Happens(Moment.Stopping, Number);
        SendStop(ending, reason, token);
        board.Happens(Moment.Stopped, Number);
        ending.End();
        if (InoperativeLater)
            Operative = InoperativeLater = false;
        TellIfChanged();
    }

    /// <summary>Meter values for a TriggerMessage.</summary>
    internal void SampleNow(string context)
    {
        Advance(board.TrueNow);
        SendSample(charge, context);
    }

    private void Start(Admitted who)
    {
        waiting = null;
        if (!board.Make.KeepsRegister)
            RegisterWh = 0;
        if (who.Profile is { } profile)
            board.Profiles.SetForStart(Number, profile, board.Now);
        var reserved = board.Reservations.Use(this, who.Token, who.Parent);
        var started = new Charge(who.Token, who.Presented, board.TrueNow);
        charge = started;
        board.Journal.Began(board.Seed.Id);
        beginning = Sample("StopTxnSampledData", "Transaction.Begin");
        var request = new StartTransactionRequest(Number, who.Token, (long)Math.Floor(RegisterWh), board.Now, reserved);
        board.Happens(Moment.Starting, Number);
        board.Outbox.Add(
            "StartTransaction",
            () => Wording.Write(request, V16Json.Default.StartTransactionRequest),
            answer => Started(started, request, answer));
        TellIfChanged();
        board.Begin(() => Flow(started));
    }

    private void Started(Charge started, StartTransactionRequest request, ReadOnlyMemory<byte> answer)
    {
        if (Wording.Read(answer, V16Json.Default.StartTransactionResponse) is not { IdTagInfo: not null } told)
        {
            board.Journal.Unexpected(board.Seed.Id, "a StartTransaction.conf that cannot be read");
            return;
        }

        board.Tokens.Remember(started.Token, told.IdTagInfo.Status);
        board.Journal.StartConfirmed(board.Seed.Id, told.TransactionId, told.IdTagInfo.Status, request);
        lock (board.Gate)
        {
            started.TransactionId = told.TransactionId;
            if (ReferenceEquals(charge, started) && told.IdTagInfo.Status != "Accepted" && board.Configuration.Truth("StopTransactionOnInvalidId"))
                Stop("DeAuthorized", token: null);
        }

        board.Happens(Moment.Started, Number);
    }

    private async Task Flow(Charge running)
    {
        while (!running.Over.IsCancellationRequested)
        {
            var interval = board.Configuration.Seconds("MeterValueSampleInterval");
            var tick = interval > TimeSpan.Zero && interval < LongestTick ? interval : LongestTick;
            await Task.Delay(tick, board.Surroundings.Time, running.Over);
            lock (board.Gate)
            {
                if (!ReferenceEquals(charge, running))
                    return;
                if (board.Dark)
                    continue;
                Advance(board.TrueNow);
                TellIfChanged();
                if (Vehicle is { Satisfied: true })
                    running.Satisfied.TrySetResult();
                if (interval > TimeSpan.Zero && board.TrueNow - running.SampledAt >= interval)
                    SendSample(running, "Sample.Periodic");
            }
        }
    }

    private IReadOnlyList<MeterValue> Sample(string list, string context)
    {
        var reading = Read();
        var values = board.Configuration.List(list)
            .SelectMany(measurand => board.Make.Samples(measurand, reading, context)).ToArray();
        return values.Length == 0 ? [] : [new MeterValue(board.Now, values)];
    }

    private void SendSample(Charge? running, string context)
    {
        var values = Sample("MeterValuesSampledData", context);
        if (values.Count == 0)
            return;
        if (running is null)
        {
            var payload = Wording.Write(new MeterValuesRequest(Number, values), V16Json.Default.MeterValuesRequest);
            board.Outbox.Tell("MeterValues", payload);
            return;
        }

        running.SampledAt = board.TrueNow;
        MeterValuesRequest Question() => new(Number, values, running.WireId);
        board.Outbox.Add(
            "MeterValues",
            () => Wording.Write(Question(), V16Json.Default.MeterValuesRequest),
            _ => board.Journal.MeterConfirmed(board.Seed.Id, Question()));
    }

    private void SendStop(Charge ending, string reason, string? token)
    {
        var (stopWh, stoppedAt) = ((long)Math.Floor(RegisterWh), board.Now);
        MeterValue[] data = [.. beginning, .. Sample("StopTxnSampledData", "Transaction.End")];
        StopTransactionRequest Question() => new(ending.WireId, stopWh, stoppedAt, token, reason, data.Length == 0 ? null : data);
        board.Outbox.Add(
            "StopTransaction",
            () => Wording.Write(Question(), V16Json.Default.StopTransactionRequest),
            _ =>
            {
                board.Journal.StopConfirmed(board.Seed.Id, Question());
                board.Happens(Moment.StopConfirmed, Number);
            });
    }
}
