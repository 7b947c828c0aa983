using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Deviations;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A charger of 2.1 over a real socket: it charges like any other, and the two frames that it has more pass both ways and are shown.</summary>
public sealed class A_charge_in_2_1(Running running)
{
    private const string Version = "2.1";
    private const string Values = """{"id":3,"pending":0,"basetime":"2026-11-24T12:00:00Z","data":[{"t":0,"v":"41.5"}]}""";

    /// <summary>What is new for a charger to say, and a member that its answer must have; null: none.</summary>
    public static TheoryData<string, string, string?> Said => new()
    {
        { "BatterySwap", """{"eventType":"BatteryIn","requestId":1,"idToken":{"idToken":"04A2","type":"ISO14443"},"batteryData":[{"evseId":1,"serialNumber":"B-1","soC":80,"soH":95}]}""", null },
        { "ClosePeriodicEventStream", """{"id":3}""", null },
        { "GetCertificateChainStatus", """{"certificateStatusRequests":[{"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"1"},"source":"OCSP","urls":["http://ocsp.example"]}]}""", "certificateStatus" },
        { "NotifyDERAlarm", """{"controlType":"FreqDroop","timestamp":"2026-11-24T12:00:00Z"}""", null },
        { "NotifyDERStartStop", """{"controlId":"c-1","started":true,"timestamp":"2026-11-24T12:00:00Z"}""", null },
        { "NotifyPriorityCharging", """{"transactionId":"nobodys","activated":true}""", null },
        { "NotifySettlement", """{"pspRef":"psp-1","status":"Settled","settlementAmount":12.4,"settlementTime":"2026-11-24T12:00:00Z"}""", null },
        { "OpenPeriodicEventStream", """{"constantStreamData":{"id":3,"variableMonitoringId":7,"params":{"interval":5}}}""", "status" },
        { "PullDynamicScheduleUpdate", """{"chargingProfileId":1}""", "status" },
        { "ReportDERControl", """{"requestId":1,"tbc":false}""", null },
        { "VatNumberValidation", """{"vatNumber":"FR40303265045"}""", "status" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public async Task Has_new_messages_that_are_answered_and_so_is_the_same_again(string action, string payload, string? member)
    {
        var (id, _) = await running.Provisioned(extra: ""","validation":"strict" """);
        await using var station = await Booted(running.Program, id, Version);
        foreach (var _ in new[] { 1, 2 })
        {
            var told = (JsonObject)await station.Result(action, payload);
            if (member is not null)
                told[member].Should().NotBeNull("{0} is answered {1}", action, told.ToJsonString());
        }
    }

    [Fact]
    public async Task Is_told_by_a_simulated_charger_from_its_boot_to_its_record_and_stands_in_the_log()
    {
        await using var charger = await OddCharger.With(running, [], version: OcppVersion.V21);
        await charger.Live();
        ((string?)(await running.Api.Get($"chargers/{charger.Id}"))["protocol"]).Should().Be("ocpp2.1");
        var session = await charger.Charge();
        ((string?)session["state"], (string?)session["token"]).Should().Be(("ended", charger.Token));
        ((long)(await running.Api.Get($"cdrs/{(string)session["cdrId"]!}"))["energyWh"]!).Should().Be((long)session["energyWh"]!).And.BePositive();
        var log = await Logged(charger.Id, "TransactionEvent", items => items.Any(i => (string?)i["payload"]!["eventType"] == "Ended"));
        log.Select(static i => (string?)i["payload"]!["transactionInfo"]?["operationMode"]).Should().Contain("ChargingOnly", "2.1 has this more");
        charger.Journal.Surprises.Should().BeEmpty();
    }

    [Fact] // N11, N15
    public async Task Has_values_that_a_simulated_charger_streams_unconfirmed()
    {
        await using var charger = await OddCharger.With(running, [], version: OcppVersion.V21);
        await charger.Live();
        await Eventually.True(() => charger.Charger.Connected, "it may speak");
        var (status, answer, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{charger.Id}/commands/set-variable-monitoring", """
            {"setMonitoringData":[{"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"},"type":"Periodic","value":10,"severity":8,"periodicEventStream":{"values":2}}]}
            """);
        status.Should().Be(HttpStatusCode.OK);
        ((string?)answer!["response"]!["setMonitoringResult"]![0]!["status"]).Should().Be("Accepted");
        var sent = (await Logged(charger.Id, "NotifyPeriodicEventStream", items => items.Count > 1))[0];
        ((string?)sent["kind"], (string?)sent["direction"], sent["payload"]!["data"]!.AsArray().Count).Should().Be(("send", "in", 2));
        (await Logged(charger.Id, "OpenPeriodicEventStream", items => items.Count == 2)).Select(i => (string?)i["kind"]).Should().BeEquivalentTo("call", "result");
        charger.Journal.Surprises.Should().BeEmpty();
    }

    [Fact] // OCPP-J 2.1 §4.2.4
    public async Task May_send_something_unconfirmed_and_is_answered_nothing()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, Version);
        await station.Raw.Send($"""[6,"s-1","NotifyPeriodicEventStream",{Values}]""");
        await station.Raw.Send("""[6,"s-2","Heartbeat",{}]""");
        await station.Result("Heartbeat", "{}");
        station.Raw.Unasked.Should().BeEmpty();
        var sent = (await Logged(id, "NotifyPeriodicEventStream", items => items.Count == 1))[0];
        ((string?)sent["kind"], (string?)sent["messageId"], sent["payload"]!.ToJsonString()).Should().Be(("send", "s-1", JsonNode.Parse(Values)!.ToJsonString()));
        var errors = await running.Api.Until($"chargers/{id}/messages?errors=true", m => m["items"]!.AsArray().Count > 0, "the other is shown as an error");
        ((string?)errors["items"]![0]!["kind"], (string?)errors["items"]![0]!["errorCode"]).Should().Be(("send", "NotSupported"));
    }

    [Fact] // OCPP-J 2.1 §4.2.3
    public async Task Ends_a_command_whose_answer_is_not_understood_and_tells_the_charger()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, Version);
        station.Raw.Answers = static (action, payload) => action == "GetTariffs" ? "{}" : Answer(action, payload);
        var (status, problem, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/get-tariffs", """{"evseId":0}""");
        (status, (string?)problem!["type"], (string?)problem["errorCode"]).Should().Be((HttpStatusCode.BadGateway, "charger-error", "OccurrenceConstraintViolation"));
        await Eventually.True(() => !station.Raw.Unasked.IsEmpty, "the charger is told");
        var told = station.Raw.Unasked.Single();
        ((int)told[0]!, (string?)told[1], (string?)told[2]).Should().Be((5, (string?)station.Raw.Calls.Last(c => (string?)c[2] == "GetTariffs")[1], "OccurrenceConstraintViolation"));
        (await Logged(id, "GetTariffs", items => items.Count == 3)).Select(i => (string?)i["kind"]).Should().Equal("result-error", "result", "call");
    }

    [Fact] // OCPP-J 2.1 §4.2.3
    public async Task Shows_that_a_charger_did_not_understand_its_answer()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id, Version);
        await station.Raw.Result("Heartbeat", "{}", "h-1");
        await station.Raw.Send("""[5,"h-1","FormatViolation","currentTime is odd",{}]""");
        var errors = await running.Api.Until($"chargers/{id}/messages?errors=true", m => m["items"]!.AsArray().Count > 0, "it is logged");
        var logged = errors["items"]![0]!;
        ((string?)logged["kind"], (string?)logged["action"], (string?)logged["errorCode"]).Should().Be(("result-error", "Heartbeat", "FormatViolation"));
        await running.Api.Until($"chargers/{id}", c => c["oddities"]!.ToJsonString().Contains("answer-not-understood", StringComparison.Ordinal), "it is named on the charger");
        await station.Result("Heartbeat", "{}");
        station.Raw.Unasked.Should().BeEmpty();
    }

    [Fact] // C5
    public async Task Goes_on_when_the_charger_comes_in_1_6_then_in_2_1_then_in_2_0_1()
    {
        var (id, token) = await running.Provisioned();
        await using var first = await RawCharger.Booted(running.Program, id);
        var number = (await first.Start(token, 1_000)).ToString(CultureInfo.InvariantCulture);
        await first.Result("DataTransfer", """{"vendorId":"com.example","messageId":"one","data":"x"}""");
        first.Cut();

        await using (var second = await Booted(running.Program, id, Version))
        {
            await second.Result("DataTransfer", """{"vendorId":"com.example","messageId":"two","data":{"x":1}}""");
            await second.Event("Updated", number, "MeterValuePeriodic", State("Charging"), Evse() + Meter(3_000));
            var live = await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray() is [{ } only] && (long?)only["energyWh"] == 2_000, "the charge goes on");
            ((string?)live["items"]![0]!["state"], (string?)live["items"]![0]!["transactionId"]).Should().Be(("charging", number));
            ((string?)(await running.Api.Get($"chargers/{id}"))["protocol"]).Should().Be("ocpp2.1");
            second.Raw.Cut();
        }

        await using var third = await Booted(running.Program, id);
        await third.Event("Ended", number, "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(4_000, "Transaction.End"));
        var ended = await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray() is [{ } only] && only["cdrId"] is not null, "it has ended once");
        ((long)ended["items"]![0]!["energyWh"]!).Should().Be(3_000);
        var now = await running.Api.Get($"chargers/{id}");
        ((string?)now["protocol"], (string?)now["serialNumber"]).Should().Be(("ocpp2.0.1", "A-4711"));
        await third.Result("DataTransfer", """{"vendorId":"com.example","messageId":"three"}""");
        (await VendorMessages(id, until: "three")).Should().Equal(("one", "x"), ("two", """{"x":1}"""), ("three", null));
    }

    private async Task<List<(string? Message, string? Data)>> VendorMessages(string id, string until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        List<(string? Message, string? Data)> told = [];
        await foreach (var (type, text) in running.Api.Events(0, patience.Token))
        {
            if (type != "charger.vendor-message" || JsonNode.Parse(text) is not { } one || (string?)one["chargerId"] != id)
                continue;
            ((string?)one["data"]!["vendorId"]).Should().Be("com.example");
            told.Add(((string?)one["data"]!["messageId"], (string?)one["data"]!["data"]));
            if (told[^1].Message == until)
                break;
        }

        return told;
    }

    private async Task<List<JsonNode>> Logged(string id, string action, Func<List<JsonNode>, bool> enough)
    {
        List<JsonNode> found = [];
        await running.Api.Until(
            $"chargers/{id}/messages?limit=500&action={action}", m => enough(found = [.. m["items"]!.AsArray().Select(static i => i!)]), $"the log has {action}");
        return found;
    }
}
