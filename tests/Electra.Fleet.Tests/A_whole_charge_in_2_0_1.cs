using System.Globalization;
using System.Text.Json.Nodes;

namespace Electra.Fleet.Tests;

public sealed class A_whole_charge_in_2_0_1
{
    private const string Token = "04A2B3C4D5";

    private static Vehicle Car(double target = 60) => new(Garage.Model("hyundai-ioniq-5-77"), soc: 40, target);

    [Theory]
    [InlineData("HYC300")]
    [InlineData("C7EU")]
    [InlineData("keba")]
    public async Task Is_told_in_events_that_are_numbered_without_a_gap(string make)
    {
        await using var world = await World.Open(make: make, version: OcppVersion.V201);
        await Charge(world);
        var events = world.Events();
        events[0]["eventType"]!.ToString().Should().Be("Started");
        events[^1]["eventType"]!.ToString().Should().Be("Ended");
        events.Skip(1).SkipLast(1).Each("eventType").Should().OnlyContain(static type => type == "Updated");
        events.Each("seqNo").Should().Equal(Enumerable.Range(0, events.Count).Select(static n => n.ToString(CultureInfo.InvariantCulture)));
        events.Each("transactionId").Distinct().Should().ContainSingle().Which.Should().HaveLength(36);
        world.SpeaksToTheLetter();
        world.Journal.Surprises.Should().BeEmpty();
        world.Journal.Failures.Should().BeEmpty();
    }

    [Fact]
    public async Task Offers_its_version_boots_because_it_was_switched_on_and_tells_each_place()
    {
        await using var world = await World.Open(version: OcppVersion.V201);
        await world.Live();
        await World.UntilStill(() => world.System.Of("StatusNotification").Count == 2, "both places are told");
        world.System.Subprotocols.Should().Equal("ocpp2.0.1");
        JsonNode.Parse(world.System.Of("BootNotification").Single())!["reason"]!.ToString().Should().Be("PowerUp");
        (world.Statuses(1)[0], world.Statuses(2)[0]).Should().Be(("Available", "Available"));
        world.System.Of("StatusNotification").Should().OnlyContain(static s => s.Contains("\"connectorId\":1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_what_let_it_begin_what_the_energy_does_and_what_ended_it()
    {
        await using var world = await World.Open(version: OcppVersion.V201);
        await Charge(world);
        var events = world.Events();
        events[0]["triggerReason"]!.ToString().Should().Be("Authorized");
        events[0]["idToken"]!["idToken"]!.ToString().Should().Be(Token);
        events[0]["idToken"]!["type"]!.ToString().Should().Be("ISO14443");
        events[0]["evse"]!.ToJsonString().Should().Be("""{"id":1,"connectorId":1}""");
        events.Skip(1).Should().OnlyContain(static one => one["evse"] == null, "it is told once");
        events[^1]["triggerReason"]!.ToString().Should().Be("StopAuthorized");
        events[^1]["transactionInfo"]!["stoppedReason"]!.ToString().Should().Be("Local");
        events.Where(static one => one["triggerReason"]!.ToString() == "ChargingStateChanged").Each("chargingState").Should().Equal("Charging", "SuspendedEV");
        events.Should().OnlyContain(static one => one["offline"] == null);
    }

    [Fact]
    public async Task Occupies_its_place_from_plug_to_unplug()
    {
        await using var world = await World.Open(version: OcppVersion.V201);
        await Charge(world);
        world.Statuses(1).Should().Equal("Available", "Occupied", "Available");
    }

    [Theory]
    [InlineData("HYC300", true)]
    [InlineData("C7EU", false)]
    public async Task Meters_the_energy_that_went_into_the_car(string make, bool forLife)
    {
        await using var world = await World.Open(make: make, version: OcppVersion.V201);
        await Charge(world);
        var registers = world.Events().SelectMany(Registers).ToArray();
        registers.Should().HaveCountGreaterThan(3).And.BeInAscendingOrder();
        (registers[0] > 0).Should().Be(forLife);
        ((double)(registers[^1] - registers[0])).Should().BeApproximately(74_000 * 0.2, 2);
        var (start, stop) = (world.Journal.Starts.Single(), world.Journal.Stops.Single());
        start.Question.MeterStart.Should().Be((long)registers[0]);
        stop.Question.MeterStop.Should().Be((long)registers[^1]);
        stop.Question.TransactionId.Should().Be(start.TransactionId).And.Be(world.Events()[0]["transactionInfo"]!["transactionId"]!.ToString());
        world.Journal.Meters.Should().HaveCountGreaterThan(1).And.OnlyContain(m => m.Question.TransactionId == start.TransactionId);
    }

    [Fact]
    public async Task Begins_with_the_plug_for_one_who_was_let_before()
    {
        await using var world = await World.Open(version: OcppVersion.V201);
        await world.Live();
        (await world.Charger.Present(1, Token)).Should().BeTrue();
        world.Statuses(1).Should().NotContain("Occupied", "a token occupies no connector");
        world.Charger.PlugIn(1, Car());
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it begins");
        world.Events()[0]["triggerReason"]!.ToString().Should().Be("CablePluggedIn");
    }

    [Fact]
    public async Task Ends_with_the_cable_when_it_is_pulled()
    {
        await using var world = await World.Open(version: OcppVersion.V201);
        await world.Live();
        await Begin(world);
        world.Charger.Unplug(1);
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "it ends");
        var end = world.Events()[^1];
        (end["triggerReason"]!.ToString(), end["transactionInfo"]!["stoppedReason"]!.ToString()).Should().Be(("EVCommunicationLost", "EVDisconnected"));
        end["transactionInfo"]!["chargingState"]!.ToString().Should().Be("Idle");
        end["idToken"].Should().BeNull("nobody showed one");
    }

    [Fact]
    public async Task Is_ended_by_the_charger_when_its_token_is_refused_after_all()
    {
        await using var world = await World.Open(version: OcppVersion.V201, configuration: new() { ["LocalPreAuthorize"] = "true" });
        await world.Live();
        await world.System.AskFor("SendLocalList", """
            {"versionNumber":1,"updateType":"Full","localAuthorizationList":
            [{"idToken":{"idToken":"04A2B3C4D5","type":"ISO14443"},"idTokenInfo":{"status":"Accepted"}}]}
            """);
        world.System.TokenStatus = "Blocked";
        world.Charger.PlugIn(1, Car());
        (await world.Charger.Present(1, Token)).Should().BeTrue("its list has the token");
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "it stops by itself");
        world.Events()[^1]["transactionInfo"]!["stoppedReason"]!.ToString().Should().Be("DeAuthorized");
        world.Journal.Starts.Single().Status.Should().Be("Blocked");
        world.System.Actions.Should().NotContain("Authorize");
    }

    [Fact]
    public async Task Made_without_a_network_is_told_in_order_and_as_offline()
    {
        await using var world = await World.Open(version: OcppVersion.V201, configuration: new() { ["MeterValueSampleInterval"] = "30" });
        await world.Live();
        world.System.Door = 503;
        world.Charger.DropSocket();
        await World.UntilStill(() => !world.Charger.Connected, "the socket is gone");
        world.Charger.PlugIn(1, Car());
        (await world.Charger.Present(1, Token)).Should().BeTrue("nobody can be asked");
        await world.Until(() => world.Charger.Unconfirmed >= 4, "events wait", secondsAStep: 5);
        world.System.Door = 101;
        await world.Until(() => world.Charger.Unconfirmed == 0, "everything is delivered");
        await world.Charger.Present(1, Token);
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "the end is told");
        var events = world.Events();
        events.Each("seqNo").Should().Equal(Enumerable.Range(0, events.Count).Select(static n => n.ToString(CultureInfo.InvariantCulture)));
        events.Take(4).Each("offline").Should().HaveCount(4).And.OnlyContain(static offline => offline == "true");
        events[^1]["offline"].Should().BeNull("by then it was not");
        world.Journal.Boots.Should().Be(1, "it has not restarted");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Takes_up_the_version_that_the_handshake_has_chosen()
    {
        await using var world = await World.Open([new OffersBoth()]);
        world.System.Speaks = ["ocpp2.0.1"];
        await world.Live();
        world.Charger.Version.Should().Be(OcppVersion.V201);
        await Begin(world);
        world.Events()[0]["eventType"]!.ToString().Should().Be("Started");
    }

    [Fact]
    public async Task Goes_on_over_a_socket_of_another_version()
    {
        await using var world = await World.Open([new OffersBoth()]);
        await world.Live();
        world.Charger.Version.Should().Be(OcppVersion.V16);
        await Begin(world);
        await World.UntilStill(() => world.Charger.Outlets[0].TransactionId is not null, "it has a number");
        var number = world.Charger.Outlets[0].TransactionId;
        world.System.Speaks = ["ocpp2.0.1"];
        world.Charger.DropSocket();
        await world.Until(() => world.Charger.Connected && world.Charger.Version == OcppVersion.V201, "it is back");
        await world.Charger.Present(1, Token);
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "it ends");
        world.Events()[^1]["transactionInfo"]!["transactionId"]!.ToString().Should().Be(number);
    }

    private static async Task Begin(World world)
    {
        world.Charger.PlugIn(1, Car());
        (await world.Charger.Present(1, Token)).Should().BeTrue();
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it begins");
    }

    private static async Task Charge(World world)
    {
        await world.Live();
        world.Charger.PlugIn(1, Car());
        (await world.Charger.Present(1, Token)).Should().BeTrue();
        await world.Until(() => world.Charger.Outlets[0].Satisfied.IsCompleted, "the car has enough", secondsAStep: 5);
        (await world.Charger.Present(1, "04a2b3c4d5")).Should().BeTrue("the token that began it ends it");
        world.Charger.Unplug(1);
        await World.UntilStill(() => world.Journal.Stops.Count == 1 && world.Statuses(1)[^1] == "Available", "all is told");
    }

    private static IEnumerable<decimal> Registers(JsonNode one) =>
        from value in one["meterValue"]?.AsArray() ?? []
        from sample in value!["sampledValue"]!.AsArray()
        where (string?)sample!["measurand"] is null or "Energy.Active.Import.Register"
        select (decimal)sample!["value"]! * ((string?)sample["unitOfMeasure"]?["unit"] == "kWh" ? 1000 : 1);

    private sealed class OffersBoth() : Deviation("offers-both", "C5", "Offers both versions.")
    {
        public override Dial Dialing(Dial dial, IDeviant charger) => dial with { Subprotocols = ["ocpp1.6", "ocpp2.0.1"] };
    }
}
