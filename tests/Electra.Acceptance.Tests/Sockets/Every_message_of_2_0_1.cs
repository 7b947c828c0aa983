using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>What a charger of OCPP 2.0.1 says over a real socket, and what it is asked, by somebody who knows nothing of the product but its contract.</summary>
public sealed class Every_message_of_2_0_1(Running running)
{
    private const string Time = "2026-11-24T08:00:00.000Z";
    private const string Ocsp = """{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"1","responderURL":"http://ocsp.example"}""";
    private const string Schedule = """{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":11000}]}""";
    private const string Problem = """{"component":{"name":"Connector","evse":{"id":1,"connectorId":1}},"variable":{"name":"Problem"}""";

    /// <summary>What a charger says, and the members that its answer must have, with their values where there is one alone.</summary>
    public static TheoryData<string, string, string> Said => new()
    {
        { "Authorize", """{"idToken":{"idToken":"NOBODY-4711","type":"ISO14443"}}""", """{"idTokenInfo":{"status":"Unknown"}}""" },
        { "Authorize", """{"idToken":{"idToken":"","type":"NoAuthorization"}}""", """{"idTokenInfo":{"status":"Accepted"}}""" },
        { "BootNotification", """{"reason":"PowerUp","chargingStation":{"vendorName":"alpitronic GmbH","model":"HYC_400"}}""", """{"status":"Accepted"}""" },
        { "ClearedChargingLimit", """{"chargingLimitSource":"EMS","evseId":1}""", "{}" },
        { "DataTransfer", """{"vendorId":"com.example","messageId":"hello","data":{"x":1}}""", """{"status":"UnknownVendorId"}""" },
        { "FirmwareStatusNotification", """{"status":"Downloaded","requestId":7}""", "{}" },
        { "Get15118EVCertificate", """{"iso15118SchemaVersion":"urn:iso:15118:2:2013:MsgDef","action":"Install","exiRequest":"AA=="}""", """{"status":"Failed","exiResponse":""}""" },
        { "GetCertificateStatus", $$"""{"ocspRequestData":{{Ocsp}}}""", """{"status":"Failed"}""" },
        { "Heartbeat", "{}", "{}" },
        { "LogStatusNotification", """{"status":"Uploading","requestId":7}""", "{}" },
        { "MeterValues", $$"""{"evseId":1,"meterValue":[{"timestamp":"{{Time}}","sampledValue":[{"value":230.1,"measurand":"Voltage"}]}]}""", "{}" },
        { "NotifyChargingLimit", $$"""{"evseId":1,"chargingLimit":{"chargingLimitSource":"EMS","isGridCritical":true},"chargingSchedule":[{{Schedule}}]}""", "{}" },
        { "NotifyCustomerInformation", $$"""{"data":"nothing","seqNo":0,"generatedAt":"{{Time}}","requestId":7}""", "{}" },
        {
            "NotifyDisplayMessages", """{"requestId":7,"messageInfo":[{"id":1,"priority":"NormalCycle","message":{"format":"UTF8","content":"Hello"}}]}""", "{}"
        },
        { "NotifyEVChargingNeeds", """{"evseId":1,"chargingNeeds":{"requestedEnergyTransfer":"DC","dcChargingParameters":{"evMaxCurrent":500,"evMaxVoltage":920}}}""", """{"status":"Rejected"}""" },
        { "NotifyEVChargingSchedule", $$"""{"timeBase":"{{Time}}","evseId":1,"chargingSchedule":{{Schedule}}}""", """{"status":"Accepted"}""" },
        {
            "NotifyEvent",
            $$"""{"generatedAt":"{{Time}}","seqNo":0,"eventData":[{{Problem}},"eventId":1,"timestamp":"{{Time}}","trigger":"Alerting","actualValue":"true","eventNotificationType":"HardWiredNotification"}]}""",
            "{}"
        },
        {
            "NotifyMonitoringReport",
            $$"""{"requestId":7,"seqNo":0,"generatedAt":"{{Time}}","monitor":[{{Problem}},"variableMonitoring":[{"id":1,"transaction":false,"value":1,"type":"Delta","severity":5}]}]}""", "{}"
        },
        { "NotifyReport", $$"""{"requestId":7,"seqNo":0,"generatedAt":"{{Time}}","reportData":[{{Problem}},"variableAttribute":[{"value":"false"}]}]}""", "{}" },
        { "PublishFirmwareStatusNotification", """{"status":"Published","location":["http://10.0.0.1/f"],"requestId":7}""", "{}" },
        {
            "ReportChargingProfiles",
            $$"""{"requestId":7,"chargingLimitSource":"CSO","evseId":1,"chargingProfile":[{"id":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":[{{Schedule}}]}]}""",
            "{}"
        },
        { "ReservationStatusUpdate", """{"reservationId":7,"reservationUpdateStatus":"Expired"}""", "{}" },
        { "SecurityEventNotification", $$"""{"type":"InvalidMessages","timestamp":"{{Time}}"}""", "{}" },
        { "SignCertificate", """{"csr":"hello"}""", """{"status":"Rejected"}""" },
        { "StatusNotification", $$"""{"timestamp":"{{Time}}","connectorStatus":"Available","evseId":1,"connectorId":1}""", "{}" },
        { "TransactionEvent", $$$"""{"eventType":"Ended","timestamp":"{{{Time}}}","triggerReason":"EVDeparted","seqNo":4,"transactionInfo":{"transactionId":"nobodys"}}""", "{}" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public async Task Said_is_answered_and_so_is_the_same_again(string action, string payload, string answer)
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        foreach (var _ in new[] { 1, 2 })
        {
            var told = (JsonObject)await station.Result(action, payload);
            foreach (var (member, value) in JsonNode.Parse(answer)!.AsObject())
            {
                if (value is JsonObject part)
                    ((string?)told[member]!["status"]).Should().Be((string?)part["status"]);
                else
                    JsonNode.DeepEquals(told[member], value).Should().BeTrue("{0} is answered {1}", action, told.ToJsonString());
            }
        }
    }

    [Fact]
    public void Said_is_there() => Said.Select(r => r.Data.Item1).Distinct().Should().HaveCount(25);

    [Theory]
    [InlineData("reset", """{"type":"OnIdle"}""", """{"status":"Scheduled"}""", """{"type":"Soft"}""", "type")]
    [InlineData("change-availability", """{"operationalStatus":"Inoperative","evse":{"id":1}}""", """{"status":"Accepted"}""", """{"operationalStatus":"Off"}""", "operationalStatus")]
    [InlineData("unlock-connector", """{"evseId":1,"connectorId":1}""", """{"status":"Unlocked"}""", """{"evseId":1}""", "connectorId")]
    [InlineData("get-transaction-status", """{"transactionId":"tx"}""", """{"ongoingIndicator":true,"messagesInQueue":false}""", """{"transactionId":7}""", "transactionId")]
    [InlineData("get-base-report", """{"requestId":7,"reportBase":"FullInventory"}""", """{"status":"Accepted"}""", """{"requestId":7}""", "reportBase")]
    [InlineData("cost-updated", """{"totalCost":1.5,"transactionId":"tx"}""", "{}", """{"totalCost":1.5}""", "transactionId")]
    public async Task Given_is_carried_and_its_answer_brought_back(string command, string payload, string answer, string bad, string field)
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        station.Raw.Answers = (action, it) => JsonNamingPolicy.KebabCaseLower.ConvertName(action) == command ? answer : Station201.Answer(action, it);

        var (status, body, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", payload);
        status.Should().Be(HttpStatusCode.OK, "of {0}: {1}", command, body?.ToJsonString());
        JsonNode.DeepEquals(body!["response"], JsonNode.Parse(answer)).Should().BeTrue();
        var (refused, problem, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", bad);
        refused.Should().Be(HttpStatusCode.BadRequest);
        problem!["errors"]!.AsObject().Select(e => e.Key).Should().Contain(field);
    }

    [Fact] // L03
    public async Task Of_firmware_that_it_published_is_shown_with_where_others_find_it()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        static string Publish(string checksum) => $$"""{"location":"https://firmware.example/hyc-1.9.0.bin","checksum":"{{checksum}}","requestId":52}""";
        await running.Api.Command(id, "publish-firmware", Publish("5eb63bbbe01eeed093cb22bb8f5acdc3"));
        var (refused, problem, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/publish-firmware", Publish(new string('a', 64)));
        refused.Should().Be(HttpStatusCode.BadRequest, "a SHA-256 is no MD5");
        problem!["errors"]!["checksum"].Should().NotBeNull();

        await station.Result("PublishFirmwareStatusNotification", """{"status":"Downloading","requestId":52}""");
        var job = (await running.Api.Get($"chargers/{id}"))["jobs"]!.AsArray().Should().ContainSingle().Subject!;
        job["places"].Should().BeNull();
        await station.Result("PublishFirmwareStatusNotification", """{"status":"Published","location":["https://10.0.0.1/f","ftp://10.0.0.1/f"],"requestId":52}""");
        job = (await running.Api.Get($"chargers/{id}"))["jobs"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)job["job"], (string?)job["status"], (int?)job["requestId"]).Should().Be(("published-firmware", "Published", 52));
        job["places"]!.AsArray().Select(static p => (string?)p).Should().Equal("https://10.0.0.1/f", "ftp://10.0.0.1/f");
    }

    [Fact]
    public async Task Of_another_version_is_not_supported_by_the_charger()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        (await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/remote-start-transaction", """{"idTag":"04A2B3C4D5"}""")).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await station.Raw.Error("StartTransaction", "{}")).Code.Should().Be("NotImplemented");
        (await station.Raw.Error("Reset", "{}")).Code.Should().Be("NotSupported");
    }

    [Fact]
    public async Task Brings_a_charger_that_has_booted_to_its_wanted_variables()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        var read = await running.Api.Until($"chargers/{id}/variables", v => v["readAt"] is not null, "its variables are read");
        station.Raw.Calls.Select(c => (string)c[2]!).Should().Contain("GetVariables").And.Contain("SetVariables").And.NotContain("GetConfiguration");
        var heartbeat = read["items"]!.AsArray().Single(v => (string?)v!["key"] == "OCPPCommCtrlr.HeartbeatInterval")!;
        ((string?)heartbeat["wanted"], (string?)heartbeat["drift"]).Should().Be(("300", "different"));
    }
}
