using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Roles;

/// <summary>Each role in a program of its own, on one PostgreSQL: together they are a network.</summary>
public sealed class Roles_apart
{
    [Fact]
    public async Task Serve_a_charge_together_and_each_no_more_than_its_own()
    {
        await using var home = await Home.Of("postgres");
        await using var gateway = ElectraProgram.On(home, ("Electra__Roles", "gateway"));
        await using var core = ElectraProgram.On(home, ("Electra__Roles", "core"));
        await using var partners = ElectraProgram.On(home, ("Electra__Roles", "partners,dashboard"));
        gateway.Launch();
        await Says(gateway, "\"core\":\"no silo of the role core is up\"");
        core.Launch();
        partners.Launch();
        foreach (var program in (ElectraProgram[])[gateway, core, partners])
            await program.UntilReady();
        await Says(gateway, """{"status":"ready","checks":{"database":"ok","cluster":"ok","ledger":"ok","core":"ok"}}""");

        await Keeps_to_its_own(gateway, [], ["api/v1/stations", "docs", "orleans", "files/firmware/x/y"]);
        await Keeps_to_its_own(core, [], ["api/v1/stations", "openapi/v1.json", "ocpp/R1", "orleans"]);
        await Keeps_to_its_own(partners, ["docs", "orleans", "openapi/v1.json"], ["ocpp/R1"]);
        await FluentActions.Awaiting(() => RawCharger.Connect(partners, "R1")).Should().ThrowAsync<HandshakeRefusedException>();

        await A_charge_is_made(gateway, partners.Api);
        foreach (var program in (ElectraProgram[])[gateway, partners, core])
            (await program.Terminate()).Should().Be(0, "of {0}", program.Output);
    }

    private static async Task A_charge_is_made(ElectraProgram gateway, ElectraApi api)
    {
        await api.Station("lyon-1");
        await api.Charger("R1", "lyon-1");
        await api.Token("RT1");
        await using var charger = await RawCharger.Booted(gateway, "R1");
        var (status, answer, _) = await api.Send(HttpMethod.Post, "chargers/R1/commands/change-availability", """{"connectorId":1,"type":"Operative"}""");
        status.Should().Be(HttpStatusCode.OK, "it goes from partners over core to the gateway's socket");
        ((string?)answer!["status"]).Should().Be("Accepted");
        charger.Calls.Should().Contain(call => (string)call[2]! == "ChangeAvailability");

        var transaction = await charger.Start("RT1", 1_000);
        await charger.Meter(transaction, 5_200);
        var list = await api.Until($"sessions?transactionId={transaction}", l => l["items"]!.AsArray().Count == 1, "the session is listed");
        var session = (string)list["items"]![0]!["id"]!;
        var live = await api.Get($"sessions/{session}");
        ((string?)live["state"]).Should().Be("charging");
        ((long)live["energyWh"]!).Should().Be(4_200);
        await charger.Stop(transaction, 9_000);
        await api.Until($"sessions/{session}", s => (string?)s["state"] == "ended", "the session has ended");
        await api.Until($"cdrs?sessionId={session}", l => l["items"]!.AsArray() is [JsonObject cdr] && (long)cdr["energyWh"]! == 8_000, "its record is listed");
        (await Heard(api, session)).Should().ContainInOrder("session.started", "session.ended");
        ((string?)(await api.Get("chargers/R1/messages"))["items"]![0]!["action"]).Should().NotBeNull("the gateway keeps the log of messages");
    }

    // The stream stays open: what was heard until the session's end is enough.
    private static async Task<IReadOnlyList<string>> Heard(ElectraApi api, string session)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        List<string> types = [];
        await foreach (var (type, data) in api.Events(0, patience.Token))
        {
            if (!data.Contains(session, StringComparison.Ordinal))
                continue;
            types.Add(type);
            if (type == "session.ended")
                break;
        }

        return types;
    }

    private static async Task Keeps_to_its_own(ElectraProgram program, string[] served, string[] elsewhere)
    {
        foreach (var path in served)
            (await program.Http.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.OK, "of {0}", path);
        foreach (var path in elsewhere)
        {
            using var answer = await program.Http.GetAsync(path);
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound, "of {0}", path);
            (await answer.Content.ReadAsStringAsync()).Should().Contain("\"type\":\"not-found\"").And.Contain("found at silos of the role");
        }
    }

    private static Task<string> Says(ElectraProgram program, string text) => Eventually.Get(
        async () => await (await program.Http.GetAsync("health/ready")).Content.ReadAsStringAsync(), body => body.Contains(text, StringComparison.Ordinal), text, TimeSpan.FromSeconds(40));
}
