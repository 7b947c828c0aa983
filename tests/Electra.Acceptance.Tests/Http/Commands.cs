using System.Net;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Http;

public sealed class Commands(Running running)
{
    private Task<(HttpStatusCode Status, System.Text.Json.Nodes.JsonNode? Body, HttpResponseMessage Response)> Post(string path, string body) =>
        running.Api.Send(HttpMethod.Post, path, body);

    [Fact]
    public async Task Are_told_to_the_charger_and_give_its_own_status()
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        var (status, body, _) = await Post($"chargers/{id}/commands/change-availability", """{"connectorId":1,"type":"Operative"}""");
        status.Should().Be(HttpStatusCode.OK);
        ((string?)body!["action"]).Should().Be("ChangeAvailability");
        ((string?)body["status"]).Should().Be("Accepted");
        await Eventually.True(() => charger.Calls.Any(c => (string)c[2]! == "ChangeAvailability"), "it was told");
        await running.Api.Until($"chargers/{id}/messages?action=ChangeAvailability", l => l["items"]!.AsArray().Count == 2, "call and answer are in the log");
    }

    [Fact]
    public async Task Are_refused_for_each_reason_with_its_own_status()
    {
        var (id, _) = await running.Provisioned();
        (await Post($"chargers/{id}/commands/reset", """{"type":"Soft"}""")).Status.Should().Be(HttpStatusCode.Conflict);
        (await Post("chargers/NOBODY/commands/reset", """{"type":"Soft"}""")).Status.Should().Be(HttpStatusCode.NotFound);
        await using var charger = await RawCharger.Booted(running.Program, id);
        var malformed = await Post($"chargers/{id}/commands/reset", """{"type":"Gentle","extra":1}""");
        malformed.Status.Should().Be(HttpStatusCode.BadRequest);
        malformed.Body!["errors"]!.ToJsonString().Should().Contain("type").And.Contain("extra");
        (await Post($"chargers/{id}/commands/set-variables", "{}")).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Post($"chargers/{id}/commands/dance", "{}")).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        charger.Answers = (_, _) => """[4,"$id","InternalError","the door is open",{}]""";
        var error = await Post($"chargers/{id}/commands/clear-cache", "{}");
        error.Status.Should().Be(HttpStatusCode.BadGateway);
        ((string?)error.Body!["errorCode"]).Should().Be("InternalError");
        charger.Answers = (_, _) => """[4,"$id","NotSupported","",{}]""";
        (await Post($"chargers/{id}/commands/clear-cache", "{}")).Body!["type"]!.GetValue<string>().Should().Be("not-supported-by-charger");
    }

    [Fact]
    public async Task That_change_a_password_are_not_told_to_the_log()
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        (await Post($"chargers/{id}/commands/change-configuration", """{"key":"AuthorizationKey","value":"73336372337473336372"}""")).Status.Should().Be(HttpStatusCode.OK);
        var log = await running.Api.Until(
            $"chargers/{id}/messages?action=ChangeConfiguration", l => l.ToJsonString().Contains("hidden", StringComparison.Ordinal), "the call is in the log");
        log.ToJsonString().Should().NotContain("73336372337473336372");
    }

    [Fact]
    public async Task Wait_one_behind_the_other()
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        await running.Api.Until($"chargers/{id}", c => c["settings"] is not null, "the charger is shown");
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Post($"chargers/{id}/commands/clear-cache", "{}")));
        all.Should().OnlyContain(a => a.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_and_stop_a_session_from_afar()
    {
        var (id, token) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        var asked = await Post("sessions", $$"""{"chargerId":"{{id}}","evseId":1,"connectorId":1,"token":"{{token}}"}""");
        asked.Status.Should().Be(HttpStatusCode.Accepted);
        var session = (string)asked.Body!["sessionId"]!;
        asked.Response.Headers.Location!.ToString().Should().EndWith($"/api/v1/sessions/{session}");
        await Eventually.True(() => charger.Calls.Any(c => (string)c[2]! == "RemoteStartTransaction"), "it was told to start");
        await charger.Status("Preparing");
        var transaction = await charger.Start(token, 100);
        ((string?)(await running.Api.Get($"sessions/{session}"))["state"]).Should().Be("charging");
        ((string?)(await running.Api.Get($"sessions/{session}"))["wayIn"]).Should().Be("remote");
        (await Post($"sessions/{session}/stop", "{}")).Response.IsSuccessStatusCode.Should().BeTrue();
        await Eventually.True(() => charger.Calls.Any(c => (string)c[2]! == "RemoteStopTransaction"), "it was told to stop");
        await charger.Stop(transaction, 900);
        ((long)(await running.Api.Get($"sessions/{session}"))["energyWh"]!).Should().Be(800);
    }

    [Fact]
    public async Task Starting_a_session_twice_under_one_idempotency_key_start_one()
    {
        var (id, token) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        var body = $$"""{"chargerId":"{{id}}","evseId":1,"token":"{{token}}"}""";
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await running.Api.Send(HttpMethod.Post, "sessions", body, null, key);
        var second = await running.Api.Send(HttpMethod.Post, "sessions", body, null, key);
        second.Status.Should().Be(first.Status).And.Be(HttpStatusCode.Accepted);
        second.Body!.ToJsonString().Should().Be(first.Body!.ToJsonString());
        (await running.Api.Send(HttpMethod.Post, "sessions", body.Replace(":1,", ":2,", StringComparison.Ordinal), null, key)).Body!["type"]!.GetValue<string>()
            .Should().Be("idempotency-key-reused");
        charger.Calls.Count(c => (string)c[2]! == "RemoteStartTransaction").Should().BeLessThanOrEqualTo(1);
    }
}
