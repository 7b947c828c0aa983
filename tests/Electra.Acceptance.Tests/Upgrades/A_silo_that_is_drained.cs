using System.Net;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Upgrades;

public sealed class A_silo_that_is_drained(ITestOutputHelper output)
{
    private const int Chargers = 16;
    private const int ServiceRestart = 1012;

    [Fact]
    public async Task Hands_its_chargers_over_in_the_middle_of_their_charges_and_loses_nothing()
    {
        await using var home = await Home.Of("postgres");
        await using var leaving = ElectraProgram.On(home);
        await using var staying = ElectraProgram.On(home);
        leaving.Launch();
        staying.Launch();
        await Task.WhenAll(leaving.UntilReady(), staying.UntilReady());
        await using var traffic = await Traffic.Begin(Chargers, leaving, staying);
        await traffic.More(150);
        await Eventually.True(() => traffic.At(leaving) > 0, "some charge here");

        await Drain(leaving, "seconds", HttpStatusCode.BadRequest);
        await Drain(leaving, """{"seconds":4000}""", HttpStatusCode.BadRequest);
        await Drain(leaving, """{"minutes":1}""", HttpStatusCode.BadRequest);
        (await Drain(leaving, """{"seconds":5}""", HttpStatusCode.Accepted)).Should().Be("draining");
        (await leaving.ReadyStatus()).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await staying.ReadyStatus()).Should().Be(HttpStatusCode.OK);
        (await FluentActions.Awaiting(() => RawCharger.Connect(leaving, "T0")).Should().ThrowAsync<HandshakeRefusedException>()).Which.Status.Should().Be(503);
        (await Drain(leaving, """{"seconds":5,"wait":true}""", HttpStatusCode.OK)).Should().Be("drained");
        ((int)(await leaving.Api.Get("silo/drain"))["sockets"]!).Should().Be(0);
        traffic.Goodbyes.Should().Contain(ServiceRestart).And.OnlyContain(goodbye => goodbye == ServiceRestart);

        (await leaving.Terminate()).Should().Be(0, "of {0}", leaving.Output);
        await traffic.More(150);
        await Eventually.True(() => traffic.At(staying) == Chargers, "all charge at the other one");
        await traffic.End();
        output.WriteLine($"One of two silos drained over 5 s: {traffic}.");
        await traffic.IsAllThere(staying.Api);
    }

    [Fact]
    public async Task Needs_a_key_of_an_administrator()
    {
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home, ("Electra__AdminKey", "an-admin-key-of-a-decent-length"));
        (await program.Api.Send(HttpMethod.Post, "silo/drain", "{}")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await program.Api.Send(HttpMethod.Post, "silo/drain", "{}", "wrong")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await program.Api.Send(HttpMethod.Get, "silo/drain", key: "an-admin-key-of-a-decent-length")).Body!["state"]!.GetValue<string>().Should().Be("serving");
        (await program.Api.Send(HttpMethod.Post, "silo/drain", key: "an-admin-key-of-a-decent-length")).Body!["state"]!.GetValue<string>().Should().Be("drained");
        (await program.ReadyStatus()).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await program.Terminate()).Should().Be(0);
    }

    private static async Task<string?> Drain(ElectraProgram program, string body, HttpStatusCode wanted)
    {
        var (status, answer, _) = await program.Api.Send(HttpMethod.Post, "silo/drain", body);
        status.Should().Be(wanted, "of {0}", answer?.ToJsonString());
        return (string?)answer!["state"];
    }
}
