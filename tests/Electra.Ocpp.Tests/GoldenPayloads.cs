using System.Text.Json.Nodes;

namespace Electra.Ocpp.Tests;

/// <summary>
/// One payload of each message of a version, both directions, with every field that there is: <c>V…/Golden/*.json</c>, a file a block.
/// Those of 2.1 are those of 2.0.1 with what it adds laid over them (<c>V21/Golden/Additions.json</c>), and those that are new.
/// </summary>
internal sealed class GoldenPayloads
{
    /// <summary>OCPP 1.6 and its security extension.</summary>
    public static readonly GoldenPayloads V16 = new("golden-1.6/");

    /// <summary>OCPP 2.0.1.</summary>
    public static readonly GoldenPayloads V201 = new("golden/");

    /// <summary>OCPP 2.1.</summary>
    public static readonly GoldenPayloads V21 = new("golden-2.1/", V201);

    private readonly Dictionary<string, JsonNode> payloads;

    private GoldenPayloads(string folder, GoldenPayloads? under = null)
    {
        payloads = under?.payloads.ToDictionary(p => p.Key, p => p.Value.DeepClone()) ?? [];
        var assembly = typeof(GoldenPayloads).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (action, parts) in JsonNode.Parse(stream)!.AsObject())
            {
                foreach (var (part, payload) in parts!.AsObject())
                {
                    var message = action + part switch { "request" => "Request", "response" => "Response", _ => "" };
                    payloads[message] = payloads.TryGetValue(message, out var before) ? Lay(payload!, before) : payload!.DeepClone();
                }
            }
        }
    }

    /// <summary><c>HeartbeatRequest</c>, <c>HeartbeatResponse</c>, …; what is sent unconfirmed has its own name alone.</summary>
    public IEnumerable<string> Messages => payloads.Keys;

    /// <summary>Those of them that are sent unconfirmed.</summary>
    public IEnumerable<string> Unconfirmed => Messages.Where(m => !m.EndsWith("Request", StringComparison.Ordinal) && !m.EndsWith("Response", StringComparison.Ordinal));

    /// <summary>Those of a dialect, by its subprotocol.</summary>
    public static GoldenPayloads Of(string subprotocol) => subprotocol switch
    {
        "ocpp1.6" => V16,
        "ocpp2.0.1" => V201,
        "ocpp2.1" => V21,
        _ => throw new ArgumentOutOfRangeException(nameof(subprotocol), subprotocol, "has no golden payloads"),
    };

    /// <summary>The payload of <c>HeartbeatRequest</c>.</summary>
    public JsonNode Node(string message) =>
        payloads.TryGetValue(message, out var payload) ? payload : throw new InvalidOperationException($"no golden payload of {message}");

    /// <summary>The same as text.</summary>
    public string Text(string message) => Node(message).ToJsonString();

    private static JsonNode Lay(JsonNode over, JsonNode under)
    {
        if (over is JsonObject members && under is JsonObject record)
        {
            foreach (var (name, value) in members)
                record[name] = record[name] is { } before ? Lay(value!, before).DeepClone() : value!.DeepClone();
            return record;
        }

        if (over is not JsonArray entries || under is not JsonArray list)
            return over.DeepClone();
        for (var i = 0; i < entries.Count; i++)
            list[i] = Lay(entries[i]!, list[i]!).DeepClone();
        return list;
    }
}
