using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>All 39 messages of OCPP 1.6 and its security extension over a real socket, by somebody who knows nothing of the product but its contract.</summary>
public sealed class Every_message_of_1_6(Running running)
{
    private const string Time = "2026-11-24T08:00:00.000Z";

    /// <summary>What a charger says, and the members that its answer must have.</summary>
    public static TheoryData<string, string, string[]> Said => new()
    {
        { "Authorize", """{"idTag":"04A2B3C4D5"}""", ["idTagInfo"] },
        { "BootNotification", """{"chargePointVendor":"alpitronic GmbH","chargePointModel":"HYC_300"}""", ["status", "currentTime", "interval"] },
        { "DataTransfer", """{"vendorId":"com.example","messageId":"hello","data":"x"}""", ["status"] },
        { "DiagnosticsStatusNotification", """{"status":"Uploading"}""", [] },
        { "FirmwareStatusNotification", """{"status":"Downloaded"}""", [] },
        { "Heartbeat", "{}", ["currentTime"] },
        { "LogStatusNotification", """{"status":"Uploaded","requestId":7}""", [] },
        { "MeterValues", $$"""{"connectorId":1,"meterValue":[{"timestamp":"{{Time}}","sampledValue":[{"value":"230.1","measurand":"Voltage","unit":"V"}]}]}""", [] },
        { "SecurityEventNotification", $$"""{"type":"InvalidMessages","timestamp":"{{Time}}","techInfo":"17 in a minute"}""", [] },
        { "SignCertificate", """{"csr":"hello"}""", ["status"] },
        { "SignedFirmwareStatusNotification", """{"status":"SignatureVerified","requestId":8}""", [] },
        { "StartTransaction", $$"""{"connectorId":1,"idTag":"04A2B3C4D5","meterStart":1000,"timestamp":"{{Time}}"}""", ["transactionId", "idTagInfo"] },
        { "StatusNotification", $$"""{"connectorId":1,"errorCode":"NoError","status":"Available","timestamp":"{{Time}}"}""", [] },
        { "StopTransaction", $$"""{"transactionId":4711,"meterStop":5200,"timestamp":"{{Time}}"}""", [] },
    };

    /// <summary>A command, its payload, what the charger answers; then a payload that breaks a rule, and the field that is named for it.</summary>
    public static TheoryData<string, string, string, string, string> Given => new()
    {
        { "cancel-reservation", """{"reservationId":9}""", """{"status":"Accepted"}""", "{}", "reservationId" },
        { "certificate-signed", """{"certificateChain":"PEM"}""", """{"status":"Rejected"}""", """{"certificateChain":7}""", "certificateChain" },
        { "change-availability", """{"connectorId":1,"type":"Operative"}""", """{"status":"Scheduled"}""", """{"connectorId":1,"type":"Off"}""", "type" },
        { "change-configuration", """{"key":"ConnectionTimeOut","value":"60"}""", """{"status":"RebootRequired"}""", """{"key":"ConnectionTimeOut"}""", "value" },
        { "clear-cache", "{}", """{"status":"Accepted"}""", """{"all":true}""", "all" },
        { "clear-charging-profile", """{"id":3}""", """{"status":"Unknown"}""", """{"id":"3"}""", "id" },
        { "data-transfer", """{"vendorId":"com.example"}""", """{"status":"UnknownVendorId"}""", """{"data":"x"}""", "vendorId" },
        {
            "delete-certificate", """{"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"1"}}""", """{"status":"NotFound"}""",
            """{"certificateHashData":{"hashAlgorithm":"SHA1","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"1"}}""", "certificateHashData.hashAlgorithm"
        },
        { "extended-trigger-message", """{"requestedMessage":"SignChargePointCertificate"}""", """{"status":"NotImplemented"}""", """{"requestedMessage":"Everything"}""", "requestedMessage" },
        { "get-composite-schedule", """{"connectorId":1,"duration":600}""", """{"status":"Rejected"}""", """{"connectorId":1}""", "duration" },
        { "get-configuration", """{"key":["HeartbeatInterval"]}""", """{"configurationKey":[]}""", """{"key":[7]}""", "key[0]" },
        { "get-diagnostics", """{"location":"ftp://files.example/d"}""", """{"fileName":"d.zip"}""", """{"location":"here"}""", "location" },
        { "get-installed-certificate-ids", """{"certificateType":"CentralSystemRootCertificate"}""", """{"status":"NotFound"}""", """{"certificateType":"Mine"}""", "certificateType" },
        { "get-local-list-version", "{}", """{"listVersion":3}""", """{"listVersion":3}""", "listVersion" },
        {
            "get-log", """{"log":{"remoteLocation":"https://files.example/l"},"logType":"SecurityLog","requestId":7}""", """{"status":"AcceptedCanceled","filename":"l.txt"}""",
            """{"log":{},"logType":"SecurityLog","requestId":7}""", "log.remoteLocation"
        },
        { "install-certificate", """{"certificateType":"ManufacturerRootCertificate","certificate":"PEM"}""", """{"status":"Failed"}""", """{"certificate":"PEM"}""", "certificateType" },
        { "remote-start-transaction", """{"idTag":"04A2B3C4D5"}""", """{"status":"Rejected"}""", """{"idTag":"123456789012345678901"}""", "idTag" },
        { "remote-stop-transaction", """{"transactionId":4711}""", """{"status":"Rejected"}""", """{"transactionId":1.5}""", "transactionId" },
        {
            "reserve-now", $$"""{"connectorId":1,"expiryDate":"{{Time}}","idTag":"04A2B3C4D5","reservationId":9}""", """{"status":"Occupied"}""",
            """{"connectorId":1,"expiryDate":"soon","idTag":"04A2B3C4D5","reservationId":9}""", "expiryDate"
        },
        { "reset", """{"type":"Soft"}""", """{"status":"Rejected"}""", """{"type":"Gentle"}""", "type" },
        { "send-local-list", """{"listVersion":4,"updateType":"Full"}""", """{"status":"VersionMismatch"}""", """{"listVersion":4,"updateType":"Some"}""", "updateType" },
        {
            "set-charging-profile", SetProfile("16.1"), """{"status":"NotSupported"}""",
            SetProfile("16.15"), "csChargingProfiles.chargingSchedule.chargingSchedulePeriod[0].limit"
        },
        {
            "signed-update-firmware", SignedUpdate(""","signature":"c2ln" """), """{"status":"InvalidCertificate"}""",
            SignedUpdate(""), "firmware.signature"
        },
        { "trigger-message", """{"requestedMessage":"MeterValues","connectorId":1}""", """{"status":"Rejected"}""", """{"requestedMessage":"MeterValues","connectorId":0}""", "connectorId" },
        { "unlock-connector", """{"connectorId":1}""", """{"status":"UnlockFailed"}""", """{"connectorId":-1}""", "connectorId" },
        { "update-firmware", $$"""{"location":"https://files.example/f","retrieveDate":"{{Time}}"}""", "{}", """{"location":"https://files.example/f"}""", "retrieveDate" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public async Task From_a_charger_is_answered(string action, string payload, string[] members)
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);

        var answer = (await charger.Result(action, payload)).AsObject();
        foreach (var member in members)
            answer.ContainsKey(member).Should().BeTrue("the answer to {0} has {1}: {2}", action, member, answer.ToJsonString());
        if (members.Length == 0)
            answer.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Given))]
    public async Task To_a_charger_is_sent_as_given_or_refused_by_field(string command, string payload, string answer, string bad, string field)
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Connect(running.Program, id);
        bool Is(string action, JsonNode it, string text) => JsonNamingPolicy.KebabCaseLower.ConvertName(action) == command && JsonNode.DeepEquals(it, JsonNode.Parse(text));
        // It is configured as well, which is not what is looked at here.
        charger.Answers = (action, it) => Is(action, it, payload) ? answer : action == "GetConfiguration" ? "{\"configurationKey\":[]}" : "{\"status\":\"Accepted\"}";
        await charger.Result("BootNotification", """{"chargePointVendor":"alpitronic GmbH","chargePointModel":"HYC_300"}""");

        var (status, body, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", payload);
        status.Should().Be(HttpStatusCode.OK, "of {0}: {1}", command, body?.ToJsonString());
        JsonNode.DeepEquals(body!["response"], JsonNode.Parse(answer)).Should().BeTrue();
        ((string?)body["status"]).Should().Be((string?)JsonNode.Parse(answer)!["status"]);
        charger.Calls.Where(call => Is((string)call[2]!, call[3]!, payload)).Should().ContainSingle("{0} is sent as it was given", command);

        var (refused, problem, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", bad);
        refused.Should().Be(HttpStatusCode.BadRequest, "of {0} {1}", command, bad);
        problem!["errors"]!.AsObject().Select(e => e.Key).Should().Contain(field);
        charger.Calls.Where(call => Is((string)call[2]!, call[3]!, bad)).Should().BeEmpty("nothing malformed is sent");
    }

    [Fact]
    public void Is_there() => (Said.Count, Given.Count, Said.Select(r => r.Data.Item1).Distinct().Count() + Given.Count - 1).Should().Be((14, 26, 39));

    [Fact]
    public async Task That_concerns_security_reaches_people()
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = new CertificateRequest($"CN={id}", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();

        var tampered = $$"""{"type":"TamperDetectionActivated","timestamp":"{{Time}}","techInfo":"cabinet door"}""";
        await charger.Result("SecurityEventNotification", tampered);
        await charger.Result("SecurityEventNotification", tampered);
        await charger.Result("LogStatusNotification", """{"status":"Uploading","requestId":7}""");
        ((string?)(await charger.Result("SignCertificate", $$"""{"csr":{{JsonSerializer.Serialize(csr)}}}"""))["status"]).Should().Be("Accepted");
        ((string?)(await charger.Result("SignCertificate", """{"csr":"hello"}"""))["status"]).Should().Be("Rejected");

        var shown = await running.Api.Get($"chargers/{id}");
        ((string?)shown["certificateRequest"]!["csr"]).Should().Be(csr);
        var job = shown["jobs"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)job["job"], (string?)job["status"], (int?)job["requestId"]).Should().Be(("log", "Uploading", 7));
        (await Alarms(id)).Should().ContainSingle().Which.Should().Contain("TamperDetectionActivated").And.Contain("cabinet door");
    }

    private async Task<List<string>> Alarms(string charger)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var stream = await running.Program.Http.GetStreamAsync("api/v1/events?after=0&types=alarm.", enough.Token);
        using var lines = new StreamReader(stream);
        List<string> found = [];
        try
        {
            while (await lines.ReadLineAsync(enough.Token) is { } line)
            {
                if (!line.StartsWith("data:", StringComparison.Ordinal) || !line.Contains($"\"{charger}\"", StringComparison.Ordinal))
                    continue;
                found.Add(line);
                // Heard once: a short quiet after it says that there is no second.
                enough.CancelAfter(TimeSpan.FromSeconds(1));
            }
        }
        catch (OperationCanceledException)
        {
            // Nothing more came.
        }

        return found;
    }

    private static string SetProfile(string limit) => """
        {"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative",
         "chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":LIMIT}]}}}
        """.Replace("LIMIT", limit, StringComparison.Ordinal);

    private static string SignedUpdate(string signature) => """
        {"requestId":8,"firmware":{"location":"https://files.example/f","retrieveDateTime":"2026-11-24T08:00:00.000Z","signingCertificate":"PEM"SIGNATURE}}
        """.Replace("SIGNATURE", signature, StringComparison.Ordinal);
}
