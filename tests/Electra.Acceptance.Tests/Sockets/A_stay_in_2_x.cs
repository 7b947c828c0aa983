using System.Globalization;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A driver at a charger of several places that speaks 2.x, over a real socket.</summary>
public sealed class A_stay_in_2_x(Running running)
{
    private const string Begin = "Transaction.Begin";
    private const string End = "Transaction.End";

    [Theory] // TxStartPoint Authorized: the card comes before the cable, and with the cable the place.
    [InlineData("2.0.1")]
    [InlineData("2.1")]
    public async Task Begins_with_the_card_and_is_its_drivers_at_the_place_that_is_plugged_then(string version)
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, version);
        var shown = await station.Event("Started", "tx-card", "Authorized", "", Token(token) + Meter(1_000, Begin));
        ((string?)shown["idTokenInfo"]!["status"]).Should().Be("Accepted");
        (await running.Api.All($"sessions?chargerId={id}")).Should().BeEmpty("where it is has not been said");

        await station.Event("Updated", "tx-card", "CablePluggedIn", State("EVConnected"), Evse(2));
        var live = await Only(id);
        ((string?)live["token"], (int)live["evseId"]!, (string?)live["transactionId"]).Should().Be((token, 2, "tx-card"));
        await station.Event("Updated", "tx-card", "ChargingStateChanged", State("Charging"));
        await station.Event("Ended", "tx-card", "EVDeparted", State("Idle") + ",\"stoppedReason\":\"EVDisconnected\"", Meter(6_000, End));
        var ended = await Ended(id);
        ((long)ended["energyWh"]!, (string?)ended["token"]).Should().Be((5_000, token));
        var session = await running.Api.Get($"sessions/{(string)ended["id"]!}");
        ((long)session["meterStartWh"]!, session["oddities"]!.AsArray().Count).Should().Be((1_000, 0));
    }

    [Fact]
    public async Task That_begins_with_a_card_and_never_plugs_leaves_nothing_behind()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Event("Started", "tx-gone", "Authorized", "", Token(token) + Meter(1_000, Begin));
        await station.Event("Ended", "tx-gone", "EVConnectTimeout", ",\"stoppedReason\":\"Timeout\"", Meter(1_000, End));
        (await running.Api.All($"sessions?chargerId={id}")).Should().BeEmpty();
        (await running.Api.Get($"chargers/{id}"))["oddities"]!.AsArray().Should().BeEmpty();
        // Its card is free for the next one.
        var next = await station.Event("Started", "tx-next", "Authorized", State("Charging"), Token(token) + Evse(1) + Meter(1_000, Begin));
        ((string?)next["idTokenInfo"]!["status"]).Should().Be("Accepted");
        ((string?)(await Only(id))["transactionId"]).Should().Be("tx-next");
    }

    [Fact] // F02
    public async Task That_follows_from_an_order_is_at_the_orders_place()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        var (_, asked, _) = await running.Api.Send(HttpMethod.Post, "sessions", $$"""{"chargerId":"{{id}}","evseId":2,"connectorId":1,"token":"{{token}}"}""");
        var number = ((int)(await station.Called("RequestStartTransaction"))["remoteStartId"]!).ToString(CultureInfo.InvariantCulture);
        await station.Event("Started", "tx-app", "RemoteStart", $",\"remoteStartId\":{number}", Token(token) + Meter(0, Begin));
        var session = await running.Api.Get($"sessions/{(string)asked!["sessionId"]!}");
        ((string?)session["transactionId"], (int)session["evseId"]!).Should().Be(("tx-app", 2));
    }

    [Fact] // U2
    public async Task Is_not_that_of_a_card_shown_before_a_boot_under_the_same_name()
    {
        var (id, token) = await running.Provisioned();
        var other = $"{token}FF";
        await running.Api.Token(other);
        await using var station = await Booted(running.Program, id);
        await station.Event("Started", "1", "Authorized", "", Token(other) + Meter(1_000, Begin, Old(60)), Old(60));
        await station.Event("Started", "1", "Authorized", State("Charging"), Token(token) + Evse(1) + Meter(2_000, Begin));
        await station.Event("Ended", "1", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(2_500, End));
        var ended = await Ended(id);
        ((string?)ended["token"], (long)ended["energyWh"]!).Should().Be((token, 500));
    }

    [Fact]
    public async Task Goes_on_at_all_places_at_once_each_with_its_own_driver_and_meter()
    {
        const int Places = 4;
        var (id, _) = await running.Provisioned();
        await running.Api.Charger(id, "lyon-1", outlets: Places);
        await using var station = await Booted(running.Program, id);
        var places = Enumerable.Range(1, Places).ToList();
        foreach (var place in places)
        {
            await running.Api.Token(Card(id, place));
            await station.Event("Started", $"tx-{place}", "Authorized", State("Charging"), Token(Card(id, place)) + Evse(place) + Meter(place * 1_000, Begin));
        }

        // News of all in turn, without their place: the name alone says whose they are (U1).
        foreach (var place in places)
            await station.Event("Updated", $"tx-{place}", "MeterValuePeriodic", "", Meter((place * 1_000) + (place * 100)));
        var live = (await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == Places, "all are listed"))["items"]!.AsArray();
        foreach (var place in places)
        {
            var its = live.Single(s => (int)s!["evseId"]! == place)!;
            ((string?)its["token"], (string?)its["state"]).Should().Be((Card(id, place), "charging"));
        }

        foreach (var place in places.AsEnumerable().Reverse())
            await station.Event("Ended", $"tx-{place}", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter((place * 1_000) + (place * 200), End));
        var ended = (await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == Places, "all have ended"))["items"]!.AsArray();
        ended.Select(s => ((int)s!["evseId"]!, (long)s["energyWh"]!)).Should().BeEquivalentTo(places.Select(p => (p, p * 200L)));
    }

    [Fact] // G01
    public async Task Shows_a_status_that_is_told_as_an_event_alone()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, "2.1");
        await Tells(station, "Connector", "Occupied", ",\"evse\":{\"id\":2,\"connectorId\":1}");
        (await Statuses(id)).Should().Equal("unknown", "occupied");
        await Tells(station, "EVSE", "Unavailable", ",\"evse\":{\"id\":1}");
        (await Statuses(id)).Should().Equal("unavailable", "occupied");
        await Tells(station, "Connector", "Available", ",\"evse\":{\"id\":2,\"connectorId\":1}");
        (await Statuses(id)).Should().Equal("unavailable", "available");
    }

    private static string Card(string id, int place) => string.Create(CultureInfo.InvariantCulture, $"{id}-{place}");

    private static string Old(int minutes) => RawCharger.Now(TimeSpan.FromMinutes(minutes));

    private static Task<JsonNode> Tells(Station201 station, string component, string value, string evse) => station.Result("NotifyEvent", $$$"""
        {"generatedAt":"{{{RawCharger.Now()}}}","seqNo":0,"eventData":[{"eventId":1,"timestamp":"{{{RawCharger.Now()}}}","trigger":"Delta","actualValue":"{{{value}}}",
         "eventNotificationType":"HardWiredNotification","component":{"name":"{{{component}}}"{{{evse}}}},"variable":{"name":"AvailabilityState"}}]}
        """);

    private async Task<IEnumerable<string?>> Statuses(string id) =>
        (await running.Api.Get($"chargers/{id}"))["evses"]!.AsArray().Select(e => (string?)e!["connectors"]![0]!["status"]);

    private async Task<JsonNode> Only(string id) =>
        (await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 1, "the session is listed"))["items"]![0]!;

    private async Task<JsonNode> Ended(string id) =>
        (await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "one session has ended"))["items"]![0]!;
}
