using Electra.Fleet.Deviations;
using Electra.Fleet.Journals;
using Electra.Fleet.Makes;

namespace Electra.Fleet.Chargers;

/// <content>The transaction at an outlet: its start, its samples, its end.</content>
public sealed partial class Outlet
{
    private static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(10);

    /// <summary>What the running transaction has cost so far, as its display shows it; null: it was not told.</summary>
    public decimal? Cost
    {
        get => charge?.Cost;
        internal set
        {
            if (charge is { } running)
                running.Cost = value;
        }
    }

    /// <summary>What the energy of the running transaction does, in words of OCPP 2.0.1 (ChargingStateEnumType).</summary>
    private string State =>
        charge is not { } running ? Vehicle is null ? "Idle" : "EVConnected"
        : held ? "SuspendedEVSE"
        : Vehicle is { Satisfied: true } ? "SuspendedEV"
        : running.AdvancedTo < running.StartedAt + board.Make.SettleTime ? "EVConnected" : "Charging";

    /// <summary>Ends the running transaction, if there is one.</summary>
    internal void Stop(StopCause cause, string? token)
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
        SendStop(ending, cause, token);
        board.Happens(Moment.Stopped, Number);
        ending.End();
        if (InoperativeLater)
            Operative = InoperativeLater = false;
        TellIfChanged();
        board.LookIdle();
    }

    /// <summary>Meter values because they are asked for.</summary>
    /// <param name="ofTransaction">As news of the transaction that runs, where one does; otherwise of the outlet.</param>
    internal void SampleNow(string context, bool ofTransaction)
    {
        Advance(board.TrueNow);
        SendSample(ofTransaction ? charge : null, context, asked: true);
    }

    private void Start(Admitted who, StartCause cause)
    {
        waiting = null;
        if (!board.Make.KeepsRegister)
            RegisterWh = 0;
        if (who.Profile is { } profile)
            board.Profiles.SetForStart(Number, profile, board.Now);
        var started = new Charge(who, cause, board.TrueNow)
        {
            ReservationId = who.ReservationId ?? board.Reservations.Use(this, who.Token, who.Parent),
            TransactionId = board.Dialect.NamesTransactions ? Guid.NewGuid().ToString() : null,
            Beginning = Sample(board.Dialect.SampledLists.Begin, "Transaction.Begin"),
        };
        charge = started;
        board.Journal.Began(board.Seed.Id);
        var news = NewsOf(started, NewsKind.Began) with { Samples = started.Beginning, MeterWh = (long)Math.Floor(RegisterWh) };
        board.Happens(Moment.Starting, Number);
        Tell(news);
        TellIfChanged();
        board.Begin(() => Flow(started));
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
                    SendSample(running, "Sample.Periodic", asked: false);
            }
        }
    }

    private IReadOnlyList<Measured> Sample(string list, string context)
    {
        var reading = Read();
        var values = board.Configuration.List(list)
            .SelectMany(measurand => board.Make.Samples(measurand, reading, context)).ToArray();
        return values.Length == 0 ? [] : [new Measured(board.Now, values)];
    }

    private void SendSample(Charge? running, string context, bool asked)
    {
        var values = Sample("MeterValuesSampledData", context);
        if (values.Count == 0)
            return;
        if (running is null)
        {
            board.Tell(board.Dialect.Meters(Number, values));
            return;
        }

        running.SampledAt = board.TrueNow;
        Tell(NewsOf(running, NewsKind.Sampled) with { Samples = values, Asked = asked });
    }

    private void SendStop(Charge ending, StopCause cause, string? token)
    {
        Tell(NewsOf(ending, NewsKind.Ended) with
        {
            Samples = Sample(board.Dialect.SampledLists.End, "Transaction.End"),
            MeterWh = (long)Math.Floor(RegisterWh),
            Cause = cause,
            Token = token,
        });
    }

    private News NewsOf(Charge about, NewsKind kind)
    {
        about.ToldState = State;
        return new News(kind, about, Number, board.Now, Offline: board.Link is null, State, about.NextNumber());
    }

    private void Tell(News news) => board.Outbox.Add(() => board.Dialect.Tell(news), answer => Confirmed(news, answer), news.Charge);

    /// <summary>The central system has answered.</summary>
    private void Confirmed(News news, ReadOnlyMemory<byte> answer)
    {
        if (board.Dialect.Read(news, answer) is not { } told)
        {
            board.Journal.Unexpected(board.Seed.Id, $"an answer that cannot be read, to {news.Kind} of a transaction");
            return;
        }

        if (told.Token is { } verdict)
            board.Tokens.Remember(news.Charge.Token, verdict.Status);
        lock (board.Gate)
        {
            news.Charge.TransactionId ??= told.TransactionId;
            if (told.Token is { Accepted: false } && ReferenceEquals(charge, news.Charge) && board.Configuration.Truth("StopTransactionOnInvalidId"))
                Stop(StopCause.Refused, token: null);
        }

        Report(news, told.Token?.Status ?? "Accepted");
    }

    private void Report(News news, string status)
    {
        var (journal, charger, id) = (board.Journal, board.Seed.Id, news.Charge.TransactionId ?? ToldStop.Unnumbered);
        switch (news.Kind)
        {
            case NewsKind.Began:
                journal.StartConfirmed(charger, id, status, new ToldStart(Number, news.Charge.Token, board.Dialect.ToldWh(news), news.At, news.Charge.ReservationId));
                board.Happens(Moment.Started, Number);
                break;
            case NewsKind.Sampled:
                journal.MeterConfirmed(charger, new ToldMeters(Number, news.Samples, id));
                break;
            case NewsKind.Ended:
                journal.StopConfirmed(charger, new ToldStop(
                    id, board.Dialect.ToldWh(news), news.At, news.Token, board.Dialect.Reason(news.Cause ?? StopCause.Token), news.Samples.Count == 0 ? null : news.Samples));
                board.Happens(Moment.StopConfirmed, Number);
                break;
        }
    }
}
