using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Electra.Acceptance.Tests.Program;

public sealed class The_program
{
    [Fact]
    public async Task Ends_orderly_when_asked_and_finds_its_history_when_it_comes_again()
    {
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home);
        await program.Api.Station("lyon-1");
        (await program.Terminate()).Should().Be(0);
        await program.Start();
        ((string?)(await program.Api.Get("stations/lyon-1"))["name"]).Should().Be("Lyon Part-Dieu");
    }

    [Theory]
    [InlineData("Electra__SiloPort", "-5", "SiloPort")]
    [InlineData("Electra__Ocpp__Validation", "lenient", "Validation")]
    [InlineData("Electra__Ocpp__HeartbeatIntervalSeconds", "soon", "HeartbeatIntervalSeconds")]
    [InlineData("Electra__Sessions__ZombieMinutes", "0", "ZombieMinutes must be a whole number from 1 to 1440, not '0'")]
    [InlineData("Electra__Sessions__EternalHours", "-1", "EternalHours must be a whole number from 0 to 8760, not '-1'")]
    [InlineData("Electra__Retention__MessagesDays", "0", "MessagesDays must be a whole number from 1 to 3650, not '0'")]
    [InlineData("Electra__Roles", "gateway,juggler", "Roles")]
    [InlineData("Electra__Roles", "gateway,partners", "Roles must hold core and one of gateway, partners, dashboard where ConnectionStrings:Electra is not set, not 'gateway,partners'")]
    [InlineData("Electra__CountryCode", "FRANCE", "CountryCode")]
    [InlineData("ConnectionStrings__Electra", "Hast=nowhere", "Electra")]
    [InlineData("Electra__Database__Pooler", "session", "Electra:Database:Pooler must be none or transaction, not 'session'")]
    [InlineData("Electra__Database__Pooler", "transaction", "ConnectionStrings:Electra must be set where Electra:Database:Pooler is")]
    public async Task Stops_with_one_line_that_names_a_wrong_setting(string setting, string value, string named)
    {
        await using var home = Home.Sqlite();
        await using var program = ElectraProgram.On(home, (setting, value));
        program.Launch();
        (await program.Ended()).Should().NotBe(0);
        var lines = program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().ContainSingle().Which.Should().Contain(named);
    }

    [Fact]
    public async Task Says_which_of_its_checks_holds()
    {
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home);
        var body = await program.Http.GetStringAsync("health/ready");
        body.Should().Contain("\"status\":\"ready\"").And.Contain("\"database\":\"ok\"").And.Contain("\"ledger\":\"ok\"").And.Contain("\"cluster\":\"ok\"");
        (await program.Http.GetAsync("docs")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await program.Http.GetStringAsync("openapi/v1.json")).Should().Contain("\"openapi\": \"3.1");
        (await program.Http.GetAsync("orleans")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Speaks_in_JSON_alone_where_it_is_told_to()
    {
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home, ("Logging__Console__FormatterName", "json"));
        (await program.Terminate()).Should().Be(0);
        var lines = program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        foreach (var line in lines)
        {
            DateTimeOffset.Parse((string)line["Timestamp"]!, CultureInfo.InvariantCulture).Offset.Should().Be(TimeSpan.Zero);
            ((string?)line["LogLevel"]).Should().NotBeNullOrEmpty();
            ((string?)line["Category"]).Should().NotBeNullOrEmpty();
            ((string?)line["Message"]).Should().NotBeNullOrEmpty();
        }

        lines.Select(line => (int)line["EventId"]!).Should().ContainInOrder([9001, 9002], "it begins, and it is up").And.Contain(5001, "it says that it lets everybody in");
        ((string)lines.Single(line => (int)line["EventId"]! == 9002)["Message"]!).Should().Contain(string.Create(CultureInfo.InvariantCulture, $"listens on http://127.0.0.1:{program.Port}"));
    }

    [Fact]
    public async Task Does_not_say_that_it_is_up_where_it_cannot_listen()
    {
        await using var home = Home.Sqlite();
        await using var program = ElectraProgram.On(home);
        using var first = new TcpListener(IPAddress.Loopback, program.Port);
        first.Start();
        program.Launch();
        (await program.Ended()).Should().Be(1);
        program.Output.Should().NotContain("The silo is up");
        program.Output.Split('\n').Should().ContainSingle(line => line.StartsWith("electra: ", StringComparison.Ordinal)).Which.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{program.Port}"));
    }

    [Fact]
    public async Task Shows_a_small_network_that_charges_and_keeps_its_history()
    {
        await using var home = Home.Sqlite();
        await using var program = ElectraProgram.On(home);
        await program.Start("--demo");
        await Eventually.True(async () => (await program.Api.All("stations")).Count(s => (string?)s["id"] != "unassigned") == 46, "46 stations", TimeSpan.FromSeconds(60));
        await program.Api.Until("sessions?state=charging", l => l["items"]!.AsArray().Count > 0, "somebody charges", TimeSpan.FromSeconds(90));
        await program.Api.Until("chargers?limit=500", c => Spoken(c).Keys.Order().SequenceEqual(["XCharge", "alpitronic GmbH"]), "both makes are on line");
        Spoken(await program.Api.Get("chargers?limit=500")).Should().BeEquivalentTo(new Dictionary<string, string> { ["XCharge"] = "ocpp2.0.1", ["alpitronic GmbH"] = "ocpp1.6" });
        (await program.Terminate()).Should().Be(0);
        program.Output.Split('\n').Should().HaveCountLessThan(30, "it is quiet: {0}", program.Output);
        await program.Start("--demo");
        (await program.Api.All("sessions")).Should().NotBeEmpty();
    }

    // Each make by its name, with the one version that all of its chargers speak, or all that they do.
    private static Dictionary<string, string> Spoken(JsonNode chargers) => chargers["items"]!.AsArray()
        .Where(static c => c!["protocol"] is not null && c["vendor"] is not null)
        .GroupBy(static c => (string)c!["vendor"]!, static c => (string)c!["protocol"]!)
        .ToDictionary(static make => make.Key, static make => string.Join(' ', make.Distinct().Order()));
}
