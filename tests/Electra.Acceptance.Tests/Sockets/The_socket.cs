using System.Net.WebSockets;
using System.Text.Json;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

public sealed class The_socket(Running running)
{
    private async Task<RawCharger> Booted(string extra = "") => await RawCharger.Booted(running.Program, (await running.Provisioned(extra: extra)).Charger);

    [Theory] // Catalogue C9, C10
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[9,\"1\"]")]
    [InlineData("[2")]
    [InlineData("[3,\"never-asked\",{}]")]
    [InlineData("[4,\"never-asked\",\"GenericError\",\"\",{}]")]
    public async Task Stays_open_after_text_that_is_no_message(string text)
    {
        await using var charger = await Booted();
        await charger.Send(text);
        (await charger.Result("Heartbeat", "{}"))["currentTime"].Should().NotBeNull();
    }

    [Fact] // Catalogue C10
    public async Task Answers_FormationViolation_where_the_message_id_can_be_read()
    {
        await using var charger = await Booted();
        await charger.Send("""[2,"broken-1","MeterValues",{"connectorId":1,"transactionId":,"meterValue":[]}]""");
        await Eventually.True(() => charger.Unasked.Any(f => (string)f[1]! == "broken-1" && (int)f[0]! == 4 && (string)f[2]! == "FormationViolation"), "the error");
    }

    [Fact]
    public async Task Takes_frames_of_up_to_256_KiB_whole_or_in_fragments_and_closes_1009_beyond()
    {
        await using var charger = await Booted();
        var large = $$"""[2,"large-1","DataTransfer",{"vendorId":"org.example","data":{{JsonSerializer.Serialize(new string('x', 200_000))}}}]""";
        await charger.SendFragmented(large, 10_000);
        await Eventually.True(() => charger.Unasked.Any(f => (string)f[1]! == "large-1"), "the large call is answered");
        await charger.Send($$"""[2,"large-2","DataTransfer",{"vendorId":"org.example","data":"{{new string('x', 300_000)}}"}]""");
        (await charger.Closed.WaitAsync(TimeSpan.FromSeconds(10))).Should().Be(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task Closes_1003_after_a_binary_frame()
    {
        await using var charger = await Booted();
        await charger.SendBinary([1, 2, 3]);
        (await charger.Closed.WaitAsync(TimeSpan.FromSeconds(10))).Should().Be(WebSocketCloseStatus.InvalidMessageType);
    }

    [Fact]
    public async Task Closes_1008_after_more_bad_frames_in_a_minute_than_it_bears_and_no_other_charger_notices()
    {
        await using var other = await Booted();
        await using var charger = await Booted();
        for (var i = 0; i < 60 && !charger.Closed.IsCompleted; i++)
        {
            try
            {
                await charger.Send("garbage");
            }
            catch (WebSocketException)
            {
                break;
            }
        }

        (await charger.Closed.WaitAsync(TimeSpan.FromSeconds(10))).Should().Be(WebSocketCloseStatus.PolicyViolation);
        (await other.Result("Heartbeat", "{}"))["currentTime"].Should().NotBeNull();
    }

    [Theory]
    [InlineData("Frobnicate", "{}", "NotImplemented", "Frobnicate")]
    [InlineData("StartTransaction", """{"connectorId":1,"meterStart":0,"timestamp":"2026-11-24T08:00:00Z"}""", "OccurenceConstraintViolation", "idTag")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Dancing","timestamp":"2026-11-24T08:00:00Z"}""", "PropertyConstraintViolation", "status")]
    [InlineData("Heartbeat", """{"extra":1}""", "", "extra")]
    [InlineData("StartTransaction", """{"connectorId":"1","idTag":"A","meterStart":0,"timestamp":"2026-11-24T08:00:00Z"}""", "TypeConstraintViolation", "connectorId")]
    public async Task Names_the_rule_and_the_field_that_a_strict_charger_breaks(string action, string payload, string code, string field)
    {
        await using var charger = await Booted(""","validation":"strict" """);
        var error = await charger.Error(action, payload);
        if (code.Length > 0)
            error.Code.Should().Be(code);
        error.Description.Should().Contain(field);
    }

    [Theory]
    [InlineData("""[2,"s-1","Heartbeat",null]""", "s-1")]
    [InlineData("""[2,"s-2","Heartbeat",{},1]""", "s-2")]
    [InlineData("""[2,7,"Heartbeat",{}]""", "7")]
    public async Task Holds_a_strict_charger_to_the_frame_itself(string frame, string id)
    {
        await using var charger = await Booted(""","validation":"strict" """);
        await charger.Send(frame);
        await Eventually.True(() => charger.Unasked.Any(f => (string)f[1]! == id && (int)f[0]! == 4 && (string)f[2]! == "FormationViolation"), "the error");
    }

    [Fact]
    public async Task Corrects_what_a_tolerant_charger_gets_wrong_and_shows_it()
    {
        var (id, token) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        var start = await charger.Result("StartTransaction", $$$"""{"connectorId":"1","idTag":" {{{token}}} ","meterStart":"1000","timestamp":"2026-11-24T08:00:00","autel":{"x":1}}""");
        ((string?)start["idTagInfo"]!["status"]).Should().Be("Accepted");
        var oddities = (await running.Api.Until($"chargers/{id}", c => c["oddities"]!.AsArray().Count > 2, "oddities"))["oddities"]!.ToJsonString();
        oddities.Should().Contain("unknown-field").And.Contain("local-time").And.Contain("number-as-text");
    }

    [Fact]
    public async Task Answers_the_calls_of_a_pipelining_charger_in_their_order()
    {
        await using var charger = await Booted();
        for (var i = 0; i < 40; i++)
        {
            await charger.Send(i % 2 == 0
                ? $$"""[2,"p-{{i}}","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"{{(i % 4 == 0 ? "Preparing" : "Available")}}","timestamp":"{{RawCharger.Now()}}"}]"""
                : $$"""[2,"p-{{i}}","Heartbeat",{}]""");
        }

        await Eventually.True(() => charger.Unasked.Count >= 40, "all are answered");
        charger.Unasked.Select(f => (string)f[1]!).Should().Equal(Enumerable.Range(0, 40).Select(i => $"p-{i}"));
    }
}
