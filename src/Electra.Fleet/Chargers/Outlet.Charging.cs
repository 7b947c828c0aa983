using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <content>The transaction at an outlet: its start, its flow of energy, its samples, its end.</content>
public sealed partial class Outlet
{
    private static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(10);

    private IReadOnlyList<MeterValue> beginning = [];

    /// <summary>Ends the running transaction, if there is one.</summary>
    internal void Stop(string reason, string? token)
    {
        if (charge is not { } ending)
            return;
        Advance(board.Now);
        charge = null;
        waitingToken = null;
        chargedThisVisit = true;
        PowerW = 0;
        board.Cabinet.Want(Number - 1, 0);
        if (board.Surroundings.Deviations.AvailableBeforeStop)
            board.TellStatus(Number, "Available");
        SendStop(ending, reason, token);
        ending.End();
        if (InoperativeLater)
            Operative = InoperativeLater = false;
        TellChange();
    }

    /// <summary>Meter values for a TriggerMessage.</summary>
    internal void SampleNow(string context)
    {
        Advance(board.Now);
        SendSample(charge, context);
    }

    private void Start(string token)
    {
        waitingToken = null;
        if (!board.Make.KeepsRegister)
            RegisterWh = 0;
        var started = new Charge(token, board.Now);
        charge = started;
        beginning = Sample("StopTxnSampledData", "Transaction.Begin");
        var request = new StartTransactionRequest(Number, token, (long)Math.Floor(RegisterWh), started.StartedAt);
        board.Outbox.Add(
            "StartTransaction",
            () => Wording.Write(request, V16Json.Default.StartTransactionRequest),
            answer => Started(started, request, answer));
        TellChange();
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
                Advance(board.Now);
                TellChange();
                if (Vehicle is { Satisfied: true })
                    running.Satisfied.TrySetResult();
                if (interval > TimeSpan.Zero && board.Now - running.SampledAt >= interval)
                    SendSample(running, "Sample.Periodic");
            }
        }
    }

    /// <summary>Lets the energy flow that flowed since the last look, in steps short enough for the curve.</summary>
    private void Advance(DateTimeOffset now)
    {
        if (charge is not { } running || Vehicle is not { } vehicle)
            return;
        while (running.AdvancedTo < now)
        {
            var step = now - running.AdvancedTo < Step ? now - running.AdvancedTo : Step;
            var flowing = running.AdvancedTo - running.StartedAt - board.Make.SettleTime;
            var ramp = Math.Clamp((flowing + step) / board.Make.RampTime, 0, 1);
            var wanted = Math.Min(vehicle.WantedW, board.Make.CableA * vehicle.Voltage);
            board.Cabinet.Want(Number - 1, wanted);
            PowerW = Math.Min(wanted, board.Cabinet.OfferedTo(Number - 1)) * (flowing < TimeSpan.Zero ? 0 : ramp);
            var taken = vehicle.Take(PowerW * step.TotalHours);
            RegisterWh += taken;
            DeliveredWh += taken;
            running.AdvancedTo += step;
        }

        if (vehicle.Satisfied)
            PowerW = 0;
    }

    private IReadOnlyList<MeterValue> Sample(string list, string context)
    {
        var reading = Read();
        var values = board.Configuration.List(list)
            .Select(measurand => board.Make.Sample(measurand, reading, context)).OfType<SampledValue>().ToArray();
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

        running.SampledAt = board.Now;
        MeterValuesRequest Question() => new(Number, values, board.Surroundings.Deviations.ZeroTransactionInMeterValues ? 0 : running.WireId);
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
            _ => board.Journal.StopConfirmed(board.Seed.Id, Question()));
    }
}
