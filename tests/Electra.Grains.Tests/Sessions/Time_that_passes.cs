using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
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
        (await bay.SessionIs(session, SessionState.Failed)).Failure.Should().Be("no transaction began in time");
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
}
