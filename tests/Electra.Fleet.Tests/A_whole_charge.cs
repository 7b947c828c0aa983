using System.Text.Json;
using System.Text.Json.Nodes;

namespace Electra.Fleet.Tests;

public sealed class A_whole_charge
{
    private static Vehicle Car(double target = 60) => new(Garage.Model("hyundai-ioniq-5-77"), soc: 40, target);

    [Theory]
    [InlineData("HYC300", "Preparing,Charging,SuspendedEV,Finishing,Available")]
    [InlineData("C7EU", "Preparing,SuspendedEVSE,Charging,SuspendedEV,Finishing,Available")]
    public async Task Goes_from_plug_to_unplug_in_the_order_of_its_make(string make, string statuses)
    {
        await using var world = await World.Open(make: make);
        await Charge(world);
        Statuses(world, connector: 1).Skip(1).Should().Equal(statuses.Split(','));
        world.Journal.Surprises.Should().BeEmpty();
        world.Journal.Failures.Should().BeEmpty();
    }

    [Fact]
    public async Task Asks_then_starts_then_meters_then_stops()
    {
        await using var world = await World.Open();
        await Charge(world);
        var actions = world.System.Actions.Where(static a => a is not ("StatusNotification" or "Heartbeat")).ToArray();
        actions.Take(3).Should().Equal("BootNotification", "Authorize", "StartTransaction");
        actions[^1].Should().Be("StopTransaction");
        actions[3..^1].Should().NotBeEmpty().And.OnlyContain(static a => a == "MeterValues");
        world.System.Authorization.Should().StartWith("Basic ");
        world.System.Path.Should().Be("/ocpp/LYON-1");
    }

    [Fact]
    public async Task Bills_the_energy_that_went_into_the_car()
    {
        await using var world = await World.Open();
        await Charge(world);
        var start = world.Journal.Starts.Should().ContainSingle().Subject;
        var stop = world.Journal.Stops.Should().ContainSingle().Subject;
        start.Question.MeterStart.Should().BePositive("its meter counts for life");
        (stop.Question.MeterStop - start.Question.MeterStart).Should().BeCloseTo((long)(74_000 * 0.2), 2);
        stop.Question.TransactionId.Should().Be(start.TransactionId);
        world.Journal.Meters.Should().OnlyContain(m => m.Question.TransactionId == start.TransactionId);
        Registers(world).Should().BeInAscendingOrder().And.OnlyContain(wh => wh >= start.Question.MeterStart && wh <= stop.Question.MeterStop);
    }

    [Fact]
    public async Task Of_the_other_make_counts_from_nothing_in_kilowatt_hours_and_sends_its_data_at_the_end()
    {
        await using var world = await World.Open(make: "C7EU");
        await Charge(world);
        world.Journal.Starts.Single().Question.MeterStart.Should().Be(0);
        world.System.Of("MeterValues").Should().OnlyContain(static m => m.Contains("\"kWh\"", StringComparison.Ordinal));
        JsonNode.Parse(world.System.Of("StopTransaction").Single())!["transactionData"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_ended_by_the_charger_when_the_start_is_answered_with_a_refusal()
    {
        await using var world = await World.Open(configuration: new() { ["LocalPreAuthorize"] = "true" });
        await world.Live();
        await world.System.AskFor("SendLocalList",
            """{"listVersion":1,"updateType":"Full","localAuthorizationList":[{"idTag":"04A2B3C4D5","idTagInfo":{"status":"Accepted"}}]}""");
        world.System.TokenStatus = "Blocked";
        world.Charger.PlugIn(1, Car());
        (await world.Charger.Present(1, "04A2B3C4D5")).Should().BeTrue("its list has the token");
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "it stops by itself");
        world.Journal.Stops.Single().Question.Reason.Should().Be("DeAuthorized");
        world.System.Actions.Should().NotContain("Authorize");
        (await world.Charger.Present(2, "04FFFFFFFF")).Should().BeFalse("the central system refuses it");
    }

    [Fact]
    public async Task Ends_with_the_cable_when_it_is_pulled()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.PlugIn(1, Car());
        await world.Charger.Present(1, "04A2B3C4D5");
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "the start is answered");
        world.Charger.Unplug(1);
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "the stop is answered");
        world.Journal.Stops.Single().Question.Reason.Should().Be("EVDisconnected");
    }

    [Fact]
    public async Task Never_takes_more_than_the_cable_or_the_modules_carry()
    {
        await using var world = await World.Open(make: "C6EU");
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("tesla-model-y-lr"), soc: 12));
        await world.Charger.Present(1, "04A2B3C4D5");
        var most = 0.0;
        await world.Until(() => (most = Math.Max(most, world.Charger.Outlets[0].PowerW)) > 0 && world.Journal.Meters.Count >= 5, "five samples", secondsAStep: 5);
        most.Should().BeInRange(100_000, 400 * 350 * 1.08, "the cable carries 400 A at the pack's voltage");
    }

    private static async Task Charge(World world)
    {
        await world.Live();
        world.Charger.PlugIn(1, Car());
        (await world.Charger.Present(1, "04A2B3C4D5")).Should().BeTrue();
        await world.Until(() => world.Charger.Outlets[0].Satisfied.IsCompleted, "the car has enough", secondsAStep: 5);
        (await world.Charger.Present(1, "04a2b3c4d5")).Should().BeTrue("the token that began it ends it");
        world.Charger.Unplug(1);
        await World.UntilStill(() => world.Journal.Stops.Count == 1 && Statuses(world, 1)[^1] == "Available", "all is told");
    }

    private static List<string> Statuses(World world, int connector) =>
    [
        .. world.System.Of("StatusNotification").Select(static text => JsonDocument.Parse(text).RootElement)
            .Where(s => s.GetProperty("connectorId").GetInt32() == connector).Select(static s => s.GetProperty("status").GetString()!),
    ];

    private static IEnumerable<long> Registers(World world) =>
        world.Journal.Meters.Select(static m => long.Parse(
            m.Question.Values[0].Samples.Single(static v => v.Measurand == "Energy.Active.Import.Register").Value,
            global::System.Globalization.CultureInfo.InvariantCulture));
}
