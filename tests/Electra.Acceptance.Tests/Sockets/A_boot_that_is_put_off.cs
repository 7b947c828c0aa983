using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>The operator has not admitted the charger yet, or not any more (<c>admission</c>).</summary>
public sealed class A_boot_that_is_put_off(Running running)
{
    private const string Boot = """{"reason":"PowerUp","chargingStation":{"vendorName":"XCharge","model":"C6EU","firmwareVersion":"3.2.0","serialNumber":"X-0815"}}""";
    private const string Trigger = """{"requestedMessage":"StatusNotification","evse":{"id":1,"connectorId":1}}""";

    [Theory]
    [InlineData("2.0.1")]
    [InlineData("2.1")]
    public async Task Lets_a_strict_charger_say_what_it_is_asked_for_and_its_transactions_until_it_is_admitted(string version)
    {
        var (id, token) = await running.Provisioned(extra: Held("pending"));
        await using var station = await Connect(running.Program, id, "ocpp" + version);
        (await station.Raw.Error("Heartbeat", "{}")).Should().Be(("SecurityError", "Heartbeat may not be sent before a boot is accepted (B01.FR.10)"));

        var answer = await station.Result("BootNotification", Boot);
        ((string?)answer["status"], (int)answer["interval"]! > 0).Should().Be(("Pending", true));
        (await station.Raw.Error("Heartbeat", "{}")).Code.Should().Be("SecurityError");
        (await station.Raw.Error("Authorize", "{" + Token(token)[1..] + "}")).Code.Should().Be("SecurityError");
        await station.Event("Started", "tx-" + id, "Authorized", State("Charging"), Token(token) + Evse() + Meter(1_000, "Transaction.Begin"));

        var (status, _, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/trigger-message", Trigger);
        status.Should().Be(HttpStatusCode.OK);
        await station.Status("Occupied");
        await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray() is [{ } only] && (string?)only["token"] == token, "the stay is known");

        await running.Api.Charger(id, "lyon-1", extra: Held("accepted"));
        ((string?)(await station.Result("BootNotification", Boot))["status"]).Should().Be("Accepted");
        await station.Result("Heartbeat", "{}");
        await station.Event("Ended", "tx-" + id, "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(5_000, "Transaction.End"));
        var ended = await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "it has ended");
        ((long)ended["items"]![0]!["energyWh"]!).Should().Be(4_000);
    }

    [Fact]
    public async Task Lets_nothing_be_asked_of_a_charger_that_is_turned_away_and_nothing_else_be_said()
    {
        var (id, _) = await running.Provisioned(extra: Held("rejected"));
        await using var station = await Connect(running.Program, id, "ocpp2.0.1");
        ((string?)(await station.Result("BootNotification", Boot))["status"]).Should().Be("Rejected");
        (await station.Raw.Error("Heartbeat", "{}")).Should().Be(("SecurityError", "Heartbeat may not be sent: the boot was rejected (B03.FR.07)"));
        var (status, problem, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/trigger-message", Trigger);
        ((int)status, ((JsonNode)problem!)["detail"]!.ToString()).Should().Match<(int Status, string Why)>(told => told.Status >= 400 && told.Why.Contains("boot"));
        station.Raw.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Lets_a_charger_of_1_6_and_one_that_is_read_tolerantly_say_what_they_will()
    {
        var (old, _) = await running.Provisioned(extra: Held("pending"));
        await using var charger = await RawCharger.Connect(running.Program, old);
        ((string?)(await charger.Result("BootNotification", """{"chargePointVendor":"XCharge","chargePointModel":"C6EU"}"""))["status"]).Should().Be("Pending");
        await charger.Result("Heartbeat", "{}");

        var (lenient, _) = await running.Provisioned(extra: ""","admission":"rejected" """);
        await using var station = await Connect(running.Program, lenient);
        ((string?)(await station.Result("BootNotification", Boot))["status"]).Should().Be("Rejected");
        await station.Result("Heartbeat", "{}");
    }

    private static string Held(string admission) => $$""","validation":"strict","admission":"{{admission}}" """;
}
