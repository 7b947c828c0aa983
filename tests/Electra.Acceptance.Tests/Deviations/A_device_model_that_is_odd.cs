using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>Device models of OCPP 2.0.1 that are told otherwise than they should: what came is known, what did not come is named, and charging goes on.</summary>
public sealed class A_device_model_that_is_odd(Running running)
{
    private const string FullInventory = """{"requestId":77,"reportBase":"FullInventory"}""";

    [Fact] // Catalogue B10
    public async Task Whose_report_never_ends_is_known_as_far_as_it_came_and_the_rest_is_said_to_be_missing()
    {
        await using var odd = await OddCharger.With(running, [new NeverEndsItsReport()], version: OcppVersion.V201);
        await odd.Live();
        ((string?)(await odd.Api.Command(odd.Id, "get-base-report", FullInventory))["status"]).Should().Be("Accepted");
        var told = await Variables(odd, static v => Report(v) is { } r && (int)r["parts"]! == 1);
        ((string?)Report(told)!["state"]).Should().Be("open");
        var known = told["items"]!.AsArray().Count(static i => i!["variable"] is not null);
        known.Should().BePositive("what came is known");

        // Nobody waits for it: a charge comes and goes meanwhile.
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        var over = await Variables(odd, static v => (string?)Report(v)!["state"] != "open", TimeSpan.FromSeconds(100));
        var report = Report(over)!;
        ((string?)report["state"], (bool)report["lastCame"]!, (int)report["parts"]!).Should().Be(("incomplete", false, 1));
        over["items"]!.AsArray().Count(static i => i!["variable"] is not null).Should().Be(known);
        odd.Journal.Deviations.Should().ContainKey("report-never-ends");
    }

    [Fact] // Catalogue B10
    public async Task Without_its_places_leaves_them_as_they_were_provisioned()
    {
        await using var odd = await OddCharger.With(running, [new ReportsNoPlaces()], version: OcppVersion.V201);
        await odd.Live();
        ((string?)(await odd.Api.Command(odd.Id, "get-base-report", FullInventory))["status"]).Should().Be("Accepted");
        var told = await Variables(odd, static v => Report(v) is { } r && (string?)r["state"] == "complete");
        told["items"]!.AsArray().Select(static i => i!["variable"]).Where(static v => v is not null)
            .Should().NotBeEmpty().And.OnlyContain(static v => v!["evseId"] == null);
        (await odd.Api.Get($"chargers/{odd.Id}"))["evses"]!.AsArray().Should().HaveCount(2, "a report that leaves them out takes none away");
        ((long)(await odd.Charge(outlet: 2))["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Deviations.Should().ContainKey("report-without-places");
    }

    private static JsonNode? Report(JsonNode variables) => variables["reports"]!.AsArray().FirstOrDefault(static r => (int?)r!["requestId"] == 77);

    private static Task<JsonNode> Variables(OddCharger odd, Func<JsonNode, bool> holds, TimeSpan? within = null) =>
        odd.Api.Until($"chargers/{odd.Id}/variables", holds, "its report has come so far", within);
}
