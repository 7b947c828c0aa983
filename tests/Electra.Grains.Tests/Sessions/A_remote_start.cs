using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Sessions;

public sealed class A_remote_start(Cluster cluster)
{
    private static SessionId New() => SessionNames.AskedBy("test", Guid.NewGuid().ToString());

    [Fact]
    public async Task Tells_the_charger_and_becomes_the_transaction_that_follows()
    {
        var bay = await Bay.Connected(cluster);
        var session = New();
        (await bay.Charger.Start(new(session, bay.One, bay.Token))).Should().Be(StartAnswer.Starting);
        (await bay.Session(session)).State.Should().Be(SessionState.Starting);
        await Eventually.True(() => bay.Link.Told.OfType<StartCharging>().Any(), "the charger is told");
        await bay.Is(Condition.Preparing);
        (await bay.Session(session)).State.Should().Be(SessionState.Preparing);
        await bay.Starts();
        (await bay.Session()).Should().Match<Session>(s => s.Id == session && s.State == SessionState.Charging && s.WayIn == WayIn.Remote);
    }

    [Fact]
    public async Task Refused_by_the_charger_fails_and_frees_the_connector_and_the_token()
    {
        var bay = await Bay.Connected(cluster);
        bay.Link.Answer = _ => ScriptedLink.Says("Rejected");
        var session = New();
        await bay.Charger.Start(new(session, bay.One, bay.Token));
        (await bay.SessionIs(session, SessionState.Failed)).Failure.Should().Contain("Rejected");
        await Eventually.True(async () => (await bay.Connector()).Expected is null, "the connector is free");
        bay.Link.Answer = _ => ScriptedLink.Says("Accepted");
        (await bay.Charger.Start(new(New(), bay.One, bay.Token))).Should().Be(StartAnswer.Starting);
    }

    [Fact]
    public async Task Is_refused_for_each_reason_that_there_is()
    {
        var bay = await Bay.Provisioned(cluster);
        (await bay.Charger.Start(new(New(), bay.One, bay.Token))).Should().Be(StartAnswer.ChargerOffline);
        await bay.Connect();
        (await bay.Charger.Start(new(New(), new(9), bay.Token))).Should().Be(StartAnswer.NoSuchOutlet);
        (await bay.Charger.Start(new(New(), bay.One, new("NOBODY")))).Should().Be(StartAnswer.TokenRefused);
        await bay.Is(Condition.Faulted, bay.Two);
        (await bay.Charger.Start(new(New(), bay.Two, bay.Token))).Should().Be(StartAnswer.OutOfOrder);
        await bay.Starts();
        var other = await Bay.Provisioned(cluster);
        (await bay.Charger.Start(new(New(), bay.One, other.Token))).Should().Be(StartAnswer.Occupied);
    }

    [Fact]
    public async Task Asked_twice_is_one()
    {
        var bay = await Bay.Connected(cluster);
        var session = New();
        var both = await Task.WhenAll(bay.Charger.Start(new(session, bay.One, bay.Token)), bay.Charger.Start(new(session, bay.One, bay.Token)));
        both.Should().AllBeEquivalentTo(StartAnswer.Starting);
        await Eventually.True(() => bay.Link.Told.OfType<StartCharging>().Any(), "the charger is told");
        bay.Link.Told.OfType<StartCharging>().Should().ContainSingle();
    }
}
