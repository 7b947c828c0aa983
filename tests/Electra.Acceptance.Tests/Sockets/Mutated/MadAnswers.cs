using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Ocpp.Tests;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>How a charger answers what the central system asks: rightly, oddly, with an error, or as madly as anything.</summary>
public sealed class MadAnswers(string version, int seed)
{
    private readonly Random random = new(seed);
    private readonly MutatedFrames frames = new(version, seed);
    private readonly GoldenPayloads golden = GoldenPayloads.Of("ocpp" + version);

    /// <summary>The whole frame that answers a call.</summary>
    public string To(JsonArray call)
    {
        var (id, action) = (call[1]!.ToJsonString(), (string)call[2]!);
        return random.Next(10) switch
        {
            < 3 => $"[3,{id},{Right(action, call[3]!)}]",
            3 => $"[3,{id},{golden.Text(action + "Response")}]",
            4 => $"[3,{id},{frames.Mutated(Right(action, call[3]!))}]",
            5 => $"[3,{id},{frames.Mutated(golden.Text(action + "Response"))}]",
            6 => $"[4,{id},{JsonSerializer.Serialize(frames.Calls.One([.. ErrorCodes.Of(version)]))},\"the door is open\",{{}}]",
            7 => $"[4,{id}]",
            8 => $"[3,{id},{frames.Calls.One("[]", "null", "\"Accepted\"", "{}")}]",
            _ => $"[3,{id},{Right(action, call[3]!)[..^1]}",
        };
    }

    // The same for whatever is asked, in the shape that the version gives to its answer.
    private string Right(string action, JsonNode asked) => version == "1.6" ? action switch
    {
        "GetConfiguration" => """{"configurationKey":[{"key":"HeartbeatInterval","readonly":false,"value":"300"}],"unknownKey":["Coffee"]}""",
        "GetLocalListVersion" => """{"listVersion":0}""",
        _ => """{"status":"Accepted"}""",
    }
    : Station201.Answer(action, asked);
}
