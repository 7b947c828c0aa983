using System.Net;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>What 2.1 has more for a driver, from a charger's socket to who reads the API.</summary>
public sealed class A_payment_in_2_1(Running running)
{
    private const string Version = "2.1";

    [Fact] // C20, C21, C25
    public async Task On_the_web_starts_a_charge_that_tells_what_was_paid()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, Version);
        await station.Status("Available");
        station.Raw.Answers = static (action, payload) => action == "NotifyWebPaymentStarted" ? "{}" : Answer(action, payload);
        (await Give(id, "notify-web-payment-started", """{"evseId":1,"timeout":120}""")).Should().Be(HttpStatusCode.OK);
        await running.Api.Until($"chargers/{id}", c => c["evses"]![0]!["webPaymentUntil"] is not null, "somebody is waited for");

        var reference = $"psp-{id}";
        var (status, starting, _) = await running.Api.Send(
            HttpMethod.Post, "sessions", $$$"""{"chargerId":"{{{id}}}","evseId":1,"payment":{"kind":"web","reference":"{{{reference}}}"}}""");
        status.Should().Be(HttpStatusCode.Accepted, "{0}", starting?.ToJsonString());
        var order = await station.Called("RequestStartTransaction");
        ((string?)order["idToken"]!["type"]).Should().Be("DirectPayment");
        var token = (string)order["idToken"]!["idToken"]!;
        var told = await station.Event(
            "Started", "T-web", "RemoteStart", $""","remoteStartId":{(int)order["remoteStartId"]!},"tariffId":"DAY" """ + State("Charging"),
            Evse() + Token(token, "DirectPayment") + Meter(1_000, "Transaction.Begin"));
        ((string?)told["idTokenInfo"]!["status"]).Should().Be("Accepted");
        await station.Event("Ended", "T-web", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(9_000, "Transaction.End"));
        foreach (var _ in new[] { 1, 2 })
        {
            await station.Result("NotifySettlement", $$"""
                {"transactionId":"T-web","pspRef":"{{reference}}","status":"Settled","settlementAmount":4.50,"settlementTime":"{{RawCharger.Now()}}"}
                """);
        }

        var session = await running.Api.Until($"sessions/{(string)starting!["sessionId"]!}", s => s["settlements"]!.AsArray().Count > 0, "it is paid");
        ((string?)session["wayIn"], (string?)session["paymentReference"], (string?)session["terms"]!["tariffId"]).Should().Be(("web-payment", reference, "DAY"));
        ((long)session["energyWh"]!, session["settlements"]!.AsArray().Count, (string?)session["settlements"]![0]!["amount"]).Should().Be((8_000, 1, "4.50"));
    }

    [Fact]
    public async Task May_be_billed_to_a_company_whose_number_has_the_form_of_its_country()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, Version);
        ((string?)(await station.Result("VatNumberValidation", """{"vatNumber":"FR40303265045","evseId":1}"""))["status"]).Should().Be("Accepted");
        ((string?)(await station.Result("VatNumberValidation", """{"vatNumber":"FR4","evseId":1}"""))["status"]).Should().Be("Rejected");
    }

    [Fact] // I07, K28, K29, K21
    public async Task Goes_by_the_tariff_the_limit_and_the_priority_that_the_charger_was_given()
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, Version);
        (await Give(id, "set-default-tariff", """{"evseId":0,"tariff":{"tariffId":"DAY","currency":"EUR","energy":{"prices":[{"priceKwh":0.49}]}}}""")).Should().Be(HttpStatusCode.OK);
        (await Give(id, "update-dynamic-schedule", """{"chargingProfileId":7,"scheduleUpdate":{"limit":16000}}""")).Should().Be(HttpStatusCode.OK);
        var charger = await running.Api.Until(
            $"chargers/{id}", c => c["tariffs"]!.AsArray().Count > 0 && c["dynamicLimits"]!.AsArray().Count > 0, "what it was given is known");
        ((string?)charger["tariffs"]![0]!["tariffId"], (int)charger["dynamicLimits"]![0]!["chargingProfileId"]!).Should().Be(("DAY", 7));
        var pulled = await station.Result("PullDynamicScheduleUpdate", """{"chargingProfileId":7}""");
        ((string?)pulled["status"], (decimal)pulled["scheduleUpdate"]!["limit"]!).Should().Be(("Accepted", 16_000m));

        await station.Event("Started", "T-prio", "Authorized", State("Charging"), Evse() + Token(token) + Meter(1_000, "Transaction.Begin"));
        await station.Result("NotifyPriorityCharging", """{"transactionId":"T-prio","activated":true}""");
        await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray() is [{ } only] && (bool?)only["priority"] == true, "its priority is known");
    }

    [Fact] // E17
    public async Task Is_not_lost_where_the_charger_loses_its_power_and_goes_on()
    {
        var (id, token) = await running.Provisioned();
        await using (var station = await Booted(running.Program, id, Version))
        {
            await station.Event("Started", "T-on", "Authorized", State("Charging"), Evse() + Token(token) + Meter(1_000, "Transaction.Begin"));
            station.Raw.Cut();
        }

        await using var again = await Booted(running.Program, id, Version);
        await again.Event("Updated", "T-on", "TxResumed", State("Charging"), Evse() + Meter(2_000), number: 1);
        await again.Event("Ended", "T-on", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(5_000, "Transaction.End"), number: 2);
        var ended = await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray() is [{ } only] && only["cdrId"] is not null, "it has ended once");
        var session = ended["items"]![0]!;
        ((long)session["energyWh"]!, session["resumedAt"] is not null).Should().Be((4_000, true));
    }

    private async Task<HttpStatusCode> Give(string id, string command, string payload)
    {
        var (status, body, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", payload);
        status.Should().Be(HttpStatusCode.OK, "of {0}: {1}", command, body?.ToJsonString());
        return status;
    }
}
