using Electra.Acceptance.Tests.Cluster;

namespace Electra.Acceptance.Tests.Faults;

/// <summary>What happens to silos at night; what happens to them in every run is in <see cref="A_cluster_of_three"/>.</summary>
[Collection(AloneOnTheMachine.Name)]
[Trait("run", "nightly")]
public sealed class A_silo_in_trouble
{
    [Fact]
    public async Task Killed_with_another_one_at_the_same_time()
    {
        Nightly.Only();
        await using var silos = await ThreeSilos.Start();
        await silos.Suffers("two silos killed", () => Task.WhenAll(silos.Silos[0].Kill(), silos.Silos[1].Kill()));
    }

    [Fact]
    public async Task Frozen_for_a_minute_comes_back_to_a_cluster_that_has_given_it_up()
    {
        Nightly.Only();
        await using var silos = await ThreeSilos.Start();
        await silos.Suffers("one silo frozen for 60 s", async () =>
        {
            Signals.Send(silos.Silos[1].Pid, Signals.Freeze);
            await Night.Lasting(TimeSpan.FromSeconds(60));
            Signals.Send(silos.Silos[1].Pid, Signals.Thaw);
        });
    }

    [Fact]
    public async Task Replaced_by_a_release_that_fails_at_its_start_leaves_the_others_at_work()
    {
        Nightly.Only();
        await using var silos = await ThreeSilos.Start();
        await silos.Suffers("a release that fails at its start, three times", async () =>
        {
            (await silos.Silos[2].Terminate()).Should().Be(0);
            for (var times = 0; times < 3; times++)
            {
                var (code, said) = await silos.Silos[2].Ask("--Electra:Ocpp:Validation=careless");
                code.Should().Be(1);
                said.Should().Contain("Electra:Ocpp:Validation");
            }
        });
    }
}
