using System.Text;
using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Tests;

public sealed class A_deviation
{
    private const string Token = "04A2B3C4D5";

    public static TheoryData<string> Names => [.. Deviation.All.Select(static one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_name_of_its_own_a_catalogue_number_and_a_sentence(string name)
    {
        Deviation.All.Count(one => one.Name == name).Should().Be(1);
        var deviation = Deviation.Named(name)!;
        deviation.Name.Should().MatchRegex("^[a-z0-9]+(-[a-z0-9]+)*$");
        deviation.Catalogue.Should().MatchRegex("^[CBSTUIPLR][0-9]{1,2}$");
        deviation.Sentence.Should().EndWith(".");
    }

    [Fact]
    public async Task Drops_doubles_alters_and_keeps_back_what_is_said()
    {
        await using var world = await World.Open([new Muddle()]);
        await world.Live();
        await Charge(world);
        world.System.Of("Authorize").Should().BeEmpty("it is dropped");
        world.System.Of("StartTransaction").Should().HaveCount(2);
        world.System.Of("StopTransaction").Should().ContainSingle().Which.Should().Contain("\"idTag\":\"04A2B3C4D5_7\"");
        var meters = world.System.Of("MeterValues").Count;
        world.Journal.Meters.Should().HaveCount(meters).And.HaveCountGreaterThan(1, "the first one, kept back, was confirmed with the second");
        world.Journal.Starts.Should().ContainSingle("the second answer is no second start");
        world.Charger.Unconfirmed.Should().Be(0);
        world.Journal.Deviations["muddle"].Should().BeGreaterThan(3);
    }

    [Fact]
    public async Task Shapes_frames_as_they_leave()
    {
        await using var world = await World.Open([new Shapes()]);
        await world.Live();
        (await world.System.AskFor("ClearCache", "{}")).Should().Contain("Accepted", "answers leave in three pieces");
        await World.UntilStill(() => world.System.Of("StatusNotification").Count == 6, "every status left twice");
        world.System.Of("BootNotification").Single().Should().Contain("\"chargePointVendor\":\"Nobody\"");
    }

    [Fact]
    public async Task Dials_in_its_own_manner()
    {
        await using var world = await World.Open([new Dials()]);
        await world.Charger.Connect();
        world.System.Path.Should().Be("/ocpp/lyon-1/");
        Encoding.UTF8.GetString(Convert.FromBase64String(world.System.Authorization!["Basic ".Length..])).Should().Be("admin:s3cret-s3cret-16");
        world.System.Subprotocols.Should().Equal("ocpp1.5", "ocpp1.6");
        world.Journal.Deviations["dials"].Should().Be(1);
    }

    [Fact]
    public async Task Answers_calls_late_as_text_or_after_doing_otherwise()
    {
        await using var world = await World.Open([new Answers()]);
        await world.Live();
        var late = world.System.Ask("ClearCache", "{}");
        (await world.System.AskFor("GetConfiguration", """{"key":["HeartbeatInterval"]}""")).Should().Contain("\"readonly\":true");
        late.IsCompleted.Should().BeFalse();
        await world.Until(() => late.IsCompleted, "the late answer comes");
        (await world.System.AskFor("RemoteStartTransaction", """{"connectorId":1,"idTag":"APP-77"}""")).Should().Contain("Accepted");
        world.Charger.Outlets[0].Status.Should().Be("Available", "it did not do what it said");
        _ = world.System.Ask("Reset", """{"type":"Hard"}""");
        await world.Until(() => world.Journal.Connections == 2, "it restarts, unanswered");
    }

    [Fact]
    public async Task Acts_of_its_own_accord_when_things_happen()
    {
        await using var world = await World.Open([new Acts()]);
        await world.Live();
        world.System.Actions[0].Should().Be("Heartbeat", "before the boot");
        await Charge(world);
        var actions = world.System.Actions.ToArray();
        Array.IndexOf(actions, "DataTransfer").Should().BeGreaterThan(Array.IndexOf(actions, "StopTransaction"));
        world.System.Of("StatusNotification").Where(static s => s.Contains("Faulted", StringComparison.Ordinal)).Should().ContainSingle();
    }

    [Fact]
    public async Task Remembers_per_charger()
    {
        var deviation = new SkipsBootOnReconnect();
        await using var one = await World.Open([deviation]);
        await one.Live();
        await using var other = await World.Open([deviation]);
        await other.Live();
        other.Journal.Boots.Should().Be(1, "the first one's memory is not its");
        one.Charger.DropSocket();
        await one.Until(() => one.Journal.Connections == 2 && one.Charger.Connected, "it is back");
        one.Journal.Boots.Should().Be(1);
        await one.System.AskFor("Reset", """{"type":"Hard"}""");
        await one.Until(() => one.Journal.Boots == 2, "it boots after a restart");
    }

    [Fact]
    public async Task Of_the_clock_changes_what_is_said_and_not_what_flows()
    {
        await using var world = await World.Open([new ClockOff(TimeSpan.FromHours(-3))]);
        await world.Live();
        await Charge(world);
        world.Journal.Starts.Single().Question.Timestamp.Should().BeBefore(world.Clock.Start - TimeSpan.FromHours(2));
        world.Charger.Outlets[0].DeliveredWh.Should().BeInRange(1, 20_000);
    }

    [Fact]
    public async Task Names_its_calls_as_it_likes()
    {
        await using var world = await World.Open([new CountsIds()]);
        await world.Live();
        world.System.Calls.Select(static call => call.MessageId).Should().StartWith("1000001");
        await world.System.AskFor("Reset", """{"type":"Hard"}""");
        await world.Until(() => world.System.Of("BootNotification").Count == 2, "it boots again");
        world.System.Calls.Where(static call => call.Action == "BootNotification").Select(static call => call.MessageId).Should().Equal("1000001", "1000001");
    }

    private static async Task Charge(World world)
    {
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("hyundai-ioniq-5-77"), soc: 20));
        await world.Charger.Present(1, Token);
        await world.Until(() => world.System.Of("MeterValues").Count >= 2, "it is metered", secondsAStep: 5);
        await world.Charger.Present(1, Token);
        world.Charger.Unplug(1);
        await world.Until(() => world.Charger.Unconfirmed == 0 && world.Journal.Stops.Count == 1, "all is told");
    }

    private sealed class Muddle() : Deviation("muddle", "T2", "Confuses everything.")
    {
        private Said? kept;

        public override IEnumerable<Said> Saying(Said said, IDeviant charger)
        {
            switch (said.Action)
            {
                case "Authorize":
                    return [];
                case "StartTransaction":
                    return [said, said];
                case "StopTransaction":
                    said.Payload["idTag"] = said.Payload["idTag"] + "_7";
                    return [said];
                case "MeterValues" when kept is null:
                    kept = said;
                    return [];
                case "MeterValues" when kept.Action.Length > 0:
                    var both = new[] { said, kept };
                    kept = new Said("", []);
                    return both;
                default:
                    return [said];
            }
        }
    }

    private sealed class Shapes() : Deviation("shapes", "C9", "Has frames of its own.")
    {
        public override IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger) => text.Action switch
        {
            "StatusNotification" => [text, text],
            "BootNotification" => [text.But(text.Text.Replace("alpitronic GmbH", "Nobody", StringComparison.Ordinal))],
            null => [text with { Pieces = 3 }],
            _ => [text],
        };
    }

    private sealed class Dials() : Deviation("dials", "C8", "Dials otherwise.")
    {
        public override Dial Dialing(Dial dial, IDeviant charger) =>
            dial.WithLastSegment(charger.Id.ToLowerInvariant() + "/") with { User = "admin", Subprotocols = ["ocpp1.5", "ocpp1.6"] };
    }

    private sealed class Answers() : Deviation("answers", "B5", "Answers otherwise.")
    {
        public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => call.Action switch
        {
            "ClearCache" => obey() with { After = TimeSpan.FromSeconds(40) },
            "GetConfiguration" => obey().But(static p => p["configurationKey"]![0]!["readonly"] = true),
            "RemoteStartTransaction" => Reaction.Status("Accepted"),
            "Reset" => Reaction.None with { Then = () => charger.Reboot(hard: true) },
            _ => obey(),
        };
    }

    private sealed class Acts() : Deviation("acts", "S6", "Does things of its own accord.")
    {
        public override async Task When(Occasion occasion, IDeviant charger)
        {
            if (occasion.Moment == Moment.Connected)
                await charger.Call("Heartbeat", []);
            else if (occasion.Moment == Moment.PluggedIn)
                charger.TellStatus(occasion.Connector, "Faulted");
            else if (occasion.Moment == Moment.Stopped)
                charger.Owe("DataTransfer", new JsonObject { ["vendorId"] = "Nobody" });
        }
    }

    private sealed class CountsIds() : Deviation("counts-ids", "C13", "Counts its messages from 1000001 after each restart.")
    {
        private int last = 1_000_000;

        public override string MessageId(string proposed, string action, int attempt) =>
            (++last).ToString(global::System.Globalization.CultureInfo.InvariantCulture);

        public override Task When(Occasion occasion, IDeviant charger)
        {
            if (occasion.Moment == Moment.Rebooting)
                last = 1_000_000;
            return Task.CompletedTask;
        }
    }
}
