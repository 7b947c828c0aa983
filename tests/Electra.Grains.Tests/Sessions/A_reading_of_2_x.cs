using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using FluentAssertions;

namespace Electra.Grains.Tests.Sessions;

/// <summary>Most news of a charge bring readings alone, and go straight to its session; what else they tell is heard all the same.</summary>
public sealed class A_reading_of_2_x(Cluster cluster)
{
    [Fact]
    public async Task Is_its_sessions_whether_or_not_its_news_repeat_the_state()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, 1_000) with { Token = bay.Token });
        foreach (var (state, wh) in new (ChargingState?, long)[] { (ChargingState.Charging, 2_000), (ChargingState.Charging, 3_000), (null, 4_000) })
            await bay.Says(News(bay, TransactionStage.Updated, state, wh));
        (await bay.Session()).EnergyWh.Should().Be(3_000);
    }

    [Fact]
    public async Task That_tells_a_new_state_changes_it_and_so_does_the_one_that_tells_the_old_one_again()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, 1_000) with { Token = bay.Token });
        foreach (var (state, seen) in new[] { (ChargingState.Charging, SessionState.Charging), (ChargingState.SuspendedEv, SessionState.Suspended), (ChargingState.Charging, SessionState.Charging) })
        {
            await bay.Says(News(bay, TransactionStage.Updated, state, 2_000));
            await bay.Says(News(bay, TransactionStage.Updated, state, 2_500));
            await bay.SessionIs((await bay.Session()).Id!.Value, seen);
        }
    }

    [Fact] // TxStartPoint Authorized
    public async Task Is_its_sessions_also_while_another_driver_has_shown_a_card_and_not_plugged_yet()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, 1_000) with { Token = bay.Token });
        var waiting = News(bay, TransactionStage.Started, null, 500) with { Transaction = $"card-{bay.Id.Value}", Outlet = null, Token = bay.Token };
        await bay.Says(waiting);
        foreach (var wh in new long[] { 2_000, 3_000, 4_000 })
            await bay.Says(News(bay, TransactionStage.Updated, ChargingState.Charging, wh));
        (await bay.Session()).EnergyWh.Should().Be(3_000);
        (await bay.Charger.Show()).Charger.Unplaced.Select(static u => u.Transaction).Should().Equal(waiting.Transaction);

        // A reading of the one that waits is no shortcut past its place.
        await bay.Says(waiting with { Stage = TransactionStage.Updated, Outlet = bay.Two, Token = null, State = ChargingState.Charging, Samples = [bay.Register(700)] });
        (await bay.Charger.Show()).Charger.Unplaced.Should().BeEmpty();
        var second = await bay.Session((await bay.Connector(bay.Two)).Session!.Value);
        (second.Transaction, second.EnergyWh).Should().Be((waiting.Transaction, 200L));
    }

    [Fact] // U2
    public async Task Is_of_the_newer_charge_where_a_name_is_used_again()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, 1_000) with { Token = bay.Token });
        await bay.Says(News(bay, TransactionStage.Updated, ChargingState.Charging, 2_000));
        var first = (await bay.Session()).Id!.Value;
        await bay.Says(News(bay, TransactionStage.Ended, ChargingState.EvConnected, 2_000));
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, 5_000) with { Token = bay.Token, At = cluster.Clock.GetUtcNow().AddSeconds(5) });
        await bay.Says(News(bay, TransactionStage.Updated, ChargingState.Charging, 6_000));

        var second = await bay.Session();
        (second.Id!.Value == first, second.EnergyWh).Should().Be((false, 1_000L));
        (await bay.Session(first)).EnergyWh.Should().Be(1_000);
    }

    private TransactionProgressed News(Bay bay, TransactionStage stage, ChargingState? state, long wh) => new(
        $"tx-{bay.Id.Value}", stage, null, cluster.Clock.GetUtcNow(), null, false, stage is TransactionStage.Started ? bay.One : null, null, null, state, null, [bay.Register(wh)]);
}
