using System.Text;
using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Tests;

public sealed class A_charger_of_2_1
{
    private const string Token = "04A2B3C4D5";

    private const string Monitor = """
        {"setMonitoringData":[{"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"},"type":"Periodic","value":10,"severity":8,"periodicEventStream":{"values":2}}]}
        """;

    [Fact]
    public async Task Charges_as_one_of_2_0_1_and_tells_what_2_1_has_more()
    {
        await using var world = await Live();
        world.System.Subprotocols.Should().Equal("ocpp2.1");
        world.Charger.Version.Should().Be(OcppVersion.V21);
        (await Status(world, "SetDefaultTariff", """{"evseId":1,"tariff":{"tariffId":"T-1","currency":"EUR","energy":{"prices":[{"priceKwh":0.4}]}}}""")).Should().Be("Accepted");
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("hyundai-ioniq-5-77"), soc: 40, targetSoc: 42));
        (await world.Charger.Present(1, Token)).Should().BeTrue();
        await world.Until(() => world.Charger.Outlets[0].Satisfied.IsCompleted, "the car has enough", secondsAStep: 5);
        world.Charger.Unplug(1);
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "all is told");
        var events = world.Events();
        (events[0]["eventType"]!.ToString(), events[^1]["eventType"]!.ToString()).Should().Be(("Started", "Ended"));
        events.Each("operationMode").Should().Equal("ChargingOnly");
        events.Each("tariffId").Should().HaveCount(events.Count).And.OnlyContain(static t => t == "T-1");
        world.SpeaksToTheLetter();
        world.Journal.Surprises.Should().BeEmpty();
    }

    [Fact] // N11, N15
    public async Task Streams_a_monitor_that_is_wanted_unconfirmed()
    {
        await using var world = await Live();
        var set = (await Ask(world, "SetVariableMonitoring", Monitor))["setMonitoringResult"]![0]!;
        (set["status"]!.ToString(), (int)set["id"]!).Should().Be(("Accepted", 1));
        await World.UntilStill(() => world.System.Of("OpenPeriodicEventStream").Count == 1, "it asks whether the stream is wanted");
        await world.Until(() => world.System.Mentioned.Count >= 2, "it streams");
        var told = JsonNode.Parse(Encoding.UTF8.GetString(world.System.Mentioned.First().Payload.Span))!;
        told["data"]!.AsArray().Should().HaveCount(2);
        ((int)told["id"]!, (string?)told["data"]![0]!["v"]).Should().Be((1, "0"));
        world.SpeaksToTheLetter();

        (await Status(world, "AdjustPeriodicEventStream", """{"id":1,"params":{"interval":60}}""")).Should().Be("Accepted");
        (await Ask(world, "GetPeriodicEventStream", "{}"))["constantStreamData"]!.ToJsonString().Should().Be(
            """[{"id":1,"params":{"interval":60},"variableMonitoringId":1}]""");
        (await Ask(world, "ClearVariableMonitoring", """{"id":[1,2]}"""))["clearMonitoringResult"]!.AsArray().Select(static r => (string?)r!["status"])
            .Should().Equal("Accepted", "NotFound");
        await World.UntilStill(() => world.System.Of("ClosePeriodicEventStream").Count == 1, "it is closed");
        (await Ask(world, "GetPeriodicEventStream", "{}"))["constantStreamData"].Should().BeNull();
        world.Journal.Surprises.Should().BeEmpty();
    }

    [Fact]
    public async Task Streams_nothing_that_is_not_wanted_and_watches_without_a_stream_too()
    {
        await using var world = await Live();
        world.System.StreamStatus = "Rejected";
        await Ask(world, "SetVariableMonitoring", Monitor);
        await World.UntilStill(() => world.System.Of("OpenPeriodicEventStream").Count == 1, "it asks");
        var other = Monitor.Replace("Periodic\"", "UpperThreshold\"", StringComparison.Ordinal);
        (await Ask(world, "SetVariableMonitoring", other))["setMonitoringResult"]![0]!["status"]!.ToString().Should().Be("Accepted");
        (await Ask(world, "GetPeriodicEventStream", "{}"))["constantStreamData"].Should().BeNull();
        world.System.Mentioned.Should().BeEmpty();
    }

    [Fact] // I07 to I10
    public async Task Holds_a_tariff_for_each_place_until_it_is_cleared()
    {
        await using var world = await Live();
        (await Ask(world, "GetTariffs", """{"evseId":0}"""))["status"]!.ToString().Should().Be("NoTariff");
        const string Tariff = ",\"tariff\":{\"tariffId\":\"T-1\",\"currency\":\"EUR\"}}";
        (await Status(world, "SetDefaultTariff", "{\"evseId\":0" + Tariff)).Should().Be("Accepted");
        (await Status(world, "SetDefaultTariff", "{\"evseId\":7" + Tariff)).Should().Be("Rejected");
        (await Ask(world, "GetTariffs", """{"evseId":0}"""))["tariffAssignments"]!.ToJsonString().Should().Be(
            """[{"tariffId":"T-1","tariffKind":"DefaultTariff","evseIds":[1,2]}]""");
        (await Ask(world, "ClearTariffs", """{"tariffIds":["T-1","T-2"]}"""))["clearTariffsResult"]!.AsArray().Select(static r => (string?)r!["status"])
            .Should().Equal("Accepted", "NoTariff");
        (await Ask(world, "GetTariffs", """{"evseId":0}"""))["status"]!.ToString().Should().Be("NoTariff");
    }

    [Theory]
    [InlineData("UsePriorityCharging", """{"transactionId":"T-1","activate":true}""", "NoProfile")]
    [InlineData("UpdateDynamicSchedule", """{"chargingProfileId":1,"scheduleUpdate":{"limit":11000}}""", "Rejected")]
    [InlineData("GetLocalListVersion", "{}", null)]
    [InlineData("NotifyWebPaymentStarted", """{"evseId":1,"timeout":60}""", null)]
    public async Task Answers_what_it_is_asked(string action, string payload, string? status)
    {
        await using var world = await Live();
        ((string?)(await Ask(world, action, payload))["status"]).Should().Be(status);
    }

    [Theory]
    [InlineData("AFRRSignal", "NotSupported")]
    [InlineData("SetDERControl", "NotSupported")]
    [InlineData("PublishFirmware", "NotSupported")]
    [InlineData("StartTransaction", "NotImplemented")]
    public async Task Has_nothing_behind_some_calls(string action, string code)
    {
        await using var world = await Live();
        (await world.System.Ask(action, "{}")).Should().BeOfType<ErrorFrame>().Which.Code.Should().Be(code);
    }

    [Fact] // OCPP-J 2.1 §4.2.3
    public async Task Is_surprised_when_its_answer_is_not_understood()
    {
        await using var world = await Live();
        await world.System.Say("""[5,"m-1","FormatViolation","no",{}]""");
        await World.UntilStill(() => world.Journal.Surprises.Count == 1, "it is told");
        world.Journal.Surprises.Single().Should().Contain("m-1").And.Contain("FormatViolation");
    }

    private static async Task<World> Live()
    {
        var world = await World.Open(version: OcppVersion.V21);
        await world.Live();
        await World.UntilStill(() => world.System.Of("StatusNotification").Count >= 1, "it has told its places");
        return world;
    }

    private static async Task<JsonNode> Ask(World world, string action, string payload) => JsonNode.Parse(await world.System.AskFor(action, payload))!;

    private static async Task<string> Status(World world, string action, string payload) => (await Ask(world, action, payload))["status"]!.ToString();
}
