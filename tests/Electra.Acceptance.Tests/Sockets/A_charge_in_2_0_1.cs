using System.Globalization;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

public sealed class A_charge_in_2_0_1(Running running)
{
    private const string Begin = "Transaction.Begin";
    private const string End = "Transaction.End";

    [Fact]
    public async Task Is_seen_from_plug_to_record_through_the_API()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Status("Available");
        await station.Status("Occupied");
        (await Plug(id))["status"]!.GetValue<string>().Should().Be("occupied");
        ((string?)(await station.Result("Authorize", "{" + Token(token)[1..] + "}"))["idTokenInfo"]!["status"]).Should().Be("Accepted");

        var began = await station.Event("Started", "tx-1", "Authorized", State("EVConnected"), Token(token) + Evse() + Meter(1_000, Begin));
        ((string?)began["idTokenInfo"]!["status"]).Should().Be("Accepted");
        var sessionId = (string)(await Only(id))["id"]!;
        ((string?)(await running.Api.Get($"sessions/{sessionId}"))["state"]).Should().Be("preparing");
        await station.Event("Updated", "tx-1", "ChargingStateChanged", State("Charging"));
        await station.Event("Updated", "tx-1", "MeterValuePeriodic", State("Charging"), Meter(5_200));

        var live = await running.Api.Get($"sessions/{sessionId}");
        ((string?)live["state"], (string?)live["token"], (string?)live["transactionId"]).Should().Be(("charging", token, "tx-1"));
        ((long)live["energyWh"]!, (long)live["meterStartWh"]!).Should().Be((4_200, 1_000));
        var connector = await Plug(id);
        ((string?)connector["status"], (string?)connector["sessionId"]).Should().Be(("charging", sessionId));
        ((string?)(await running.Api.Get($"chargers/{id}"))["protocol"]).Should().Be("ocpp2.0.1");
        await station.Event("Updated", "tx-1", "ChargingStateChanged", State("SuspendedEV"));
        ((string?)(await running.Api.Get($"sessions/{sessionId}"))["state"]).Should().Be("suspended");
        ((string?)(await Plug(id))["status"]).Should().Be("suspended-ev");

        await station.Event("Ended", "tx-1", "StopAuthorized", State("EVConnected") + ",\"stoppedReason\":\"Local\"", Token(token) + Meter(6_000, End));
        var stopped = await running.Api.Get($"sessions/{sessionId}");
        ((string?)stopped["state"], (long)stopped["energyWh"]!, (long)stopped["meterStopWh"]!, (string?)stopped["stopReason"]).Should().Be(("finishing", 5_000, 6_000, "Local"));
        await station.Status("Available");
        var ended = await running.Api.Until($"sessions/{sessionId}", s => (string?)s["state"] == "ended" && s["cdrId"] is not null, "the session has ended, with its record");
        ((long)(await running.Api.Get($"cdrs/{(string)ended["cdrId"]!}"))["energyWh"]!).Should().Be(5_000);
        ended["oddities"]!.AsArray().Should().BeEmpty();
        (await running.Api.All($"sessions/{sessionId}/readings")).Should().HaveCount(3);
    }

    [Fact] // TxStartPoint EVConnected: the transaction is there before anybody has a right to charge.
    public async Task That_begins_with_the_plug_is_somebodys_when_its_token_is_shown()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Status("Occupied");
        var began = await station.Event("Started", "tx-plug", "CablePluggedIn", State("EVConnected"), Evse() + Meter(700, Begin));
        began["idTokenInfo"].Should().BeNull();
        (await running.Api.All($"sessions?chargerId={id}")).Should().BeEmpty();
        ((string?)(await Plug(id))["status"]).Should().Be("preparing");

        var shown = await station.Event("Updated", "tx-plug", "Authorized", "", Token(token));
        ((string?)shown["idTokenInfo"]!["status"]).Should().Be("Accepted");
        await station.Event("Updated", "tx-plug", "ChargingStateChanged", State("Charging"));
        // It ends with the unplug: the status and the end come in either order.
        await station.Status("Available");
        await station.Event("Ended", "tx-plug", "EVCommunicationLost", State("Idle") + ",\"stoppedReason\":\"EVDisconnected\"", Meter(2_700, End));
        var ended = await Ended(id);
        ((string?)ended["token"], (long)ended["energyWh"]!).Should().Be((token, 2_000));
        (await running.Api.Get($"sessions/{(string)ended["id"]!}"))["oddities"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task That_begins_with_the_plug_and_ends_without_a_token_is_nobodys()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Status("Occupied");
        await station.Event("Started", "tx-none", "CablePluggedIn", State("EVConnected"), Evse() + Meter(700, Begin));
        await station.Event("Ended", "tx-none", "EVCommunicationLost", State("Idle") + ",\"stoppedReason\":\"EVDisconnected\"", Meter(700, End));
        (await running.Api.All($"sessions?chargerId={id}")).Should().BeEmpty();
        ((string?)(await Plug(id))["status"]).Should().Be("available");
    }

    [Theory] // U1, U2, E01.FR.16
    [InlineData("Started Updated Ended")]
    [InlineData("Updated Started Ended")]
    [InlineData("Ended Started Updated")]
    [InlineData("Ended Updated Started")]
    [InlineData("Started Started Updated Updated Ended Ended Started")]
    public async Task Is_one_charge_in_whichever_order_and_however_often_its_news_come(string order)
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        foreach (var stage in order.Split(' '))
        {
            await (stage switch
            {
                "Started" => station.Event("Started", "tx-o", "Authorized", State("Charging"), Token(token) + Evse() + Meter(1_000, Begin, Old(60)), Old(60), 0),
                "Updated" => station.Event("Updated", "tx-o", "MeterValuePeriodic", State("Charging"), Evse() + Meter(4_000, at: Old(30)), Old(30), 1),
                _ => station.Event("Ended", "tx-o", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(9_000, End, Old(1)), Old(1), 2),
            });
        }

        var ended = await Ended(id);
        ((long)ended["energyWh"]!, (string?)ended["token"], (string?)ended["transactionId"]).Should().Be((8_000, token, "tx-o"));
        (await running.Api.All($"cdrs?sessionId={(string)ended["id"]!}")).Should().ContainSingle();
    }

    [Fact]
    public async Task Made_offline_and_told_in_a_row_keeps_its_old_times_and_its_right_of_then()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        const string Offline = ",\"offline\":true";
        await station.Event("Started", "tx-off", "Authorized", State("Charging"), Offline + Token(token) + Evse() + Meter(10_000, Begin, Old(300)), Old(300));
        await station.Event("Updated", "tx-off", "MeterValuePeriodic", State("Charging"), Offline + Meter(15_000, at: Old(270)), Old(270));
        await station.Event("Ended", "tx-off", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Offline + Meter(30_000, End, Old(240)), Old(240));
        var ended = await Ended(id);
        ((long)ended["energyWh"]!).Should().Be(20_000);
        DateTimeOffset.Parse((string)ended["startedAt"]!, CultureInfo.InvariantCulture).Should().BeCloseTo(DateTimeOffset.UtcNow.AddHours(-5), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Told_late_does_not_end_the_one_that_runs()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Event("Started", "tx-now", "Authorized", State("Charging"), Token(token) + Evse() + Meter(5_000, Begin));
        await station.Event("Started", "tx-then", "Authorized", State("Charging"), ",\"offline\":true" + Token(token) + Evse() + Meter(1_000, Begin, Old(90)), Old(90));
        await station.Event("Ended", "tx-then", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", ",\"offline\":true" + Meter(4_000, End, Old(60)), Old(60));
        var then = await Ended(id);
        ((string?)then["transactionId"], (long)then["energyWh"]!).Should().Be(("tx-then", 3_000));
        var now = (await running.Api.Until($"sessions?chargerId={id}&transactionId=tx-now", l => l["items"]!.AsArray().Count == 1, "the other is listed"))["items"]![0]!;
        ((string?)now["state"]).Should().Be("charging");
        ((string?)(await Plug(id))["sessionId"]).Should().Be((string?)now["id"]);
    }

    [Fact]
    public async Task Never_begun_is_confirmed_when_it_ends_and_bills_nobody()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Event("Ended", "tx-ghost", "EVDeparted", "", Meter(9_000, End));
        await station.Event("Updated", "tx-ghost-2", "MeterValuePeriodic", "", Meter(9_000));
        (await running.Api.All($"sessions?chargerId={id}")).Should().BeEmpty();
        (await running.Api.Get($"chargers/{id}"))["oddities"]!.ToJsonString().Should().Contain("unknown-transaction");
    }

    [Fact] // F01, F02
    public async Task Asked_from_afar_is_tied_to_its_order_by_the_orders_number_and_stopped_from_afar()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Status("Available");
        await station.Status("Occupied");
        await station.Event("Started", "tx-far", "CablePluggedIn", State("EVConnected"), Evse() + Meter(100, Begin));

        var (status, asked, _) = await running.Api.Send(HttpMethod.Post, "sessions", $$"""{"chargerId":"{{id}}","evseId":1,"connectorId":1,"token":"{{token}}"}""");
        status.Should().Be(System.Net.HttpStatusCode.Accepted);
        var sessionId = (string)asked!["sessionId"]!;
        var order = await station.Called("RequestStartTransaction");
        ((string?)order["idToken"]!["idToken"], (int)order["evseId"]!).Should().Be((token, 1));
        var number = (int)order["remoteStartId"]!;
        number.Should().BePositive();

        // The number alone: what the charger calls its token is its own affair.
        await station.Event("Updated", "tx-far", "RemoteStart", State("Charging") + $",\"remoteStartId\":{number.ToString(CultureInfo.InvariantCulture)}");
        var live = await running.Api.Get($"sessions/{sessionId}");
        ((string?)live["state"], (string?)live["transactionId"], (string?)live["token"]).Should().Be(("charging", "tx-far", token));
        ((string?)(await Only(id))["id"]).Should().Be(sessionId);

        await running.Api.Send(HttpMethod.Post, $"sessions/{sessionId}/stop", "{}");
        ((string?)(await station.Called("RequestStopTransaction"))["transactionId"]).Should().Be("tx-far");
        await station.Event("Ended", "tx-far", "RemoteStop", State("EVConnected") + ",\"stoppedReason\":\"Remote\"", Meter(1_100, End));
        ((long)(await running.Api.Get($"sessions/{sessionId}"))["energyWh"]!).Should().Be(1_000);
        await station.Status("Available");
        ((string?)(await Ended(id))["id"]).Should().Be(sessionId);
    }

    [Fact] // C5
    public async Task Goes_on_when_the_charger_comes_back_in_another_version()
    {
        var (id, token) = await running.Provisioned();
        await using var before = await RawCharger.Booted(running.Program, id);
        var transaction = await before.Start(token, 1_000);
        before.Cut();

        await using (var after = await Booted(running.Program, id))
        {
            var number = transaction.ToString(CultureInfo.InvariantCulture);
            await after.Event("Updated", number, "MeterValuePeriodic", State("Charging"), Evse() + Meter(3_000));
            await after.Event("Ended", number, "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(4_000, End));
            ((long)(await Ended(id))["energyWh"]!).Should().Be(3_000);
            await after.Event("Started", "tx-up", "Authorized", State("Charging"), Token(token) + Evse() + Meter(4_000, Begin));
            await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 2, "both sessions are listed");
        }

        // And back: its history is one, and what runs goes on.
        await using var back = await RawCharger.Booted(running.Program, id);
        var now = await running.Api.Get($"chargers/{id}");
        ((string?)now["protocol"], (string?)now["evses"]![0]!["connectors"]![0]!["status"]).Should().Be(("ocpp1.6", "charging"));
    }

    [Theory] // C5: it has no number of ours for what it named itself, and says what it likes.
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_999_999_999)]
    public async Task Is_ended_by_the_charger_that_comes_back_in_1_6(int number)
    {
        var (id, token) = await running.Provisioned();
        await using (var before = await Booted(running.Program, id))
        {
            await before.Event("Started", $"tx-down{number}", "Authorized", State("Charging"), Token(token) + Evse() + Meter(1_000, Begin));
            await before.Event("Updated", $"tx-down{number}", "MeterValuePeriodic", State("Charging"), Meter(2_000));
            before.Raw.Cut();
        }

        await using var after = await RawCharger.Booted(running.Program, id);
        await after.Status("Charging");
        await after.Meter(number, 3_000);
        ((long)(await Only(id))["energyWh"]!).Should().Be(2_000);
        await after.Stop(number, 4_500);
        var again = await after.Result("StopTransaction", $$"""{"transactionId":{{number}},"meterStop":4500,"timestamp":"{{RawCharger.Now()}}"}""");
        again.Should().NotBeNull("a repeat is answered too");
        await after.Status("Available");
        var ended = await Ended(id);
        ((long)ended["energyWh"]!, (string?)ended["transactionId"]).Should().Be((3_500, $"tx-down{number}"));
        (await running.Api.All($"cdrs?sessionId={(string)ended["id"]!}")).Should().ContainSingle();

        // And 1.6 has numbers again for what begins now.
        var next = await after.Start(token, 4_500);
        await after.Stop(next, 5_000);
        await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 2, "both are listed");
    }

    [Fact] // C5
    public async Task Is_settled_with_what_was_read_when_the_charger_has_forgotten_it_in_another_version()
    {
        var (id, token) = await running.Provisioned();
        await using (var before = await Booted(running.Program, id))
        {
            await before.Status("Occupied");
            await before.Event("Started", "tx-lost", "Authorized", State("Charging"), Token(token) + Evse() + Meter(1_000, Begin));
            await before.Event("Updated", "tx-lost", "MeterValuePeriodic", State("Charging"), Meter(2_400));
            before.Raw.Cut();
        }

        await using var after = await RawCharger.Booted(running.Program, id);
        await after.Status("Available");
        await after.Status("Preparing");
        var next = await after.Start(token, 3_000);
        await after.Stop(next, 3_600);
        await after.Status("Available");
        var lost = await running.Api.Until("sessions?transactionId=tx-lost", l => l["items"]!.AsArray() is [{ } only] && (string?)only["state"] is "ended" or "finishing" or "charging", "it is there");
        ((long)lost["items"]![0]!["energyWh"]!).Should().Be(1_400, "nothing of the next one is its own");
        var second = await running.Api.Until($"sessions?transactionId={next}", l => l["items"]!.AsArray() is [{ } only] && (string?)only["state"] == "ended", "the next one has ended");
        ((long)second["items"]![0]!["energyWh"]!).Should().Be(600);
    }

    [Fact] // F01, C09
    public async Task Of_a_fleet_is_stopped_by_another_of_its_cards()
    {
        var (id, token) = await running.Provisioned();
        var (car, other) = ($"{token}A", $"{token}B");
        await running.Api.Put($"tokens/{car}", $$"""{"type":"MAC","status":"accepted","groupId":"FLEET-{{token}}"}""");
        await running.Api.Put($"tokens/{other}", $$"""{"type":"RFID","status":"accepted","groupId":"FLEET-{{token}}","idTokenType":"Local"}""");
        await using var station = await Booted(running.Program, id);
        await station.Status("Occupied");
        var (_, asked, _) = await running.Api.Send(HttpMethod.Post, "sessions", $$"""{"chargerId":"{{id}}","evseId":1,"connectorId":1,"token":"{{car}}"}""");
        var order = await station.Called("RequestStartTransaction");
        ((string?)order["idToken"]!["type"], (string?)order["groupIdToken"]!["idToken"], (string?)order["groupIdToken"]!["type"])
            .Should().Be(("MacAddress", $"FLEET-{token}", "Central"));
        var number = ((int)order["remoteStartId"]!).ToString(CultureInfo.InvariantCulture);
        var began = await station.Event("Started", "tx-fleet", "RemoteStart", State("Charging") + $",\"remoteStartId\":{number}", Token(car, "MacAddress") + Evse() + Meter(0, Begin));
        ((string?)began["idTokenInfo"]!["groupIdToken"]!["idToken"]).Should().Be($"FLEET-{token}");

        var shown = await station.Result("Authorize", "{" + Token(other, "Local")[1..] + "}");
        ((string?)shown["idTokenInfo"]!["status"], (string?)shown["idTokenInfo"]!["groupIdToken"]!["idToken"]).Should().Be(("Accepted", $"FLEET-{token}"));
        var stopped = await station.Event("Ended", "tx-fleet", "StopAuthorized", State("EVConnected") + ",\"stoppedReason\":\"Local\"", Token(other, "Local") + Meter(900, End));
        ((string?)stopped["idTokenInfo"]!["status"], (string?)stopped["idTokenInfo"]!["groupIdToken"]!["idToken"]).Should().Be(("Accepted", $"FLEET-{token}"));
        var session = await running.Api.Get($"sessions/{(string)asked!["sessionId"]!}");
        ((string?)session["state"], (string?)session["token"], (long)session["energyWh"]!).Should().Be(("finishing", car, 900));
    }

    [Fact] // J01, E12
    public async Task Is_not_moved_by_the_main_meter_nor_by_old_news_without_a_time()
    {
        var (id, token) = await running.Provisioned();
        await running.Api.Charger(id, "lyon-1", outlets: 1);
        await using var station = await Booted(running.Program, id);
        await station.Event("Started", "tx-main", "Authorized", State("Charging"), Token(token) + Evse() + Meter(1_000, Begin));
        await station.Result("MeterValues", $$"""{"evseId":0{{Meter(900_000)}}}""");
        await station.Result("MeterValues", $$"""{"evseId":1{{Meter(3_000)}}}""");
        await station.Result("TransactionEvent", """
            {"eventType":"Updated","triggerReason":"ChargingStateChanged","seqNo":9,"offline":true,"transactionInfo":{"transactionId":"tx-main","chargingState":"SuspendedEV"}}
            """);
        var session = await Only(id);
        ((string?)session["state"], (long)session["energyWh"]!).Should().Be(("charging", 2_000));
        (await running.Api.All($"sessions/{(string)session["id"]!}/readings")).Should().HaveCount(2);
    }

    [Fact] // S1
    public async Task Is_found_at_the_connector_that_is_meant_however_little_of_it_is_told()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Status("Available", 0, 0);
        await station.Status("Occupied", 1, 0);
        ((string?)(await Plug(id))["status"]).Should().Be("occupied");
        (await running.Api.Get($"chargers/{id}"))["oddities"]!.ToJsonString().Should().Contain("degenerate-address");
        (await running.Api.Get($"chargers/{id}"))["evses"]!.AsArray().Should().HaveCount(2);

        await station.Event("Started", "tx-less", "Authorized", State("Charging"), Token(token) + Evse(1, null) + Meter(0, Begin));
        await station.Event("Ended", "tx-less", "EVDeparted", State("Idle") + ",\"stoppedReason\":\"EVDisconnected\"", Meter(500, End));
        var ended = await Ended(id);
        ((int)ended["evseId"]!, (int)ended["connectorId"]!, (long)ended["energyWh"]!).Should().Be((1, 1, 500));
    }

    [Fact] // S1
    public async Task Is_seen_at_the_only_connector_of_a_charger_that_numbers_no_EVSEs()
    {
        var (id, _) = await running.Provisioned();
        await running.Api.Charger(id, "lyon-1", outlets: 1);
        await using var station = await Booted(running.Program, id);
        foreach (var (told, seen) in new[] { ("Occupied", "occupied"), ("Available", "available"), ("Faulted", "faulted") })
        {
            await station.Status(told, 0, 1);
            ((string?)(await Plug(id))["status"]).Should().Be(seen);
        }
    }

    [Fact] // F01: the order names the EVSE, the driver plugs another of its connectors.
    public async Task Asked_from_afar_begins_at_the_connector_that_was_plugged()
    {
        var (id, token) = await running.Provisioned();
        const string Plugs = """[{"connectorId":1,"standard":"CHADEMO"},{"connectorId":2,"standard":"IEC_62196_T2_COMBO"}]""";
        await running.Api.Put($"chargers/{id}", $$"""{"stationId":"lyon-1","evses":[{"evseId":1,"maxPowerW":150000,"connectors":{{Plugs}}}]}""");
        await using var station = await Booted(running.Program, id);
        var (_, asked, _) = await running.Api.Send(HttpMethod.Post, "sessions", $$"""{"chargerId":"{{id}}","evseId":1,"connectorId":1,"token":"{{token}}"}""");
        var number = ((int)(await station.Called("RequestStartTransaction"))["remoteStartId"]!).ToString(CultureInfo.InvariantCulture);
        await station.Event("Started", "tx-2", "RemoteStart", State("Charging") + $",\"remoteStartId\":{number}", Token(token) + Evse(1, 2) + Meter(0, Begin));
        var session = await running.Api.Get($"sessions/{(string)asked!["sessionId"]!}");
        ((string?)session["state"], (int)session["connectorId"]!).Should().Be(("charging", 2));
        var plugs = (await running.Api.Get($"chargers/{id}"))["evses"]![0]!["connectors"]!.AsArray();
        plugs.Select(p => (string?)p!["status"]).Should().Equal("unknown", "charging");
    }

    [Fact] // U3
    public async Task Whose_news_do_not_say_why_they_come_is_understood_all_the_same()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        foreach (var (stage, more) in new[] { ("Started", Token(token) + Evse() + Meter(0, Begin)), ("Ended", Meter(800, End)) })
        {
            await station.Result("TransactionEvent", $$$"""
                {"eventType":"{{{stage}}}","timestamp":"{{{RawCharger.Now()}}}","transactionInfo":{"transactionId":"tx-why"}{{{more}}}}
                """);
        }

        ((long)(await Ended(id))["energyWh"]!).Should().Be(800);
        (await running.Api.Get($"chargers/{id}"))["oddities"]!.ToJsonString().Should().Contain("missing-field");
    }

    [Fact]
    public async Task With_gaps_in_the_numbers_of_its_news_says_how_many_are_missing()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Event("Started", "tx-gap", "Authorized", State("Charging"), Token(token) + Evse() + Meter(0, Begin), number: 0);
        await station.Event("Ended", "tx-gap", "EVDeparted", "", Meter(800, End), number: 4);
        var ended = await Ended(id);
        (await running.Api.Get($"sessions/{(string)ended["id"]!}"))["oddities"]!.ToJsonString().Should().Contain("events-missing");
    }

    [Fact]
    public async Task Without_any_right_asked_for_is_let_go_on()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        var began = await station.Event("Started", "tx-free", "Authorized", State("Charging"), Token("", "NoAuthorization") + Evse() + Meter(0, Begin));
        ((string?)began["idTokenInfo"]!["status"]).Should().Be("Accepted");
        await station.Event("Ended", "tx-free", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(500, End));
        ((long)(await Ended(id))["energyWh"]!).Should().Be(500);
    }

    private static string Old(int minutes) => RawCharger.Now(TimeSpan.FromMinutes(minutes));

    private async Task<JsonNode> Plug(string id) => (await running.Api.Get($"chargers/{id}"))["evses"]![0]!["connectors"]![0]!;

    private async Task<JsonNode> Only(string id) =>
        (await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 1, "the session is listed"))["items"]![0]!;

    private async Task<JsonNode> Ended(string id) =>
        (await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "one session has ended"))["items"]![0]!;
}
