using System.Globalization;
using System.Text.Json.Nodes;

namespace Electra.Fleet.Tests;

public sealed class A_deviation_in_2_0_1
{
    private const string Token = "04A2B3C4D5E6F7";

    // The small central system lets nobody in without the header Connection: Upgrade.
    private const string NotLetInHere = "no-connection-header";

    public static TheoryData<string> Names =>
        [.. Deviation.All.Where(static one => one.IsOf(OcppVersion.V201) && one.Name != NotLetInHere).Select(static one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Of_any_kind_does_what_it_does_without_falling_over_it(string name)
    {
        await using var world = await World.Open([Deviation.Named(name)!], version: OcppVersion.V201);
        await world.Live();
        await Charge(world);
        await world.Until(() => world.Charger.Unconfirmed == 0, "all is told");
        world.Journal.Surprises.Should().BeEmpty();
        world.Charger.Outlets[0].DeliveredWh.Should().BePositive();
    }

    [Fact]
    public async Task Of_1_6_alone_does_nothing_here()
    {
        await using var world = await World.Open([new StopsUnderZero(), new OffersNoSubprotocol()], version: OcppVersion.V201);
        await world.Live();
        await Charge(world);
        world.Journal.Deviations.Should().BeEmpty();
        world.System.Subprotocols.Should().Equal("ocpp2.0.1");
    }

    [Fact]
    public async Task Of_2_0_1_alone_does_nothing_in_1_6()
    {
        await using var world = await World.Open([new GivesNoTrigger(), new RepeatsEvents()]);
        await world.Live();
        await Charge(world);
        world.Journal.Deviations.Should().BeEmpty();
    }

    [Theory]
    [InlineData("tag-semicolon", ";04A2B3C4D5E6F7")]
    [InlineData("tag-with-spaces", " 04 A2 B3 C4 D5 E6 F7")]
    [InlineData("tag-cut-to-six-bytes", "04A2B3C4D5E6")]
    [InlineData("tag-other-case", "04a2b3c4d5e6f7")]
    public async Task Of_tokens_is_seen_wherever_there_is_one(string name, string told)
    {
        await using var world = await Charged(name);
        JsonNode.Parse(world.System.Of("Authorize").Single())!["idToken"]!["idToken"]!.ToString().Should().Be(told);
        var events = world.Events();
        events.Where(static one => one["idToken"] is not null).Should().HaveCount(2).And.OnlyContain(one => one["idToken"]!["idToken"]!.ToString() == told);
    }

    [Theory]
    [InlineData("start-zero", 0, 0L)]
    [InlineData("stop-below-start", -1, -700L)]
    public async Task Of_a_register_changes_its_bounds(string name, int which, long told)
    {
        await using var world = await Charged(name);
        var meter = world.Journal.Starts.Single().Question.MeterStart;
        Register(which < 0 ? world.Events()[^1] : world.Events()[0]).Should().Be(told < 0 ? meter + told : told);
    }

    [Fact]
    public async Task Of_samples_that_count_the_session_leaves_the_bounds()
    {
        await using var world = await Charged("samples-per-session");
        var (events, meter) = (world.Events(), world.Journal.Starts.Single().Question.MeterStart);
        Register(events[0]).Should().Be(meter);
        Register(events[^1]).Should().BeGreaterThan(meter);
        events.Skip(1).SkipLast(1).Where(static one => one["meterValue"] is not null).Should().OnlyContain(one => Register(one) < meter);
    }

    [Fact]
    public async Task Of_kilo_units_says_them_apart()
    {
        await using var world = await Charged("kilo-units");
        var sample = world.Events()[0]["meterValue"]![0]!["sampledValue"]![0]!;
        sample["unitOfMeasure"]!["unit"]!.ToString().Should().Be("kWh");
        ((decimal)sample["value"]! * 1000).Should().Be(world.Journal.Starts.Single().Question.MeterStart);
    }

    [Fact]
    public async Task Of_an_event_after_the_end_has_the_next_number()
    {
        await using var world = await Charged("energy-after-stop");
        var events = world.Events();
        events[^1]["eventType"]!.ToString().Should().Be("Updated");
        ((int)events[^1]["seqNo"]!).Should().Be((int)events[^2]["seqNo"]! + 1);
        Register(events[^1]).Should().Be(Register(events[^2]) + 5_000);
    }

    [Fact]
    public async Task U1_names_no_connector()
    {
        await using var world = await Charged("no-connector-id");
        world.Events()[0]["evse"]!.ToJsonString().Should().Be("""{"id":1}""");
    }

    [Fact]
    public async Task U2_leaves_gaps_or_repeats()
    {
        await using (var world = await Charged("sequence-gaps"))
            Numbers(world).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.NotBeEquivalentTo(Enumerable.Range(0, Numbers(world).Count));
        await using var twice = await Charged("events-twice");
        Numbers(twice).Should().Equal(Numbers(twice).Distinct().SelectMany(static number => new[] { number, number }));
        twice.Journal.Starts.Should().ContainSingle("the second answer is no second start");
    }

    [Fact]
    public async Task U2_numbers_anew_after_a_restart_in_the_middle()
    {
        await using var world = await World.Open([new NumbersAnew()], make: "keba", version: OcppVersion.V201);
        await world.Live();
        await Begin(world);
        await world.Until(() => world.Events().Count >= 4, "it is metered", secondsAStep: 5);
        world.Charger.CutPower(TimeSpan.FromSeconds(20));
        await world.Until(() => world.Journal.Boots == 2 && world.Charger.Connected, "it is back", secondsAStep: 5);
        var before = world.Events().Count;
        await world.Until(() => world.Events().Count > before + 1, "it goes on", secondsAStep: 5);
        Numbers(world)[before..(before + 2)].Should().Equal(0, 1);
        world.Events().Each("transactionId").Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task U3_and_U4_give_no_trigger_and_always_have_messages()
    {
        await using var world = await World.Open([new GivesNoTrigger(), new AlwaysHasMessages()], version: OcppVersion.V201);
        await world.Live();
        await Charge(world);
        world.Events().Should().OnlyContain(static one => one["triggerReason"] == null);
        (await world.System.AskFor("GetTransactionStatus", """{"transactionId":"nobody's"}""")).Should().Contain("\"messagesInQueue\":true");
    }

    [Fact]
    public async Task B10_never_ends_its_report_or_leaves_its_places_out()
    {
        await using var world = await World.Open([new NeverEndsItsReport(), new ReportsNoPlaces()], version: OcppVersion.V201);
        await world.Live();
        (await world.System.AskFor("GetBaseReport", """{"requestId":1,"reportBase":"FullInventory"}""")).Should().Contain("Accepted");
        await world.Charger.Call("Heartbeat", "{}");
        await World.UntilStill(() => world.Journal.Deviations.GetValueOrDefault("report-never-ends") > 1, "it has kept the rest back");
        world.System.Of("NotifyReport").Should().ContainSingle().Which.Should().Contain("\"tbc\":true").And.NotContain("\"evse\"");
    }

    [Fact]
    public async Task S1_tells_places_that_there_are_not()
    {
        await using var world = await World.Open([new TellsImpossiblePlaces()], version: OcppVersion.V201);
        await world.Live();
        await World.UntilStill(() => world.System.Of("StatusNotification").Count == 5, "all are told");
        world.System.Of("StatusNotification").Select(static text => JsonNode.Parse(text)!)
            .Select(static s => ((int)s["evseId"]!, (int)s["connectorId"]!)).Should().Equal((1, 1), (0, 0), (1, 0), (0, 1), (2, 1));
    }

    [Theory]
    [InlineData("own-stack-level-refused", 0, "W", 3, "Rejected")]
    [InlineData("no-limit-of-the-whole", 0, "W", 0, "Rejected")]
    [InlineData("limits-in-watts-only", 1, "A", 0, "Rejected")]
    [InlineData("limits-in-amperes-only", 1, "W", 0, "Rejected")]
    [InlineData("limits-in-amperes-only", 1, "A", 0, "Accepted")]
    public async Task Of_limits_reads_the_profile_where_it_is(string name, int evse, string unit, int level, string status)
    {
        await using var world = await World.Open([Deviation.Named(name)!], version: OcppVersion.V201);
        await world.Live();
        var purpose = evse == 0 ? "ChargingStationMaxProfile" : "TxDefaultProfile";
        (await world.System.AskFor("SetChargingProfile", $$$"""
            {"evseId":{{{evse}}},"chargingProfile":{"id":3,"stackLevel":{{{level}}},"chargingProfilePurpose":"{{{purpose}}}","chargingProfileKind":"Absolute",
            "chargingSchedule":[{"id":1,"chargingRateUnit":"{{{unit}}}","chargingSchedulePeriod":[{"startPeriod":0,"limit":30000}]}]}}
            """)).Should().Contain(status);
    }

    private static async Task<World> Charged(string name)
    {
        var world = await World.Open([Deviation.Named(name)!], version: OcppVersion.V201);
        await world.Live();
        await Charge(world);
        await world.Until(() => world.Charger.Unconfirmed == 0, "all is told");
        return world;
    }

    private static async Task Begin(World world)
    {
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("hyundai-ioniq-5-77"), soc: 20));
        (await world.Charger.Present(1, Token)).Should().BeTrue();
        await World.UntilStill(() => world.Charger.Outlets[0].Busy, "it begins");
    }

    private static async Task Charge(World world)
    {
        await Begin(world);
        var until = world.Clock.GetUtcNow() + TimeSpan.FromMinutes(4);
        await world.Until(() => world.Clock.GetUtcNow() >= until, "four minutes pass", secondsAStep: 10);
        (await world.Charger.Present(1, Token)).Should().BeTrue();
        world.Charger.Unplug(1);
    }

    private static List<int> Numbers(World world) => [.. world.Events().Each("seqNo").Select(static text => int.Parse(text, CultureInfo.InvariantCulture))];

    private static long Register(JsonNode one) => (long)one["meterValue"]!.AsArray().SelectMany(static value => value!["sampledValue"]!.AsArray())
        .Where(static sample => (string?)sample!["measurand"] is null or "Energy.Active.Import.Register").Select(static sample => (decimal)sample!["value"]!).First();
}
