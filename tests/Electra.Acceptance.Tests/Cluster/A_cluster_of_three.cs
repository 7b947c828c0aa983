using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>What data centres do, in the default run; the rest is in <c>ops/faults</c>.</summary>
[Collection(AloneOnTheMachine.Name)]
public sealed class A_cluster_of_three
{
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BarOfOneSilo = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Loses_nothing_doubles_nothing_and_serves_every_charger_again_whatever_happens_to_it()
    {
        await using var silos = await ThreeSilos.Start(settings: ("Electra__Ocpp__OnboardUnknownChargers", "true"));
        await silos.Charge();

        var killed = await silos.Suffer("one silo killed", () => silos.Silos[0].Kill());
        killed.RecoveredIn.Should().BeLessThan(BarOfOneSilo);
        await silos.Revive();

        var frozen = await silos.Suffer("one silo frozen for 10 s", async () =>
        {
            Signals.Send(silos.Silos[1].Pid, Signals.Freeze);
            await Spell.Of(TimeSpan.FromSeconds(10));
            Signals.Send(silos.Silos[1].Pid, Signals.Thaw);
        });
        frozen.RecoveredIn.Should().BeLessThan(Bar);
        await silos.Revive();

        var restarted = await silos.Suffer("PostgreSQL restarted", async () =>
        {
            await silos.Server.Stop();
            await silos.Server.StartAgain();
        });
        restarted.RecoveredIn.Should().BeLessThan(Bar);

        var all = await silos.Suffer("all silos killed", async () =>
        {
            await Task.WhenAll(silos.Silos.Select(s => s.Kill()));
            await Task.WhenAll(silos.Silos.Select(s => s.Start()));
        });
        all.RecoveredIn.Should().BeLessThan(Bar);

        await using (var crowd = new Crowd(silos.Ocpp, silos.Confirmed))
        {
            await crowd.Assembled(silos.Confirmed);
            var storm = await silos.Suffer("3,000 chargers reconnect at once", crowd.Scatter, Crowd.Ids);
            storm.RecoveredIn.Should().BeLessThan(Bar);
        }

        await silos.CallItADay();
        await Verification.Of(silos.Home);
    }
}
