using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A place is kept for a driver, whose vehicle says what it needs before anybody has a right to charge.</summary>
public sealed class A_reservation_in_2_0_1(Running running)
{
    [Fact] // H01, H03, K12, K15, K17
    public async Task Is_the_sessions_that_it_was_for_and_so_is_what_the_vehicle_had_told()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Status("Available");
        await station.Result("NotifyChargingLimit", """
            {"evseId":1,"chargingLimit":{"chargingLimitSource":"EMS","isGridCritical":true},
             "chargingSchedule":[{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":50000}]}]}
            """);
        var until = DateTimeOffset.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var (status, answer, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/reserve-now", $$"""
            {"id":7,"expiryDateTime":"{{until}}","idToken":{"idToken":"{{token}}","type":"ISO14443"},"evseId":1}
            """);
        (status, (string?)answer!["status"]).Should().Be((HttpStatusCode.OK, "Accepted"));
        var charger = await running.Api.Get($"chargers/{id}");
        charger["reservations"]!.ToJsonString().Should().Be(JsonNode.Parse(
            $$"""[{"reservationId":7,"evseId":1,"connectorId":null,"connectorType":null,"token":"{{token}}","groupId":null,"expiresAt":"{{until}}"}]""")!.ToJsonString());
        var limit = charger["limits"]!.AsArray().Single()!;
        ((int)limit["evseId"]!, (string?)limit["source"], (bool?)limit["gridCritical"], (decimal)limit["limitW"]!).Should().Be((1, "EMS", true, 50_000m));

        await station.Status("Occupied");
        var needs = await station.Result("NotifyEVChargingNeeds", """
            {"evseId":1,"chargingNeeds":{"requestedEnergyTransfer":"DC","departureTime":"2027-01-01T06:00:00Z",
             "dcChargingParameters":{"evMaxCurrent":300,"evMaxVoltage":920,"energyAmount":40000,"stateOfCharge":12,"fullSoC":100}}}
            """);
        ((string?)needs["status"]).Should().Be("Rejected", "no schedule is made for it");
        await station.Event("Started", "tx-r", "Authorized", State("EVConnected"), ",\"reservationId\":7" + Evse() + Token(token) + Meter(1_000, "Transaction.Begin"));
        await station.Result("NotifyEVChargingSchedule", $$$"""
            {"evseId":1,"timeBase":"{{{RawCharger.Now()}}}","chargingSchedule":{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":50000}]}}
            """);

        var listed = await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 1, "its session is listed");
        var session = await running.Api.Get($"sessions/{(string)listed["items"]![0]!["id"]!}");
        ((string?)session["reservationId"], (string?)session["token"]).Should().Be(("7", token));
        var told = session["needs"]!;
        ((string?)told["energyTransfer"], (string?)told["departureAt"], (int)told["energyWh"]!, (int)told["maxCurrentA"]!, (int)told["soc"]!)
            .Should().Be(("DC", "2027-01-01T06:00:00Z", 40_000, 300, 12));
        ((string?)session["vehicleSchedule"]!["schedule"]!["chargingRateUnit"]).Should().Be("W");
        (await running.Api.Get($"chargers/{id}"))["reservations"]!.AsArray().Should().BeEmpty("it is used");
    }

    [Theory] // H01, H02
    [InlineData("Expired", "expired")]
    [InlineData("Removed", "removed")]
    public async Task Is_over_when_the_charger_says_so(string said, string told)
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        await station.Status("Available");
        var until = DateTimeOffset.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        foreach (var number in new[] { 7, 8 })
        {
            await running.Api.Command(id, "reserve-now", $$$"""
                {"id":{{{number}}},"expiryDateTime":"{{{until}}}","idToken":{"idToken":"{{{token}}}","type":"ISO14443"},"evseId":{{{number - 6}}}}
                """);
        }

        await station.Status("Reserved");
        (await Kept(id)).Should().Equal(8, 7);
        foreach (var _ in new[] { 1, 2 })
            await station.Result("ReservationStatusUpdate", $$"""{"reservationId":7,"reservationUpdateStatus":"{{said}}"}""");
        await station.Status("Available");
        (await Kept(id)).Should().Equal(8);
        var charger = await running.Api.Get($"chargers/{id}");
        ((string?)charger["evses"]![0]!["connectors"]![0]!["status"]).Should().Be("available");
        charger["oddities"]!.AsArray().Should().BeEmpty();

        var events = new List<(int, string?)>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        // Told once, and before what comes after it: the other one that was given up.
        await station.Result("ReservationStatusUpdate", """{"reservationId":8,"reservationUpdateStatus":"Expired"}""");
        await foreach (var (type, data) in running.Api.Events(0, patience.Token))
        {
            if (type != "charger.reservation" || JsonNode.Parse(data) is not { } one || (string?)one["chargerId"] != id)
                continue;
            events.Add(((int)one["data"]!["reservationId"]!, (string?)one["data"]!["status"]));
            if (events.Count == 4)
                break;
        }

        events.Should().Equal((7, "held"), (8, "held"), (7, told), (8, "expired"));
    }

    private async Task<IEnumerable<int>> Kept(string id) =>
        (await running.Api.Get($"chargers/{id}"))["reservations"]!.AsArray().Select(r => (int)r!["reservationId"]!);
}
