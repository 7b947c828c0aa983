using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Ledger.Samples;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Sessions;

public sealed class A_charge(Cluster cluster)
{
    [Fact]
    public async Task Goes_from_plug_to_unplug_and_leaves_one_session_and_one_record()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Boots();
        await bay.Is(Condition.Preparing);
        var start = bay.Start();
        var opened = await bay.Starts(start);
        opened.Verdict.Standing.Should().Be(TokenStanding.Accepted);
        int.Parse(opened.Transaction, System.Globalization.CultureInfo.InvariantCulture).Should().BePositive();
        await bay.Is(Condition.Charging);
        await bay.Meters(opened.Transaction, start.MeterStartWh + 2_500);

        var running = await bay.Session();
        running.State.Should().Be(SessionState.Charging);
        running.EnergyWh.Should().Be(2_500);

        await bay.Stops(opened.Transaction, start.MeterStartWh + 3_100);
        (await bay.Session(running.Id)).Should().Match<Session>(s => s.State == SessionState.Finishing && s.EnergyWh == 3_100);
        await bay.Is(Condition.Available);

        var ended = await bay.SessionIs(running.Id!.Value, SessionState.Ended);
        ended.EnergyWh.Should().Be(3_100);
        (await Eventually.Get(() => bay.Connector(), c => c.Session is null, "the connector is let go")).Phase.Should().Be(Phase.Available);
        var cdr = await Eventually.Get(async () => await cluster.Get<IViews>().Cdr(running.Id!.Value.Value), c => c is not null, "a charge detail record");
        cdr!.EnergyWh.Should().Be(3_100);
    }

    [Fact]
    public async Task Ends_at_once_where_the_charger_never_told_of_a_plug()
    {
        var bay = await Bay.Connected(cluster);
        var start = bay.Start();
        var opened = await bay.Starts(start);
        var session = (await bay.Session()).Id!.Value;
        await bay.Stops(opened.Transaction, start.MeterStartWh + 100);
        (await bay.Session(session)).State.Should().Be(SessionState.Ended);
    }

    [Fact]
    public async Task Is_the_same_one_when_its_start_comes_again_also_after_everything_was_forgotten()
    {
        var bay = await Bay.Connected(cluster);
        var start = bay.Start();
        var first = await bay.Starts(start);
        var again = await bay.Starts(start);
        await bay.Forget(cluster);
        await bay.Connect();
        var later = await bay.Starts(start);

        again.Should().Be(first);
        later.Should().Be(first);
        (await bay.Connector()).Starts.Should().ContainSingle();
    }

    [Fact]
    public async Task Is_found_by_its_stop_after_everything_was_forgotten()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Is(Condition.Preparing);
        var start = bay.Start();
        var opened = await bay.Starts(start);
        var session = (await bay.Session()).Id!.Value;
        await bay.Meters(opened.Transaction, start.MeterStartWh + 700);
        await bay.Forget(cluster);
        await bay.Connect();

        (await bay.Session(session)).EnergyWh.Should().Be(700);
        await bay.Stops(opened.Transaction, start.MeterStartWh + 900);
        await bay.Stops(opened.Transaction, start.MeterStartWh + 900);
        (await bay.Session(session)).Should().Match<Session>(s => s.State == SessionState.Finishing && s.EnergyWh == 900);
    }

    [Fact]
    public async Task Keeps_every_sample_once_whatever_is_sent_twice()
    {
        var bay = await Bay.Connected(cluster);
        var start = bay.Start();
        var opened = await bay.Starts(start);
        var session = await bay.Session();
        var sample = bay.Register(start.MeterStartWh + 500);
        for (var i = 0; i < 3; i++)
            await bay.Says(new Metered(bay.One, opened.Transaction, [sample]));
        await bay.Says(new TransactionStopped(opened.Transaction, null, start.MeterStartWh + 500, cluster.Clock.GetUtcNow(), "Local", [sample]));

        var page = await cluster.Get<ISampleReader>().Of(session.Id!.Value, session.Month, null, 10);
        page.Items.Should().ContainSingle().Which.Sample.Value.Should().Be(sample.Value);
    }

    [Fact]
    public async Task That_ends_as_minus_one_is_the_only_one_that_runs()
    {
        var bay = await Bay.Connected(cluster);
        var start = bay.Start();
        await bay.Starts(start);
        var session = (await bay.Session()).Id!.Value;
        await bay.Stops("-1", start.MeterStartWh + 4_000);
        (await bay.Session(session)).Should().Match<Session>(s => s.EnergyWh == 4_000 && s.Oddities.Contains("guessed-transaction"));
    }

    [Fact]
    public async Task That_nobody_knows_is_answered_and_parked()
    {
        var bay = await Bay.Connected(cluster);
        (await bay.Stops("2000000000", 5_000_000)).Should().NotBeNull();
        (await bay.Charger.Show()).Charger.Oddities.Should().Contain(o => o.Name == "unknown-transaction");
        (await bay.Connector()).Session.Should().BeNull();
    }

    [Fact]
    public async Task Replaced_by_another_without_a_stop_waits_for_its_own()
    {
        var bay = await Bay.Connected(cluster);
        var first = bay.Start();
        first = first with { At = first.At - TimeSpan.FromMinutes(1) };
        var opened = await bay.Starts(first);
        var old = (await bay.Session()).Id!.Value;
        await bay.Starts(bay.Start());
        (await bay.Session(old)).State.Should().Be(SessionState.Finishing);
        await bay.Stops(opened.Transaction, first.MeterStartWh + 2_000);
        (await bay.SessionIs(old, SessionState.Ended)).EnergyWh.Should().Be(2_000);
        (await bay.Session()).State.Should().Be(SessionState.Charging);
    }
}
