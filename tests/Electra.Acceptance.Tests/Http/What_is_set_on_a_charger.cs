using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Deviations;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;

namespace Electra.Acceptance.Tests.Http;

/// <summary>Orders of 2.0.1 that set many things at once, over a real socket: each has an answer of its own, which is told, kept and shown.</summary>
public sealed class What_is_set_on_a_charger(Running running)
{
    private const string Order = """ "component":{"name":"OCPPCommCtrlr"},"variable":{"name":"NetworkConfigurationPriority"} """;
    private const string Interval = "OCPPCommCtrlr.HeartbeatInterval";
    private const string Power = """ "component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"} """;

    [Fact] // B05, B06
    public async Task Is_answered_variable_by_variable_and_waits_for_a_restart_where_it_must()
    {
        await using var odd = await OddCharger.With(running, [], version: OcppVersion.V201);
        await odd.Live();
        await odd.Api.Command(odd.Id, "set-network-profile", """
            {"configurationSlot":2,"connectionData":{"messageTimeout":30,"ocppCsmsUrl":"ws://127.0.0.1:9/ocpp","ocppInterface":"Wired0","ocppTransport":"JSON","ocppVersion":"OCPP20","securityProfile":1}}
            """);
        var answer = await odd.Api.Command(odd.Id, "set-variables", $$"""
            {"setVariableData":[{"component":{"name":"TxCtrlr"},"variable":{"name":"EVConnectionTimeOut"},"attributeValue":"90"},{ {{Order}},"attributeValue":"1,2"},
             {"component":{"name":"ChargingStation"},"variable":{"name":"Model"},"attributeValue":"X"},
             {"component":{"name":"Fountain"},"variable":{"name":"Height"},"attributeValue":"3"}]}
            """);
        answer["results"]!.AsArray().Select(static r => ((string?)r!["variable"], (string?)r["status"], (string?)r["reason"])).Should().Equal(
            ("TxCtrlr.EVConnectionTimeOut", "Accepted", null), ("OCPPCommCtrlr.NetworkConfigurationPriority", "RebootRequired", null),
            ("ChargingStation.Model", "Rejected", "ReadOnly"), ("Fountain.Height", "UnknownComponent", null));

        var variables = await odd.Api.Get($"chargers/{odd.Id}/variables");
        variables["refused"]!.AsArray().Select(static k => (string?)k).Should().BeEquivalentTo("ChargingStation.Model", "Fountain.Height");
        variables["waitsForRestart"]!.AsArray().Select(static k => (string?)k).Should().Equal("OCPPCommCtrlr.NetworkConfigurationPriority");
        var set = variables["items"]!.AsArray().Single(static i => (string?)i!["key"] == "TxCtrlr.EVConnectionTimeOut")!["set"]![0]!;
        ((string?)set["value"], (string?)set["status"]).Should().Be(("90", "Accepted"));
        var told = await Event(odd, "charger.variables-set");
        told["data"]!["results"]!.AsArray().Should().HaveCount(4);

        await odd.Api.Command(odd.Id, "reset", """{"type":"Immediate"}""");
        await odd.Api.Until($"chargers/{odd.Id}/variables", static v => v["waitsForRestart"]!.AsArray().Count == 0, "it has started again");
    }

    [Fact] // N04, N06, N07
    public async Task Is_a_monitor_whose_events_are_told_and_shown_with_it()
    {
        await using var odd = await OddCharger.With(running, [], version: OcppVersion.V201);
        await odd.Live();
        var answer = await odd.Api.Command(odd.Id, "set-variable-monitoring", $$"""
            {"setMonitoringData":[{"severity":3,"type":"UpperThreshold","value":1000,{{Power}} },
             {"severity":8,"type":"Delta","value":1,"component":{"name":"Fountain"},"variable":{"name":"Height"} }]}
            """);
        answer["results"]!.AsArray().Select(static r => (string?)r!["status"]).Should().Equal("Accepted", "UnknownComponent");
        var id = (int)answer["results"]![0]!["monitorId"]!;

        await odd.StartCharging();
        var monitors = await odd.Api.Until($"chargers/{odd.Id}/monitors", static m => m["items"]![0]!["events"]!.AsArray().Count > 0, "it has seen more than a kilowatt");
        var monitor = monitors["items"]!.AsArray().Single()!;
        ((int)monitor["id"]!, (string?)monitor["variable"], (decimal)monitor["value"]!, monitor["setAt"] is not null).Should().Be((id, "EVSE@1.Power", 1000m, true));
        var seen = monitor["events"]![0]!;
        ((string?)seen["trigger"], (bool)seen["cleared"]!, (string?)seen["transactionId"]).Should().Be(("Alerting", false, (string?)(await odd.Session())["transactionId"]));
        ((string?)monitors["refused"]!.AsArray().Single()!["status"]).Should().Be("UnknownComponent");
        var told = await Event(odd, "charger.monitor-event");
        ((int)told["data"]!["monitorId"]!, (string?)told["data"]!["variable"], (int?)told["evseId"]).Should().Be((id, "EVSE@1.Power", 1));

        odd.Charger.Unplug(1);
        await odd.Api.Until($"chargers/{odd.Id}/monitors", static m => m["items"]![0]!["events"]!.AsArray().Any(static e => (bool)e!["cleared"]!), "it is over");
        await odd.Api.Command(odd.Id, "get-monitoring-report", """{"requestId":5}""");
        await odd.Api.Until($"chargers/{odd.Id}/monitors", static m => m["readAt"] is not null, "it has told its monitors");
        await odd.Api.Command(odd.Id, "clear-variable-monitoring", $$"""{"id":[{{id}}]}""");
        (await odd.Api.Get($"chargers/{odd.Id}/monitors"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact] // B05, B06
    public async Task Moves_it_away_from_what_is_wanted_until_it_is_set_back()
    {
        await using var odd = await OddCharger.With(running, [], version: OcppVersion.V201);
        await odd.Live();
        await odd.Api.Until($"chargers/{odd.Id}/variables", static v => (string?)Heartbeat(v)?["drift"] is "same" or "changed", "it is as it is wanted");
        await SetHeartbeat(odd, 77);
        var away = Heartbeat(await odd.Api.Get($"chargers/{odd.Id}/variables"))!;
        ((string?)away["value"], (string?)away["wanted"], (string?)away["drift"]).Should().Be(("77", "300", "different"));
        var settings = (await odd.Api.Get($"chargers/{odd.Id}"))["settings"]!.AsArray();
        ((string?)settings.Single(static s => (string?)s!["key"] == Interval)!["result"]).Should().Be("different");
        await SetHeartbeat(odd, 300);
        ((string?)Heartbeat(await odd.Api.Get($"chargers/{odd.Id}/variables"))!["drift"]).Should().Be("same");
    }

    [Fact] // K01, K10, O01, O05
    public async Task Is_held_as_it_was_ordered_until_it_is_cleared()
    {
        await using var odd = await OddCharger.With(running, [], version: OcppVersion.V201);
        await odd.Live();
        await odd.Api.Command(odd.Id, "set-display-message", """{"message":{"id":4,"priority":"NormalCycle","message":{"format":"UTF8","content":"Welcome"}}}""");
        await odd.Api.Command(odd.Id, "set-charging-profile", """
            {"evseId":1,"chargingProfile":{"id":7,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Absolute",
             "chargingSchedule":[{"id":1,"startSchedule":"2026-01-01T00:00:00Z","chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":50000}]}]}}
            """);
        foreach (var what in (string[])["display-messages", "charging-profiles"])
            ((string?)(await odd.Api.Get($"chargers/{odd.Id}/{what}"))["items"]!.AsArray().Should().ContainSingle().Which!["known"]).Should().Be("taken");
        await odd.Api.Command(odd.Id, "get-charging-profiles", """{"requestId":9,"chargingProfile":{}}""");
        await odd.Api.Until($"chargers/{odd.Id}/charging-profiles", static p => p["items"]!.AsArray() is [{ } only] && (string?)only["known"] == "told", "it says so itself");
        await odd.Api.Command(odd.Id, "clear-charging-profile", """{"chargingProfileCriteria":{"chargingProfilePurpose":"TxDefaultProfile"}}""");
        await odd.Api.Command(odd.Id, "clear-display-message", """{"id":4}""");
        foreach (var what in (string[])["display-messages", "charging-profiles"])
            (await odd.Api.Get($"chargers/{odd.Id}/{what}"))["items"]!.AsArray().Should().BeEmpty();
    }

    private static JsonNode? Heartbeat(JsonNode variables) => variables["items"]!.AsArray().FirstOrDefault(static i => (string?)i!["key"] == Interval);

    private static Task<JsonNode> SetHeartbeat(OddCharger odd, int seconds) => odd.Api.Command(odd.Id, "set-variables", $$"""
        {"setVariableData":[{"component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"},"attributeValue":"{{seconds}}"}]}
        """);

    private static async Task<JsonNode> Event(OddCharger odd, string type)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var (told, data) in odd.Api.Events(0, patience.Token))
        {
            if (told == type && JsonNode.Parse(data) is { } one && (string?)one["chargerId"] == odd.Id)
                return one;
        }

        throw new TimeoutException($"no event {type} of {odd.Id}");
    }
}
