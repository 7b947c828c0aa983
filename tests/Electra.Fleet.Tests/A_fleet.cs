using System.Text.Json;
using Electra.Fleet.CommandLine;

namespace Electra.Fleet.Tests;

public sealed class A_fleet
{
    private static readonly string[] Members =
    [
        "url", "chargers", "everConnected", "speed", "seed", "startedAt", "durationSeconds", "connections", "connectFailures", "callsAnswered",
        "callsFailed", "callsPerSecond", "callsByAction", "latency", "commandsReceived", "heartbeats", "sessionsStarted", "sessionsRefused",
        "sessionsStopped", "meterValues", "energyWh", "messagesLost", "messagesUnconfirmed", "unexpected", "problems",
        "version", "reconnects", "callsCut", "errorsByCode", "latencyByAction", "sessionsLost", "makes", "ocppVersions", "faults", "deviations", "expectations",
    ];

    [Fact]
    public async Task Charges_cars_and_reports_what_came_of_it()
    {
        await using var system = await CentralSystem.Start();
        var runner = new FleetRunner(new FleetOptions(system.Url, Chargers: 6, Speed: 200, Seed: 3, Busy: true) { TakenAtStart = 1 });
        using var end = new CancellationTokenSource();
        var run = runner.Run(end.Token);
        await Eventually.True(() => runner.Progress is { SessionsStarted: > 6, EnergyWh: > 1000, Connected: 6 }, "cars charge");
        await end.CancelAsync();
        var report = await run;
        report.Succeeded.Should().BeTrue(string.Join("; ", report.Problems));
        report.SessionsStopped.Should().Be(report.SessionsStarted);
        report.MessagesUnconfirmed.Should().Be(0);
        report.CallsByAction.Should().ContainKeys("BootNotification", "StatusNotification", "Authorize", "StartTransaction", "StopTransaction");
    }

    [Fact]
    public async Task Writes_its_report_as_json_to_standard_output_alone()
    {
        await using var system = await CentralSystem.Start();
        var (code, output, _) = await Run("--url", system.Url.ToString(), "--chargers", "3", "--duration", "1s", "--speed", "60", "--json", "-");
        code.Should().Be(0);
        using var report = JsonDocument.Parse(output);
        report.RootElement.EnumerateObject().Select(static m => m.Name).Should().BeEquivalentTo(Members);
        report.RootElement.GetProperty("everConnected").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task Of_mixed_versions_gives_neighbours_different_ones_and_counts_both()
    {
        await using var system = await CentralSystem.Start();
        var runner = new FleetRunner(new FleetOptions(
            system.Url, Chargers: 6, Duration: TimeSpan.FromSeconds(4), Speed: 60, Busy: true)
        { Versions = OcppVersions.Read("mixed") });
        runner.Chargers.Select(static charger => charger.Version).Should().Equal(
            OcppVersion.V16, OcppVersion.V201, OcppVersion.V21, OcppVersion.V16, OcppVersion.V201, OcppVersion.V21);
        var report = await runner.Run(TestContext.Current.CancellationToken);
        report.Succeeded.Should().BeTrue(string.Join("; ", report.Problems));
        report.OcppVersions.Should().Equal(new Dictionary<string, int> { ["1.6"] = 2, ["2.0.1"] = 2, ["2.1"] = 2 });
        report.SessionsStarted.Should().BePositive().And.Be(report.SessionsStopped);
        report.SessionsLost.Should().Be(0);
        report.CallsByAction.Should().ContainKeys("StartTransaction", "StopTransaction", "TransactionEvent");
        report.MeterValues.Should().BePositive();
    }

    [Fact]
    public async Task Says_with_its_exit_code_that_chargers_never_got_through()
    {
        await using var system = await CentralSystem.Start();
        system.Door = 404;
        var (code, output, _) = await Run("--url", system.Url.ToString(), "--chargers", "2", "--duration", "1s");
        code.Should().Be(1);
        output.Should().Contain("HTTP 404").And.Contain("0 of 2");
    }

    [Theory]
    [InlineData("--chargers must be a whole number from 1 to 20000, not none.", "--chargers", "none")]
    [InlineData("--chargers must be a whole number from 1 to 20000, not 0.", "--chargers=0")]
    [InlineData("--url must begin with ws:// or wss:// and name a host, not http://localhost.", "--url", "http://localhost")]
    [InlineData("--duration must be a time like 90s, 2m or 1h, not soon.", "--duration", "soon")]
    [InlineData("--speed must be a number from 0.1 to 1000, not -1.", "--speed", "-1")]
    [InlineData("--version must be 1.6, 2.0.1, 2.1 or mixed, not 3.", "--version", "3")]
    [InlineData(
        "--deviations must be of a version that is spoken (--version): events-twice is of 2.0.1, 2.1.", "--deviations", "own-error-codes,events-twice")]
    [InlineData("--version needs a value.", "--version")]
    [InlineData("--prefix must be 1 to 40 letters, digits or ._~:*|@=+-, not a/b.", "--prefix", "a/b")]
    [InlineData("--json needs a value.", "--json")]
    [InlineData("--colour is not an option; --help lists them.", "--colour", "red")]
    [InlineData("--tokens must be a list of tokens of at most 20 characters, with commas between them.", "--tokens", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    public async Task Refuses_wrong_arguments_in_one_line(string line, params string[] words)
    {
        var (code, output, errors) = await Run(words);
        code.Should().Be(2);
        errors.TrimEnd().Should().Be(line);
        output.Should().BeEmpty();
    }

    [Fact]
    public async Task Explains_itself()
    {
        var (code, output, _) = await Run("--help");
        code.Should().Be(0);
        output.Should().Contain("--url").And.Contain("Exit code");
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        return (await FleetProgram.Run(words, output, errors, TestContext.Current.CancellationToken), output.ToString(), errors.ToString());
    }
}
