using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;
using Electra.Fleet;

namespace Electra.Acceptance.Tests.Durable;

/// <summary>Without the database: absent, not mute.</summary>
public sealed class Without_the_database
{
    [Fact]
    public async Task At_the_start_the_program_waits_and_says_so()
    {
        await using var server = await PostgresServer.Start();
        await using var home = await Home.On(server);
        await server.Stop();
        await using var program = ElectraProgram.On(home);
        program.Launch();
        await Eventually.True(async () => await program.ReadyStatus() == HttpStatusCode.ServiceUnavailable, "it is up and not ready", TimeSpan.FromSeconds(40));
        (await program.Http.GetAsync("health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        var refused = await FluentActions.Awaiting(() => RawCharger.Connect(program, "ANY")).Should().ThrowAsync<HandshakeRefusedException>();
        refused.Which.Status.Should().Be(503);
        await server.StartAgain();
        await program.UntilReady();
    }

    [Fact]
    public async Task In_the_middle_heartbeats_are_answered_nothing_else_is_and_it_recovers_by_itself()
    {
        await using var server = await PostgresServer.Start();
        await using var home = await Home.On(server);
        await using var program = await ElectraProgram.Start(home);
        await program.Api.Station("lyon-1");
        await program.Api.Charger("D1", "lyon-1");
        await program.Api.Charger("D2", "lyon-1");
        await program.Api.Token("DT1");
        await program.Api.Token("DT2");
        await using var charger = await RawCharger.Booted(program, "D1");
        await using var newer = await Station201.Booted(program, "D2");
        var (charge, newerCharge) = (ToldCharge.In(OcppVersion.V16, "DT1"), ToldCharge.In(OcppVersion.V201, "DT2"));
        await charge.Start(1_000)(charger);
        await newerCharge.Start(1_000)(newer.Raw);

        await server.Stop();
        await FluentActions.Awaiting(() => charger.Call("StatusNotification", $$"""{"connectorId":1,"errorCode":"NoError","status":"Charging","timestamp":"{{RawCharger.Now()}}"}""", within: TimeSpan.FromSeconds(5)))
            .Should().ThrowAsync<TimeoutException>();
        var untold = newerCharge.Sample(1_200);
        (await newer.Result("Heartbeat", "{}"))["currentTime"].Should().NotBeNull("a heartbeat touches no database");
        await FluentActions.Awaiting(() => untold(newer.Raw).WaitAsync(TimeSpan.FromSeconds(2))).Should().ThrowAsync<TimeoutException>();
        (await program.ReadyStatus()).Should().Be(HttpStatusCode.ServiceUnavailable);

        var closed = await charger.Closed.WaitAsync(TimeSpan.FromSeconds(60));
        ((int?)closed).Should().Be(1013);
        ((int?)await newer.Raw.Closed.WaitAsync(TimeSpan.FromSeconds(60))).Should().Be(1013);
        (await FluentActions.Awaiting(() => RawCharger.Connect(program, "D1")).Should().ThrowAsync<HandshakeRefusedException>()).Which.Status.Should().Be(503);

        await server.StartAgain();
        await program.UntilReady(TimeSpan.FromSeconds(20));
        await using var again = await RawCharger.Connect(program, "D1");
        await charge.Sample(1_500)(again);
        await charge.Stop(2_000)(again);
        // The status that was never answered may be in the record all the same: a vehicle was seen, and it has to leave.
        await again.Status("Available");
        var list = await program.Api.Until("sessions?chargerId=D1", l => l["items"]!.AsArray() is [JsonObject s] && (string?)s["state"] == "ended", "the session has ended");
        ((long)list["items"]![0]!["energyWh"]!).Should().Be(1_000);

        // What had no answer is told again with the number that it had.
        await using var newerAgain = await Station201.Connect(program, "D2");
        await untold(newerAgain.Raw);
        await newerCharge.Stop(2_000)(newerAgain.Raw);
        var newerList = await program.Api.Until(
            $"sessions?transactionId={newerCharge.Transaction}", l => l["items"]!.AsArray() is [JsonObject s] && s["meterStopWh"] is not null, "the other session too");
        ((long)newerList["items"]![0]!["energyWh"]!).Should().Be(1_000);
        newerList["items"]![0]!["oddities"]!.AsArray().Should().BeEmpty("nothing of it was lost or doubled");
        var readings = (await program.Api.All($"sessions/{(string)newerList["items"]![0]!["id"]!}/readings")).Select(static r => (string?)r["value"]);
        readings.Should().Equal("1000", "1200", "2000");
    }
}
