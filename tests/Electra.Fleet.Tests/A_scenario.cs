using Electra.Fleet.CommandLine;
using Electra.Fleet.Scenarios;

namespace Electra.Fleet.Tests;

public sealed class A_scenario
{
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Path.Combine(Root(), "ops", "fleet"), "*.json").Select(static file => Path.GetFileName(file))];

    [Fact]
    public void Is_read_whole()
    {
        var options = Read("""
            {
              "name": "a test", "url": "wss://csms.example/ocpp", "date": "2026-07-14", "zone": "+02:00", "start": "06:00", "duration": "20h", "speed": 60,
              "tokens": ["04A2B3C4D5"], "vehicles": ["renault-5-52"], "arrivals": { "perOutletAndDay": 9 },
              "groups": [
                { "name": "north", "count": 4, "makes": "alpitronic=3,keba=1", "ids": "LYON-{station}-{charger}", "perStation": 2, "password": "s3cret-s3cret-16" },
                { "name": "south", "count": 1, "make": "alfen", "prefix": "S-", "deviations": ["no-subprotocol"], "faults": ["drop:0.5"],
                  "configuration": { "MeterValueSampleInterval": "30" }, "tokens": ["OTHER"] }
              ],
              "events": [ { "at": "08:30", "do": "storm" }, { "at": "01:00", "do": "delay:300ms", "for": "10m", "group": "south" } ],
              "expect": { "callsFailed": { "max": 0 }, "p99Ms": { "min": 1, "max": 500 } }
            }
            """).Options!;
        options.Url.Should().Be(new Uri("wss://csms.example/ocpp"));
        options.Start.Should().Be(new DateTimeOffset(2026, 7, 14, 6, 0, 0, TimeSpan.FromHours(2)));
        options.Duration.Should().Be(TimeSpan.FromMinutes(20));
        options.Groups![0].Seeds.Select(static seed => seed.Id).Should().Equal("LYON-001-1", "LYON-001-2", "LYON-002-1", "LYON-002-2");
        options.Groups[0].Day.PerOutlet.Should().Be(9);
        options.Groups[1].Should().Match<FleetGroup>(static group => group.Deviations.Count == 1 && group.Faults.Count == 1 && group.Tokens[0] == "OTHER");
        options.Groups[1].Seeds.Should().ContainSingle().Which.Should().Match<ChargerSeed>(static seed => seed.Id == "S-0001" && seed.Make == "alfen" && seed.Outlets == 2);
        options.Events.Select(static one => one.After).Should().Equal(TimeSpan.FromHours(2.5), TimeSpan.FromHours(19));
        options.Expectations.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{"groups":[{"count":0}]}""", "groups[0].count must be a whole number from 1 to 20000, not 0.")]
    [InlineData("""{"groups":[{}]}""", "groups[0].count must be a whole number from 1 to 20000.")]
    [InlineData("""{}""", "groups must have 1 to 20000 chargers in all.")]
    [InlineData("""{"groups":[{"count":1,"colour":"red"}]}""", "groups[0].colour is not known here; there are arrivals, *")]
    [InlineData("""{"groups":[{"count":1,"make":"trabant"}]}""", "groups[0].make must be of abb, *")]
    [InlineData("""{"groups":[{"count":1,"make":"keba","makes":"keba"}]}""", "groups[0].makes must not be there beside make.")]
    [InlineData("""{"groups":[{"count":1,"ids":"LYON"}]}""", "groups[0].ids must have {number} in it, or {station} and {charger}.")]
    [InlineData("""{"groups":[{"count":2,"ids":"LYON-{charger}"}]}""", "groups must give each charger an id of its own; LYON-1 is there 2 times.")]
    [InlineData("""{"groups":[{"count":1,"deviations":["sings"]}]}""", "groups[0].deviations[0] must be a deviation's name (--deviations list), not sings.")]
    [InlineData("""{"groups":[{"count":1,"faults":["drop:x"]}]}""", "groups[0].faults[0] must be drop with *")]
    [InlineData("""{"groups":[{"count":1,"vehicles":["trabant"]}]}""", "groups[0].vehicles[0] must be a model of car, like renault-5-52, not trabant.")]
    [InlineData("""{"groups":[{"count":1}],"events":[{"at":"noon","do":"storm"}]}""", "events[0].at must be a time of day like 08:30, not noon.")]
    [InlineData("""{"groups":[{"count":1}],"events":[{"at":"08:00"}]}""", "events[0].do must be a fault, like storm or reboot:10m.")]
    [InlineData("""{"groups":[{"count":1}],"events":[{"at":"08:00","do":"storm","group":"X"}]}""", "events[0].group must be the name of a group, not X.")]
    [InlineData("""{"groups":[{"count":1}],"start":"06:00","duration":"1h","events":[{"at":"08:00","do":"storm"}]}""", "events[0].at must be within the duration.")]
    [InlineData("""{"groups":[{"count":1}],"events":[{"at":"08:00","do":"storm","for":"1h"}]}""", "events[0].for must not be there: storm happens once.")]
    [InlineData("""{"groups":[{"count":1}],"expect":{"luck":{"min":1}}}""", "expect.luck is no figure; there are *")]
    [InlineData("""{"groups":[{"count":1}],"expect":{"callsFailed":{}}}""", "expect.callsFailed must have a min or a max.")]
    [InlineData("""{"groups":[{"count":1}],"arrivals":{"byHour":[1,2]}}""", "arrivals.byHour must be 24 numbers, from midnight, that are not all 0.")]
    [InlineData("""{"groups":[{"count":1}],"speed":5000}""", "speed must be a number from 0.1 to 1000, not 5000.")]
    [InlineData("""{"groups":[{"count":1}],"url":"http://x"}""", "url must begin with ws:// or wss:// and name a host, not http://x.")]
    [InlineData("""{"groups":[{"count":1}],"tokens":[]}""", "tokens must be a list of tokens of at most 20 characters, not an empty one.")]
    [InlineData("""{"groups":{}}""", "groups must be a list.")]
    [InlineData("""{"groups": [""", "the file must be JSON: line 1, byte *")]
    public void Is_refused_with_the_path_and_the_rule(string json, string error)
    {
        var scenario = Read(json);
        scenario.Options.Should().BeNull();
        scenario.Errors.Should().ContainMatch(error);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Among_the_examples_is_sound(string file) =>
        Scenario.Load(Path.Combine(Root(), "ops", "fleet", file)).Errors.Should().BeEmpty();

    [Fact]
    public async Task Plays_its_day_and_is_judged_by_what_it_expects()
    {
        await using var system = await CentralSystem.Start();
        var file = Path.GetTempFileName();
        const string day = """
            {
              "start": "08:00", "duration": "20m", "speed": 600, "busy": true, "takenAtStart": 1, "longestStay": "4m",
              "groups": [ { "name": "all", "count": 3, "makes": "alpitronic,keba" } ],
              "events": [ { "at": "08:05", "do": "storm" }, { "at": "08:06", "do": "refuse-commands:1", "for": "1m" } ],
              "expect": { "sessionsLost": { "max": 0 }, "reconnects": { "min": MIN } }
            }
            """;
        await File.WriteAllTextAsync(file, day.Replace("MIN", "3", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await Run(file, system)).Code.Should().Be(0);
        await File.WriteAllTextAsync(file, day.Replace("MIN", "4000", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (code, output) = await Run(file, system);
        code.Should().Be(3);
        output.Should().Contain("reconnects is ").And.Contain("at least 4000").And.Contain("fault storm");
        File.Delete(file);
    }

    [Fact]
    public async Task Tells_all_that_is_wrong_and_takes_no_options_that_it_says_itself()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{"speed":0,"groups":[{"count":-1}]}""", TestContext.Current.CancellationToken);
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        (await FleetProgram.Run(["--scenario", file], output, errors, TestContext.Current.CancellationToken)).Should().Be(2);
        errors.ToString().Should().Contain("speed must be").And.Contain("groups[0].count must be");
        (await FleetProgram.Run(["--scenario", file, "--chargers", "3"], output, errors, TestContext.Current.CancellationToken)).Should().Be(2);
        errors.ToString().Should().Contain("--chargers is not for a scenario");
        File.Delete(file);
    }

    private static Scenario Read(string json) => Scenario.Read(json, Today);

    private static async Task<(int Code, string Output)> Run(string file, CentralSystem system)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await FleetProgram.Run(
            ["--scenario", file, "--url", system.Url.ToString()], output, errors, TestContext.Current.CancellationToken);
        errors.ToString().Should().BeEmpty();
        return (code, output.ToString());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Electra.Grains.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
