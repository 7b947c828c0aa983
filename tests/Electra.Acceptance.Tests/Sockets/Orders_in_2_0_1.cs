using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>What a station of 2.0.1 is ordered, over a real socket, and what it shows of itself then.</summary>
public sealed class Orders_in_2_0_1(Running running)
{
    /// <summary>Where one is withdrawn, whom that takes, and what is left: statuses of both places.</summary>
    public static TheoryData<string, string, string> Levels => new()
    {
        { "", "1.1 2.1", "unavailable unavailable" },
        { ""","evse":{"id":2}""", "2.1", "available unavailable" },
        { ""","evse":{"id":1,"connectorId":1}""", "1.1", "unavailable available" },
    };

    [Theory] // G03, G04
    [MemberData(nameof(Levels))]
    public async Task To_withdraw_it_and_to_take_it_back_end_in_the_status_that_is_shown(string evse, string taken, string shown)
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        foreach (var place in new[] { 1, 2 })
            await station.Status("Available", place);
        foreach (var (order, status, expected) in new[] { ("Inoperative", "Unavailable", shown), ("Operative", "Available", "available available") })
        {
            var payload = $$"""{"operationalStatus":"{{order}}"{{evse}}}""";
            ((string?)(await running.Api.Command(id, "change-availability", payload))["status"]).Should().Be("Accepted");
            JsonNode.DeepEquals(await station.Called("ChangeAvailability"), JsonNode.Parse(payload)).Should().BeTrue();
            foreach (var place in taken.Split(' '))
                await station.Status(status, place[0] - '0', place[2] - '0');
            (await Statuses(id)).Should().Equal(expected.Split(' '));
        }
    }

    [Fact] // G03.FR.04: a charge goes on, and the place is withdrawn with its end.
    public async Task To_withdraw_a_place_where_somebody_charges_wait_for_the_end()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        station.Raw.Answers = (action, it) => action == "ChangeAvailability" ? """{"status":"Scheduled"}""" : Answer(action, it);
        await station.Status("Available", 2);
        await station.Status("Occupied");
        await station.Event("Started", "tx-late", "Authorized", State("Charging"), Token(token) + Evse() + Meter(0, "Transaction.Begin"));
        ((string?)(await running.Api.Command(id, "change-availability", """{"operationalStatus":"Inoperative","evse":{"id":1}}"""))["status"]).Should().Be("Scheduled");
        (await Statuses(id)).Should().Equal("charging", "available");
        await station.Event("Ended", "tx-late", "EVDeparted", State("Idle") + ",\"stoppedReason\":\"EVDisconnected\"", Meter(700, "Transaction.End"));
        await station.Status("Unavailable");
        (await Statuses(id)).Should().Equal("unavailable", "available");
        var ended = await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "the charge has ended");
        ((long)ended["items"]![0]!["energyWh"]!).Should().Be(700);
    }

    [Fact] // K01, K09, K10
    public async Task To_limit_it_are_shown_by_their_purpose_until_they_are_cleared()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Event("Started", "tx-lim", "Authorized", State("Charging"), Token(token) + Evse() + Meter(0, "Transaction.Begin"));
        (int Evse, int Id, string Purpose, string Kind, string More)[] profiles =
        [
            (0, 1, "ChargingStationMaxProfile", "Absolute", ""),
            (1, 3, "TxDefaultProfile", "Recurring", ""","recurrencyKind":"Daily" """),
            (1, 4, "TxProfile", "Relative", ""","transactionId":"tx-lim" """),
        ];
        foreach (var p in profiles)
        {
            var (status, answer, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/set-charging-profile", Profile(p.Evse, p.Id, p.Purpose, p.Kind, p.More));
            (status, (string?)answer!["status"]).Should().Be((HttpStatusCode.OK, "Accepted"), "of {0}", p.Purpose);
            ((int)(await station.Called("SetChargingProfile"))["chargingProfile"]!["id"]!).Should().Be(p.Id);
        }

        (await Held(id)).Should().BeEquivalentTo(profiles.Select(p => (p.Id, p.Evse, (string?)p.Purpose, (string?)"CSO", (string?)"taken")));
        var items = (await running.Api.Get($"chargers/{id}/charging-profiles"))["items"]!.AsArray();
        ((string?)items.Single(i => (int)i!["id"]! == 4)!["transactionId"], (string?)items.Single(i => (int)i!["id"]! == 3)!["recurrency"]).Should().Be(("tx-lim", "Daily"));

        // Its own word, place by place: one is more there, which others set on it.
        var others = (Evse: 0, Id: 2, Purpose: "ChargingStationExternalConstraints", Kind: "Absolute", More: "");
        await running.Api.Command(id, "get-charging-profiles", """{"requestId":31,"chargingProfile":{}}""");
        await station.Result("ReportChargingProfiles", Told(0, "EMS", more: true, others));
        await station.Result("ReportChargingProfiles", Told(0, "CSO", more: true, profiles[0]));
        await station.Result("ReportChargingProfiles", Told(1, "CSO", more: false, profiles[1], profiles[2]));
        (await Held(id)).Should().BeEquivalentTo(profiles.Append(others).Select(p => (p.Id, p.Evse, (string?)p.Purpose, (string?)(p == others ? "EMS" : "CSO"), (string?)"told")));

        foreach (var (cleared, left) in new[]
        {
            ("""{"chargingProfileId":4}""", "1 2 3"),
            ("""{"chargingProfileCriteria":{"evseId":1,"chargingProfilePurpose":"TxDefaultProfile","stackLevel":0}}""", "1 2"),
            ("""{"chargingProfileCriteria":{"chargingProfilePurpose":"ChargingStationMaxProfile"}}""", "2"),
        })
        {
            ((string?)(await running.Api.Command(id, "clear-charging-profile", cleared))["status"]).Should().Be("Accepted");
            string.Join(' ', (await Held(id)).Select(h => h.Id).Order()).Should().Be(left, "{0} was cleared", cleared);
        }

        station.Raw.Answers = (action, it) => action == "ClearChargingProfile" ? """{"status":"Unknown"}""" : Answer(action, it);
        ((string?)(await running.Api.Command(id, "clear-charging-profile", """{"chargingProfileCriteria":{"stackLevel":0}}"""))["status"]).Should().Be("Unknown");
        (await Held(id)).Select(h => h.Id).Should().Equal([2], "what others limit is not ours to clear");
    }

    [Fact] // B09, B10
    public async Task To_write_over_its_way_to_us_are_refused_by_the_rule_and_never_sent()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        station.Raw.Answers = (action, it) => action == "GetVariables"
            ? Answer(action, it).Replace("\"attributeValue\":\"0\"", "\"attributeValue\":\"1\"", StringComparison.Ordinal) : Answer(action, it);
        (await Refused(id, "set-network-profile", Network(1), "configurationSlot"))
            .Should().Be("must not be the slot in use (1): it is the way back where the new one leads nowhere");
        (await Refused(id, "set-variables", """
            {"setVariableData":[{"component":{"name":"OCPPCommCtrlr"},"variable":{"name":"NetworkConfigurationPriority"},"attributeValue":"2,3"}]}
            """, "setVariableData[0].attributeValue")).Should().Be("must keep 1, the slot in use, as the way back");
        station.Raw.Calls.Select(c => (string)c[2]!).Should().NotContain("SetNetworkProfile");

        ((string?)(await running.Api.Command(id, "set-network-profile", Network(2)))["status"]).Should().Be("Accepted");
        ((int)(await station.Called("SetNetworkProfile"))["configurationSlot"]!).Should().Be(2);
    }

    private static string Network(int slot) => $$$"""
        {"configurationSlot":{{{slot}}},"connectionData":{"messageTimeout":30,"ocppCsmsUrl":"wss://ocpp.example/ocpp","ocppInterface":"Wired0","ocppTransport":"JSON","ocppVersion":"OCPP20","securityProfile":2}}
        """;

    private static string Profile(int evse, int id, string purpose, string kind, string more) =>
        $$$"""{"evseId":{{{evse}}},"chargingProfile":{{{One((evse, id, purpose, kind, more))}}}}""";

    private static string Told(int evse, string source, bool more, params (int Evse, int Id, string Purpose, string Kind, string More)[] profiles) => $$"""
        {"requestId":31,"chargingLimitSource":"{{source}}","tbc":{{(more ? "true" : "false")}},"evseId":{{evse}},"chargingProfile":[{{string.Join(',', profiles.Select(One))}}]}
        """;

    private static string One((int Evse, int Id, string Purpose, string Kind, string More) p)
    {
        var start = p.Kind == "Relative" ? "" : ",\"startSchedule\":\"2026-01-01T00:00:00Z\"";
        return $$"""
            {"id":{{p.Id}},"stackLevel":0,"chargingProfilePurpose":"{{p.Purpose}}","chargingProfileKind":"{{p.Kind}}"{{p.More}},
             "chargingSchedule":[{"id":{{p.Id}},"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":22000}]{{start}} }]}
            """;
    }

    private async Task<string?> Refused(string id, string command, string payload, string field)
    {
        var (status, problem, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", payload);
        status.Should().Be(HttpStatusCode.BadRequest, "{0}", problem?.ToJsonString());
        return (string?)problem!["errors"]![field]!.AsArray().Should().ContainSingle().Subject;
    }

    private async Task<IReadOnlyList<(int Id, int Evse, string? Purpose, string? Source, string? Known)>> Held(string id) =>
    [
        .. (await running.Api.Get($"chargers/{id}/charging-profiles"))["items"]!.AsArray()
            .Select(p => ((int)p!["id"]!, (int)p["evseId"]!, (string?)p["purpose"], (string?)p["source"], (string?)p["known"])),
    ];

    private async Task<IEnumerable<string?>> Statuses(string id) =>
        (await running.Api.Get($"chargers/{id}"))["evses"]!.AsArray().Select(e => (string?)e!["connectors"]![0]!["status"]);
}
