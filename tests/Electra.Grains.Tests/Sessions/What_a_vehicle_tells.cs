using Electra.Domain.Chargers;
using Electra.Domain.Words;
using FluentAssertions;

namespace Electra.Grains.Tests.Sessions;

public sealed class What_a_vehicle_tells(Cluster cluster)
{
    private static readonly NeedsTold Needs = new(1, "DC", EnergyWh: 40_000, SocPercent: 12);

    [Fact]
    public async Task Before_its_transaction_is_its_sessions_whatever_dies_between()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Is(Condition.Occupied);
        (await bay.Says(Needs)).Should().Be(new VehicleAnswered("Rejected"));
        await bay.Forget(cluster);
        await bay.Connect("ocpp2.0.1");
        (await bay.Says(new VehicleScheduleTold(1, cluster.Clock.GetUtcNow(), """{"id":1}"""))).Should().Be(new VehicleAnswered("Accepted"));
        await bay.Says(News(bay, "T", TransactionStage.Started, bay.Token));

        var session = await bay.Session();
        (session.Needs, session.VehicleSchedule?.Schedule).Should().Be((Needs, """{"id":1}"""));
        await bay.Says(Needs with { SocPercent = 80 });
        (await bay.Session()).Needs!.SocPercent.Should().Be(80);
        (await bay.Connector()).Vehicle.Should().BeNull();
    }

    [Fact]
    public async Task While_its_transaction_is_nobodys_yet_is_of_whose_it_becomes()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Says(News(bay, "T", TransactionStage.Started));
        await bay.Says(Needs);
        await bay.Says(News(bay, "T", TransactionStage.Updated, bay.Token));
        (await bay.Session()).Needs.Should().Be(Needs);
    }

    [Fact]
    public async Task Of_one_that_has_left_is_not_the_nexts()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Is(Condition.Occupied);
        await bay.Says(Needs);
        await bay.Is(Condition.Available);
        await bay.Says(News(bay, "T", TransactionStage.Started, bay.Token));
        (await bay.Session()).Needs.Should().BeNull();
    }

    [Fact] // S1
    public async Task At_no_place_that_is_known_is_answered_all_the_same()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        (await bay.Says(Needs with { Evse = 0 })).Should().Be(new VehicleAnswered("Rejected"));
        (await bay.Says(Needs with { Evse = 3 })).Should().Be(new VehicleAnswered("Rejected"));
        (await bay.Connector(new Outlet(3))).Vehicle!.Needs.Should().Be(Needs with { Evse = 3 });
    }

    private TransactionProgressed News(Bay bay, string name, TransactionStage stage, TokenId? token = null) => new(
        $"{name}-{bay.Id.Value}", stage, null, cluster.Clock.GetUtcNow(), "CablePluggedIn", false, bay.One, token, null, ChargingState.EvConnected, null, []);
}
