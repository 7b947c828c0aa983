using System.Net;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>What a 2.0.1 charger is asked for at length comes in calls of its own, after its answer.</summary>
public sealed class A_long_answer(Running running)
{
    [Theory] // B07, B08
    [InlineData("get-base-report", "GetBaseReport", """{"requestId":12,"reportBase":"FullInventory"}""")]
    [InlineData("get-report", "GetReport", """{"requestId":12,"componentVariable":[{"component":{"name":"Connector"}},{"component":{"name":"OCPPCommCtrlr"}}]}""")]
    public async Task Is_the_device_model_once_its_parts_have_come_in_whatever_order(string command, string action, string payload)
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        await Give(id, command, payload);
        JsonNode.DeepEquals(await station.Called(action), JsonNode.Parse(payload)).Should().BeTrue();

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

    [Fact] // O03, O04
    public async Task Is_every_message_on_the_display_and_what_was_set_is_told_then()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        await Give(id, "set-display-message", """{"message":{"id":4,"priority":"AlwaysFront","message":{"format":"UTF8","language":"fr","content":"Bienvenue"}}}""");
        await Give(id, "set-display-message", """{"message":{"id":5,"priority":"NormalCycle","message":{"format":"UTF8","content":"Hors service"}}}""");
        (await Messages(id)).Should().Equal((4, "Bienvenue", "taken"), (5, "Hors service", "taken"));

        await Give(id, "get-display-messages", """{"requestId":21}""");
        await station.Result("NotifyDisplayMessages", Display(more: true, """{"id":4,"priority":"AlwaysFront","message":{"format":"UTF8","language":"fr","content":"Bienvenue"}}"""));
        ((string?)(await running.Api.Get($"chargers/{id}/display-messages"))["reports"]![0]!["state"]).Should().Be("open");
        // One that nobody set from here, and one that was set and is not there.
        await station.Result("NotifyDisplayMessages", Display(more: false, """{"id":9,"priority":"InFront","state":"Faulted","message":{"format":"ASCII","content":"Out of order"}}"""));
        (await Messages(id)).Should().Equal((4, "Bienvenue", "told"), (9, "Out of order", "told"));
        var all = await running.Api.Get($"chargers/{id}/display-messages");
        ((string?)all["reports"]![0]!["state"], all["readAt"] is not null).Should().Be(("complete", true));
        var (welcome, broken) = (all["items"]![0]!, all["items"]![1]!);
        ((string?)welcome["priority"], (string?)welcome["language"], (string?)broken["state"], broken["takenAt"]).Should().Be(("AlwaysFront", "fr", "Faulted", null));
        await Give(id, "clear-display-message", """{"id":9}""");
        (await Messages(id)).Should().Equal((4, "Bienvenue", "told"));
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

    private static string Display(bool more, string message) => $$"""{"requestId":21,"tbc":{{(more ? "true" : "false")}},"messageInfo":[{{message}}]}""";

    private static string Report(int number, bool more, string variable) =>
        $$"""{"requestId":12,"generatedAt":"{{RawCharger.Now()}}","seqNo":{{number}},"tbc":{{(more ? "true" : "false")}},"reportData":[{{variable}}]}""";

    private static string Variable(string component, string place, string name, string value, string mutability) =>
        $$$"""
        {"component":{"name":"{{{component}}}"{{{place}}}},"variable":{"name":"{{{name}}}"},
         "variableAttribute":[{"type":"Actual","value":"{{{value}}}","mutability":"{{{mutability}}}"}],
         "variableCharacteristics":{"dataType":"integer","supportsMonitoring":true}}
        """;

    private static JsonNode Item(JsonNode variables, string key) => variables["items"]!.AsArray().Should().ContainSingle(i => (string?)i!["key"] == key).Subject!;

    private async Task<IEnumerable<(int, string?, string?)>> Messages(string id) =>
        (await running.Api.Get($"chargers/{id}/display-messages"))["items"]!.AsArray().Select(m => ((int)m!["id"]!, (string?)m["text"], (string?)m["known"]));

    private Task<JsonNode> Variables(string id) => running.Api.Get($"chargers/{id}/variables");

    private async Task Give(string id, string command, string payload)
    {
        var (status, answer, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", payload);
        status.Should().Be(HttpStatusCode.OK, "{0}", answer);
    }
}
