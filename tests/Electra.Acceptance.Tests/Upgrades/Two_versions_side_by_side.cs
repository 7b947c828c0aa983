using System.Net;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Upgrades;

/// <summary>A rolling upgrade and the way back, with an earlier build of the program beside this one, while cars charge.</summary>
[Trait("run", "nightly")]
public sealed class Two_versions_side_by_side(ITestOutputHelper output)
{
    private const string Earlier = "ELECTRA_PREVIOUS_SILO";
    private const int Chargers = 24;

    [Fact]
    public async Task Serve_while_one_takes_the_place_of_the_other_and_back_again()
    {
        Nightly.Only();
        var earlier = Environment.GetEnvironmentVariable(Earlier);
        Assert.SkipWhen(string.IsNullOrEmpty(earlier), $"it needs an earlier build's Electra.Silo.dll in {Earlier}: ops/upgrade makes one");
        await using var home = await Home.Of("postgres");
        await using var old = ElectraProgram.On(home);
        await using var current = ElectraProgram.On(home);
        old.Build = earlier!;
        await old.Start();
        await using var traffic = await Traffic.Begin(Chargers, old);
        await traffic.More(200);

        await Joins(traffic, current, old, "forward");
        await Leaves(traffic, old, current, "forward");
        await Joins(traffic, old, current, "back");
        await Leaves(traffic, current, old, "back");
        await Joins(traffic, current, old, "forward again");
        await Leaves(traffic, old, current, "forward again");

        await traffic.End();
        await traffic.IsAllThere(current.Api);
        await Verification.Of(home);
        output.WriteLine($"Two versions, forward, back and forward again: {traffic}; nothing lost, nothing doubled.");
    }

    private async Task Joins(Traffic traffic, ElectraProgram joining, ElectraProgram there, string way)
    {
        await joining.Start();
        traffic.Go(there, joining);
        traffic.Shake();
        await traffic.More(100);
        await Eventually.True(() => traffic.At(joining) > 0 && traffic.At(there) > 0, "both serve", TimeSpan.FromSeconds(60));
        await traffic.More(200);
        output.WriteLine($"{way}, both serve ({traffic.At(there)} chargers there, {traffic.At(joining)} at the one that joined): {traffic}");
    }

    private async Task Leaves(Traffic traffic, ElectraProgram leaving, ElectraProgram staying, string way)
    {
        traffic.Go(staying);
        // A release from before the drain's door has only SIGTERM.
        var (status, _, _) = await leaving.Api.Send(HttpMethod.Post, "silo/drain", """{"seconds":10,"wait":true}""");
        status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        (await leaving.Terminate()).Should().Be(0, "of {0}", leaving.Output);
        await traffic.More(200);
        await Eventually.True(() => traffic.At(staying) == Chargers, "all charge at the one that stays", TimeSpan.FromSeconds(60));
        output.WriteLine($"{way}, one has left (drain answered {(int)status}): {traffic}");
    }
}
