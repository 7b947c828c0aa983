using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

/// <summary>What 2.x tells of a transaction before its session is there, and long after its connector has forgotten it: none of it is lost.</summary>
public sealed class News_at_the_wrong_moment(Cluster cluster)
{
    private const string Key = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE";
    private static readonly MeterSignature Signature = new("OCMF", "ECDSA-secp256r1-SHA256", Key);

    [Fact]
    public async Task Tell_by_what_the_meter_signs_before_the_transaction_is_somebodys()
    {
        var bay = await Bay.Connected(cluster);
        var signed = bay.Register(1_000_000) with { Context = "Transaction.Begin", Format = "SignedData", Signature = Signature };
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.EvConnected) with { Samples = [signed] });
        await bay.Forget(cluster);
        await bay.Connect();
        await bay.Says(News(bay, TransactionStage.Updated, ChargingState.Charging, bay.Token));
        (await bay.Session()).Signatures.Should().Equal(Signature);
    }

    [Fact]
    public async Task Are_not_acknowledged_while_the_session_is_being_opened()
    {
        var bay = await Bay.Connected(cluster);
        var start = new TransactionStarted(bay.One, bay.Token, 1_000_000, cluster.Clock.GetUtcNow(), Named: new(Name(bay)));
        var session = SessionNames.BornBy(bay.Id, start, cluster.Clock.GetUtcNow());
        await bay.Is(Condition.Occupied);
        await cluster.MovesOnElsewhere<Connector, ConnectorFact>(
            cluster.Grains.Connector(bay.Id, bay.One), new TransactionBegan("asked", session, Name(bay), start.At!.Value, Phase.Charging, start.At, Named: true));
        await cluster.Deactivate(cluster.Grains.Connector(bay.Id, bay.One).GetGrainId());
        var settled = new SettlementTold(Name(bay), $"psp-{bay.Id.Value}", "Settled", 12.5m, cluster.Clock.GetUtcNow());
        var limited = News(bay, TransactionStage.Updated, ChargingState.Charging) with { Detail = new(Limit: new(Cost: 20)) };

        foreach (var told in (ChargerReport[])[settled, limited, new PriorityTold(Name(bay), true)])
            await FluentActions.Awaiting(() => bay.Says(told)).Should().ThrowAsync<LedgerSilentException>();
        (await bay.Charger.Show()).Charger.Settlements.Should().BeEmpty();

        await cluster.Grains.Session(session).Tell(new OpenTransaction(
            session, new(bay.Id, new("lyon-1"), bay.One, null), start, Name(bay), new(Domain.Drivers.TokenStanding.Accepted), true, []));
        (await bay.Says(settled)).Should().Be(new SettlementAnswered());
        await bay.Says(limited);
        await bay.Says(new PriorityTold(Name(bay), true));
        (await bay.Session(session)).Should().Match<Session>(s => s.Settlements.Count == 1 && s.Terms!.Told.Limit!.Cost == 20 && s.Priority == true);
    }

    [Fact]
    public async Task Are_kept_with_a_session_that_its_connector_has_forgotten_and_bear_no_other()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, bay.Token));
        var session = (await bay.Session()).Id!.Value;
        var late = News(bay, TransactionStage.Updated, ChargingState.Charging, bay.Token);
        await bay.Says(News(bay, TransactionStage.Ended, ChargingState.Idle) with { Reason = "EVDisconnected" });
        await Forgets(bay, late.Transaction);
        var after = await Eventually.Get(() => bay.Connector(), c => c.Session is null, "the last of them has let go");

        await bay.Says(late with { Outlet = null, Detail = new(Tariff: "DAY") });
        await bay.Says(late with { Detail = new(Limit: new(Cost: 20)) });
        await bay.Says(late with { Stage = TransactionStage.Started, At = (await bay.Session(session)).ChargerStartedAt, Detail = new(Mode: "ChargingOnly") });
        await bay.Says(late with { Stage = TransactionStage.Ended, Detail = new(Preconditioning: "Ready") });

        (await bay.Session(session)).Terms!.Told.Should().Be(new TransactionDetail("ChargingOnly", "DAY", new(Cost: 20), Preconditioning: "Ready"));
        (await bay.Connector()).Should().BeEquivalentTo(after, "no other session was born of it");
    }

    private async Task Forgets(Bay bay, string transaction)
    {
        await Eventually.Get(
            async () => await cluster.Get<IViews>().SessionOfTransaction(bay.Id, transaction), row => row is not null, "the list of sessions knows it");
        for (var number = 0; number < ConnectorDecider.RememberedStarts; number++)
        {
            await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, bay.Token) with { Transaction = $"{number}-{bay.Id.Value}" });
            await bay.Says(News(bay, TransactionStage.Ended, ChargingState.Idle) with { Transaction = $"{number}-{bay.Id.Value}", Reason = "EVDisconnected" });
        }

        (await bay.Connector()).Starts.Should().NotContain(s => s.Transaction == transaction);
    }

    private static string Name(Bay bay) => $"T-{bay.Id.Value}";

    private TransactionProgressed News(Bay bay, TransactionStage stage, ChargingState state, TokenId? token = null) =>
        new(Name(bay), stage, null, cluster.Clock.GetUtcNow(), "MeterValuePeriodic", false, bay.One, token, null, state, null, []);
}
