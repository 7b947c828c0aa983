using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Ocpp;
using Electra.Ocpp.Tests;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>Every command of every version, with every field that it has, from HTTP to the socket and back. Which there are, the product says.</summary>
public sealed class Every_command(Running running)
{
    public static TheoryData<string, string> Commands
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var dialect in Dialects.All)
            {
                foreach (var command in dialect.Commands.Order(StringComparer.Ordinal))
                    all.Add(dialect.Subprotocol, command);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Reaches_the_charger_word_for_word_and_brings_its_answer_back(string version, string command)
    {
        var (action, request, answer) = Golden(version, command);
        var (id, _) = await running.Provisioned();
        await using var charger = await Booted(version, id);
        var otherwise = charger.Answers;
        // It is asked about its settings as well, which is not what is looked at here.
        charger.Answers = (asked, it) => asked == action && JsonNode.DeepEquals(it, request) ? answer.ToJsonString() : otherwise(asked, it);

        var (status, told, _) = await running.Api.Send(HttpMethod.Post, $"chargers/{id}/commands/{command}", request.ToJsonString());

        status.Should().Be(HttpStatusCode.OK, "of {0}: {1}", command, told?.ToJsonString());
        ((string?)told!["action"]).Should().Be(action);
        JsonNode.DeepEquals(told["response"], answer).Should().BeTrue("of {0}: {1}", command, told.ToJsonString());
        if (answer["status"] is { } word)
            ((string?)told["status"]).Should().Be((string?)word);
        var call = charger.Calls.Should().ContainSingle(c => (string?)c[1] == (string?)told["messageId"]).Subject;
        ((string?)call[2], call.Count).Should().Be((action, 4));
        JsonNode.DeepEquals(call[3], request).Should().BeTrue("{0} is sent as it was given, not as {1}", command, call[3]!.ToJsonString());
    }

    [Fact]
    public void Is_there() =>
        Commands.CountBy(c => c.Data.Item1).Should().BeEquivalentTo(new Dictionary<string, int> { ["ocpp1.6"] = 26, ["ocpp2.0.1"] = 40, ["ocpp2.1"] = 55 });

    private async Task<RawCharger> Booted(string version, string id) => version == "ocpp1.6"
        ? await RawCharger.Booted(running.Program, id)
        : (await Station201.Booted(running.Program, id, version["ocpp".Length..])).Raw;

    private static (string Action, JsonNode Request, JsonNode Answer) Golden(string version, string command)
    {
        const string Request = "Request";
        var golden = GoldenPayloads.Of(version);
        var action = golden.Messages.Where(m => m.EndsWith(Request, StringComparison.Ordinal)).Select(m => m[..^Request.Length])
            .Should().ContainSingle(a => JsonNamingPolicy.KebabCaseLower.ConvertName(a) == command, "{0} of {1} has a golden payload", command, version).Subject;
        return (action, golden.Node(action + Request), golden.Node(action + "Response"));
    }
}
