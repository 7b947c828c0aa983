using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>What a 2.0.1 charger is asked for at length comes in calls of its own, after its answer.</summary>
public sealed class A_long_answer(Running running)
{
    [Fact]
    public async Task Is_the_device_model_once_its_parts_have_come_in_whatever_order()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        await Give(id, "get-base-report", """{"requestId":12,"reportBase":"FullInventory"}""");
        ((string?)(await station.Called("GetBaseReport"))["reportBase"]).Should().Be("FullInventory");

        await station.Result("NotifyReport", Report(1, more: false, Variable("Connector", ",\"evse\":{\"id\":1,\"connectorId\":1}", "SupplyPhases", "3", "ReadOnly")));
        (await Variables(id))["reports"]![0]!["state"]!.GetValue<string>().Should().Be("open");
        var first = Report(0, more: true, Variable("OCPPCommCtrlr", "", "HeartbeatInterval", "300", "ReadWrite"));
        await station.Result("NotifyReport", first);
        await station.Result("NotifyReport", first);

        var variables = await Variables(id);
        var report = variables["reports"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)report["state"], (int)report["requestId"]!, (int)report["parts"]!).Should().Be(("complete", 12, 2));
        var phases = Item(variables, "Connector@1.1.SupplyPhases");
        ((string?)phases["value"], (bool)phases["readOnly"]!, (int)phases["variable"]!["connectorId"]!).Should().Be(("3", true, 1));
        // What is wanted stands beside it once its settings were read.
        await running.Api.Until($"chargers/{id}/variables", v => (string?)Item(v, "OCPPCommCtrlr.HeartbeatInterval")["wanted"] is not null, "it is one that is wanted");
        await running.Api.Until($"chargers/{id}/messages?limit=50", m => m["items"]!.AsArray().Any(i => (string?)i!["action"] == "NotifyReport"), "the log has its parts");
    }

    [Fact]
    public async Task About_a_customer_is_for_who_asked()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        await Give(id, "customer-information", """{"requestId":31,"report":true,"clear":false,"customerIdentifier":"C-77"}""");
        await station.Result(
            "NotifyCustomerInformation", $$"""{"data":"C-77: two charges","seqNo":0,"tbc":false,"generatedAt":"{{RawCharger.Now()}}","requestId":31}""");
        var told = await running.Api.Get($"chargers/{id}/customer-information/31");
        ((string?)told["data"], (string?)told["state"]).Should().Be(("C-77: two charges", "complete"));
        var log = await running.Api.Until(
            $"chargers/{id}/messages?action=NotifyCustomerInformation", m => m["items"]!.AsArray().Count > 0, "the log has that it came");
        log.ToJsonString().Should().NotContain("two charges", "what it tells is a person's");
    }

    private static string Report(int number, bool more, string variable) =>
        $$"""{"requestId":12,"generatedAt":"{{RawCharger.Now()}}","seqNo":{{number}},"tbc":{{(more ? "true" : "false")}},"reportData":[{{variable}}]}""";

    private static string Variable(string component, string place, string name, string value, string mutability) =>
        $$$"""
        {"component":{"name":"{{{component}}}"{{{place}}}},"variable":{"name":"{{{name}}}"},
         "variableAttribute":[{"type":"Actual","value":"{{{value}}}","mutability":"{{{mutability}}}"}],
         "variableCharacteristics":{"dataType":"integer","supportsMonitoring":true}}
        """;

    private static JsonNode Item(JsonNode variables, string key) => variables["items"]!.AsArray().Should().ContainSingle(i => (string?)i!["key"] == key).Subject!;

    private Task<JsonNode> Variables(string id) => running.Api.Get($"chargers/{id}/variables");

    private async Task Give(string id, string command, string payload)
    {
        var (status, answer, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", payload);
        status.Should().Be(HttpStatusCode.OK, "{0}", answer);
    }
}
