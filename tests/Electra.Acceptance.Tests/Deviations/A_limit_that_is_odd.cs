using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>Charging profiles as messages: an operator gets the charger's own word, and nothing else breaks.</summary>
public sealed class A_limit_that_is_odd(Running running)
{
    [Theory]
    [InEachVersion("own-stack-level-refused", """{"connectorId":1,"level":3}""", "Rejected")] // Catalogue L1
    [InEachVersion("own-stack-level-refused", """{"connectorId":1,"level":0}""", "Accepted")] // Catalogue L1
    [InEachVersion("no-limit-of-the-whole", """{"connectorId":0,"purpose":"ChargePointMaxProfile"}""", "Rejected")] // Catalogue L3
    [InEachVersion("no-limit-of-the-whole", """{"connectorId":0}""", "Rejected")] // Catalogue L3
    [InEachVersion("no-limit-of-the-whole", """{"connectorId":1}""", "Accepted")] // Catalogue L3
    [InEachVersion("limits-in-watts-only", """{"connectorId":1,"unit":"A"}""", "Rejected")] // Catalogue L4
    [InEachVersion("limits-in-watts-only", """{"connectorId":1,"unit":"W"}""", "Accepted")] // Catalogue L4
    [InEachVersion("limits-in-amperes-only", """{"connectorId":1,"unit":"W"}""", "Rejected")] // Catalogue L4
    [InEachVersion("limits-in-amperes-only", """{"connectorId":1,"unit":"A"}""", "Accepted")] // Catalogue L4
    [InEachVersion("hides-smart-charging", """{"connectorId":1}""", "Accepted")] // Catalogue L8
    public async Task Is_told_as_it_is_and_answered_in_the_chargers_own_word(OcppVersion version, string deviation, string limit, string answer)
    {
        await using var odd = await OddCharger.Living(running, version, Deviation.Named(deviation)!);
        ((string?)(await odd.Api.Command(odd.Id, "set-charging-profile", Profile(version, limit)))["status"]).Should().Be(answer);
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Connections.Should().Be(1);
    }

    [Theory, InEachVersion] // Catalogue L2
    public async Task That_cannot_be_cleared_is_told_so(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new CannotClearLowest());
        ((string?)(await odd.Api.Command(odd.Id, "set-charging-profile", Profile(version, """{"connectorId":1,"limit":20000}""")))["status"]).Should().Be("Accepted");
        ((string?)(await odd.Api.Command(odd.Id, "clear-charging-profile", version is OcppVersion.V16
            ? """{"connectorId":1,"stackLevel":0}""" : """{"chargingProfileCriteria":{"evseId":1,"stackLevel":0}}"""))["status"]).Should().Be("Unknown");
        // Another one in its place is the way out.
        ((string?)(await odd.Api.Command(odd.Id, "set-charging-profile", Profile(version, """{"connectorId":1}""")))["status"]).Should().Be("Accepted");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Fact] // Catalogue L5
    public async Task Of_the_station_in_tenths_of_an_ampere_is_sent_as_the_operator_wrote_it()
    {
        await using var odd = await OddCharger.With(running, [new CountsDeciAmperes()], "elvi");
        await odd.Live();
        ((string?)(await odd.Api.Command(odd.Id, "change-configuration", """{"key":"evb_MaximumStationCurrent","value":"16"}"""))["status"]).Should().Be("Rejected");
        ((string?)(await odd.Api.Command(odd.Id, "change-configuration", """{"key":"evb_MaximumStationCurrent","value":"160"}"""))["status"]).Should().Be("Accepted");
        (await odd.Api.Command(odd.Id, "get-configuration", """{"key":["evb_MaximumStationCurrent"]}"""))["response"]!.ToJsonString().Should().Contain("\"160\"");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue L6
    public async Task Of_nothing_that_locks_the_charger_loses_no_session_and_is_mended_by_a_reset(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new LocksAtZero());
        await odd.StartCharging(readings: 3);
        ((string?)(await odd.Api.Command(odd.Id, "set-charging-profile", Profile(version, """{"connectorId":1,"limit":0}""")))["status"]).Should().Be("Accepted");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.Shows("faulted");
        await odd.Api.Command(odd.Id, "reset", odd.HardReset);
        await odd.Shows("available");
    }

    [Theory, InEachVersion] // Catalogue L7
    public async Task That_is_accepted_and_not_applied_is_seen_by_the_measured_power(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new AcceptsAndDoesNotApply());
        await odd.StartCharging(readings: 3);
        ((string?)(await odd.Api.Command(odd.Id, "set-charging-profile", Profile(version, """{"connectorId":1,"limit":4000}""")))["status"]).Should().Be("Accepted");
        await Eventually.True(() => odd.Journal.Meters.Count >= 6, "it goes on metering");
        ((long)(await odd.Session())["powerW"]!).Should().BeGreaterThan(8_000);
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue L8
    public async Task That_the_charger_claims_to_know_and_does_not_is_its_error_to_read(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new ClaimsSmartCharging());
        var (status, problem, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/set-charging-profile", Profile(version, """{"connectorId":1}"""));
        ((int)status).Should().Be(422);
        ((string?)problem!["type"]).Should().Be("not-supported-by-charger");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    private static string Profile(OcppVersion version, string limit)
    {
        var told = JsonNode.Parse(limit)!;
        var schedule = $$$"""
             "startSchedule":"2026-01-01T00:00:00Z","chargingRateUnit":"{{{(string?)told["unit"] ?? "W"}}}",
             "chargingSchedulePeriod":[{"startPeriod":0,"limit":{{{(int?)told["limit"] ?? 120_000}}} } ]
            """;
        var (purpose, level) = ((string?)told["purpose"] ?? "TxDefaultProfile", (int?)told["level"] ?? 0);
        return version is OcppVersion.V16
            ? $$$"""
                {"connectorId":{{{(int)told["connectorId"]!}}},"csChargingProfiles":{"chargingProfileId":7,"stackLevel":{{{level}}},
                 "chargingProfilePurpose":"{{{purpose}}}","chargingProfileKind":"Absolute","chargingSchedule":{ {{{schedule}}} } } }
                """
            : $$$"""
                {"evseId":{{{(int)told["connectorId"]!}}},"chargingProfile":{"id":7,"stackLevel":{{{level}}},
                 "chargingProfilePurpose":"{{{purpose.Replace("ChargePoint", "ChargingStation", StringComparison.Ordinal)}}}","chargingProfileKind":"Absolute",
                 "chargingSchedule":[{"id":1, {{{schedule}}} } ] } }
                """;
    }
}
