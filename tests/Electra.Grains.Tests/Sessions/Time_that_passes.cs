using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Ledger.Reading;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Sessions;

/// <summary>Moves the clock that all share by hours: alone, when the others are done.</summary>
[CollectionDefinition(nameof(Time_that_passes), DisableParallelization = true)]
[Collection(nameof(Time_that_passes))]
public sealed class Time_that_passes(Cluster cluster)
{
    [Fact]
    public async Task Fails_a_remote_start_whose_transaction_never_comes()
    {
        var bay = await Bay.Connected(cluster);
        var session = SessionNames.AskedBy("test", Guid.NewGuid().ToString());
        await bay.Charger.Start(new(session, bay.One, bay.Token));
        await Eventually.True(() => bay.Link.Told.OfType<StartCharging>().Any(), "the charger is told");
        cluster.Clock.Advance(TimeSpan.FromMinutes(6));
        (await bay.SessionIs(session, SessionState.Failed)).Should().Match<Session>(s => s.FailureCause == "zombie" && s.Oddities.Contains("no-transaction")); // T1
        await Eventually.True(async () => (await bay.Connector()).Expected is null, "the connector is free");
        (await bay.Charger.Start(new(SessionNames.AskedBy("test", Guid.NewGuid().ToString()), bay.One, bay.Token))).Should().Be(StartAnswer.Starting);
    }

    [Fact]
    public async Task Ends_a_long_answer_of_which_nothing_comes()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Charger.Order(new Verbatim("get-monitoring-report", """{"requestId":7}"""));
        cluster.Clock.Advance(TimeSpan.FromMinutes(1.1));
        var device = await Eventually.Get(() => cluster.Grains.Device(bay.Id).Show(), d => d.Gatherings[0].State is not GatheringState.Open, "it has ended");
        device.Gatherings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { State = GatheringState.Incomplete, Count = 0 });
    }

    [Fact]
    public async Task Closes_a_session_whose_meter_is_silent_and_whose_charger_does_nothing_of_what_it_is_asked()
    {
        // T14
        var (bay, start, opened, id) = await Charging();
        await bay.Meters(opened.Transaction, start.MeterStartWh + 800);
        cluster.Clock.Advance(TimeSpan.FromHours(6.1));
        await Eventually.True(() => bay.Link.Told.OfType<ReportAgain>().Any(o => o.What == "MeterValues"), "it is asked for its meter");
        bay.Link.Told.OfType<StopCharging>().Should().BeEmpty("it has time to answer");
        cluster.Clock.Advance(TimeSpan.FromMinutes(4));
        await Eventually.True(() => bay.Link.Told.OfType<StopCharging>().Any(), "it is told to stop");
        (await bay.Session(id)).State.Should().Be(SessionState.Charging);
        cluster.Clock.Advance(TimeSpan.FromMinutes(4));

        (await bay.SessionIs(id, SessionState.Ended)).Should().Match<Session>(s =>
            s.EnergyWh == 800 && s.Closing!.ClosedBy == "eternal" && s.Closing.Rule == SessionEnergy.LastSample && s.Oddities.Contains("eternal-transaction"));
        await Eventually.True(async () => (await bay.Connector()).Transaction is null, "the connector is free");
        (await bay.Starts()).Verdict.Standing.Should().Be(TokenStanding.Accepted);
        await bay.Stops(opened.Transaction, start.MeterStartWh + 900);
        (await bay.Session(id)).Should().Match<Session>(s => s.EnergyWh == 800 && s.Oddities.Contains("late-stop"));
    }

    [Fact]
    public async Task Keeps_a_session_whose_charger_answers_when_it_is_asked()
    {
        // T14: suspended overnight, and nothing to tell.
        var (bay, start, opened, id) = await Charging();
        bay.Link.Answer = order =>
        {
            if (order is ReportAgain { What: "MeterValues" })
                _ = bay.Meters(opened.Transaction, start.MeterStartWh + 100);
            return ScriptedLink.Says("Accepted");
        };
        for (var night = 0; night < 2; night++)
        {
            var before = bay.Link.Told.OfType<ReportAgain>().Count();
            cluster.Clock.Advance(TimeSpan.FromHours(6.1));
            await Eventually.True(() => bay.Link.Told.OfType<ReportAgain>().Count() > before, "it is asked for its meter");
            await Eventually.True(async () => (await bay.Session(id)).Silence is null, "it has answered");
            cluster.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        (await bay.Session(id)).State.Should().Be(SessionState.Charging);
        bay.Link.Told.OfType<StopCharging>().Should().BeEmpty();
    }

    [Fact]
    public async Task Lets_a_silent_session_be_while_its_charger_is_away()
    {
        var (bay, _, _, id) = await Charging();
        await bay.Charger.Disconnect(bay.LinkNumber, "the line was cut");
        cluster.Clock.Advance(TimeSpan.FromHours(7));
        await Eventually.True(async () => await Entries(id) > 1, "it was looked at");
        (await bay.Session(id)).Should().Match<Session>(s => s.State == SessionState.Charging && s.Silence == null);
        await bay.Connect();
        cluster.Clock.Advance(TimeSpan.FromHours(1.1));
        await Eventually.True(() => bay.Link.Told.OfType<ReportAgain>().Any(o => o.What == "MeterValues"), "it is asked for its meter");
    }

    [Fact]
    public async Task Settles_a_session_whose_vehicle_left_and_whose_stop_never_comes()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Is(Condition.Preparing);
        var start = bay.Start();
        var opened = await bay.Starts(start);
        var session = (await bay.Session()).Id!.Value;
        await bay.Meters(opened.Transaction, start.MeterStartWh + 800);
        await bay.Is(Condition.Available);
        (await bay.Session(session)).State.Should().Be(SessionState.Finishing);
        cluster.Clock.Advance(TimeSpan.FromHours(25));
        (await bay.SessionIs(session, SessionState.Ended)).Should().Match<Session>(s => s.EnergyWh == 800 && s.Oddities.Contains("no-stop"));
        await Eventually.True(async () => (await bay.Connector()).Transaction is null, "the connector is free");
    }

    [Fact]
    public async Task Asks_a_charger_of_2_x_that_is_back_for_a_transaction_that_it_does_not_speak_of_and_settles_it()
    {
        // OCPP 2.0.1, E14: it has lost its memory.
        var bay = await Bay.Provisioned(cluster);
        await bay.Connect("ocpp2.0.1");
        var name = $"T-{Guid.NewGuid():N}";
        await bay.Says(News(bay, name, TransactionStage.Started, 1_000));
        await bay.Says(News(bay, name, TransactionStage.Updated, 1_800));
        var id = (await bay.Session()).Id!.Value;
        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await bay.Connect("ocpp2.0.1");
        bay.Link.Answer = order => order is AskTransaction { Transaction: var asked } && asked == name
            ? new Answered("GetTransactionStatus", "1", null, "{}", default, default, Transaction: new(false, false))
            : ScriptedLink.Says("Accepted");

        cluster.Clock.Advance(Reconciliation.After + TimeSpan.FromSeconds(1));
        await Eventually.True(async () => (await bay.Session(id)).Inquiry?.GoneAt is not null, "it is asked, and has answered");
        (await bay.Session(id)).State.Should().Be(SessionState.Charging, "its end may be on its way");
        cluster.Clock.Advance(Reconciliation.SureAfter + TimeSpan.FromSeconds(1));

        (await bay.SessionIs(id, SessionState.Ended)).Should().Match<Session>(s =>
            s.EnergyWh == 800 && s.Closing!.ClosedBy == "no-stop" && s.Oddities.Contains("lost-transaction"));
        await Eventually.True(async () => (await bay.Connector()).Transaction is null, "the connector is free");
        bay.Link.Told.OfType<AskTransaction>().Should().HaveCountGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Lets_a_transaction_go_on_that_a_charger_of_2_x_is_back_with()
    {
        var bay = await Bay.Provisioned(cluster);
        await bay.Connect("ocpp2.0.1");
        var name = $"T-{Guid.NewGuid():N}";
        await bay.Says(News(bay, name, TransactionStage.Started, 1_000));
        var id = (await bay.Session()).Id!.Value;
        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await bay.Connect("ocpp2.0.1");
        bay.Link.Answer = order => order is AskTransaction
            ? new Answered("GetTransactionStatus", "1", null, "{}", default, default, Transaction: new(true, false))
            : ScriptedLink.Says("Accepted");

        cluster.Clock.Advance(Reconciliation.After + TimeSpan.FromSeconds(1));
        await Eventually.True(() => bay.Link.Told.OfType<AskTransaction>().Any(), "it is asked");
        await Eventually.True(async () => (await bay.Session(id)).Inquiry is null, "it has answered");

        (await bay.Session(id)).Should().Match<Session>(s => s.State == SessionState.Charging && s.Oddities.Count == 0);
    }

    private TransactionProgressed News(Bay bay, string name, TransactionStage stage, long wh) => new(
        name, stage, null, cluster.Clock.GetUtcNow(), "Trigger", false, bay.One, bay.Token, new("ISO14443"), ChargingState.Charging, null, [bay.Register(wh)]);

    private async Task<(Bay Bay, TransactionStarted Start, TransactionOpened Opened, Domain.Words.SessionId Id)> Charging()
    {
        var bay = await Bay.Connected(cluster);
        var start = bay.Start();
        var opened = await bay.Starts(start);
        return (bay, start, opened, (await bay.Session()).Id!.Value);
    }

    private async Task<long> Entries(Domain.Words.SessionId id) =>
        (await cluster.Get<ILedgerReader>().Head(cluster.Grains.Session(id).GetGrainId().ToString(), default))?.Version ?? 0;
}
