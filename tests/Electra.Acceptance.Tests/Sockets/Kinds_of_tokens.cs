using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>Whatever 2.0.1 calls a token, it is worth what it is worth, and is called the same again: a charger finds it only where its kind is right too (C01, D01).</summary>
public sealed class Kinds_of_tokens(Running running)
{
    [Theory]
    [InlineData("Central", "APP-USER-4711", null)]
    [InlineData("eMAID", "FR-ELC-C00004711-6", null)]
    [InlineData("eMAID", "FLEET*CONTRACT*17", "eMAID")]
    [InlineData("ISO14443", "04E1D2C3B4A596", null)]
    [InlineData("ISO14443", "TAG-000815", "ISO14443")]
    [InlineData("ISO15693", "E004015012345678", null)]
    [InlineData("ISO15693", "VICINITY-17", "ISO15693")]
    [InlineData("KeyCode", "47110815", "KeyCode")]
    [InlineData("Local", "CAR-PARK-17", "Local")]
    [InlineData("MacAddress", "0012F3A1B2C3", "MacAddress")]
    public async Task Are_authorised_charged_with_and_named_alike_when_a_start_is_asked_from_afar(string kind, string token, string? seen)
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        (await Shown(station, token, kind)).Should().Be("Unknown");
        await running.Api.Put($"tokens/{token}", """{"type":"OTHER","status":"accepted"}""");
        (await Shown(station, token, kind)).Should().Be("Accepted");

        var began = await station.Event("Started", "tx-kind", "Authorized", State("Charging"), Token(token, kind) + Evse() + Meter(1_000, "Transaction.Begin"));
        ((string?)began["idTokenInfo"]!["status"]).Should().Be("Accepted");
        await station.Event("Ended", "tx-kind", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(3_000, "Transaction.End"));
        var ended = await Ended(id);
        ((string?)ended["token"], (long)ended["energyWh"]!).Should().Be((token, 2_000));
        await running.Api.Until($"tokens/{token}", t => (string?)t["seenIdTokenType"] == seen && t["idTokenType"] is null, $"it has been seen as {seen ?? "what its value says"}");

        var (status, _, _) = await running.Api.Send(HttpMethod.Post, "sessions", $$"""{"chargerId":"{{id}}","evseId":2,"connectorId":1,"token":"{{token}}"}""");
        status.Should().Be(HttpStatusCode.Accepted);
        var named = (await station.Called("RequestStartTransaction"))["idToken"]!;
        ((string?)named["idToken"], (string?)named["type"]).Should().Be((token, kind));
    }

    [Fact] // C02: it asks for no right at all, so nobody is asked and nobody is named.
    public async Task Include_the_one_that_asks_for_no_right()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        (await Shown(station, "", "NoAuthorization")).Should().Be("Accepted");
        var began = await station.Event("Started", "tx-free", "Authorized", State("Charging"), Token("", "NoAuthorization") + Evse() + Meter(1_000, "Transaction.Begin"));
        ((string?)began["idTokenInfo"]!["status"]).Should().Be("Accepted");
        await station.Event("Ended", "tx-free", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(3_000, "Transaction.End"));
        var ended = await Ended(id);
        ((string?)ended["token"], (long)ended["energyWh"]!).Should().Be(("", 2_000));
    }

    private static async Task<string?> Shown(Station201 station, string token, string kind) =>
        (string?)(await station.Result("Authorize", "{" + Token(token, kind)[1..] + "}"))["idTokenInfo"]!["status"];

    private async Task<JsonNode> Ended(string id) =>
        (await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "its session has ended"))["items"]![0]!;
}
