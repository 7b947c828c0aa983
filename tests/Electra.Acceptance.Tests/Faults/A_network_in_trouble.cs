using Electra.Acceptance.Tests.Cluster;

namespace Electra.Acceptance.Tests.Faults;

/// <summary>What happens to the lines between silos; what happens to those that lead to the database is in <see cref="A_database_in_trouble"/>.</summary>
[Collection(AloneOnTheMachine.Name)]
[Trait("run", "nightly")]
public sealed class A_network_in_trouble
{
    [Fact]
    public async Task Cut_between_two_silos_that_both_still_see_the_third_and_the_database()
    {
        Nightly.Only();
        await using var lines = new SiloLines();
        await using var silos = await ThreeSilos.StartEach(lines.Settings);
        await silos.Suffers("network cut between two silos for 40 s", async () =>
        {
            lines.Standing.Should().BePositive("the silos reach each other by their doors");
            lines.Lose((0, silos.Silos[0].Pid), (1, silos.Silos[1].Pid));
            await Night.Lasting(TimeSpan.FromSeconds(40));
            lines.Heal();
        });
    }

    [Fact]
    public async Task Cut_between_one_silo_and_both_others_while_it_still_reaches_the_database()
    {
        Nightly.Only();
        await using var lines = new SiloLines();
        await using var silos = await ThreeSilos.StartEach(lines.Settings);
        await silos.Suffers("one silo cut from both others for 40 s", async () =>
        {
            lines.Isolate(0, silos.Silos[0].Pid);
            await Night.Lasting(TimeSpan.FromSeconds(40));
            lines.Heal();
        });
    }
}
