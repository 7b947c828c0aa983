using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.Tests.V21;

/// <summary>
/// One payload of each message, both directions, with every field that there is: those of 2.0.1 with what 2.1 adds laid over them
/// (<c>Golden/Additions.json</c>), and those that are new, a file a block.
/// </summary>
internal static class Golden
{
    private static readonly Dictionary<string, JsonNode> Payloads = Read();

    public static IEnumerable<string> Messages => Payloads.Keys;

    public static string Text(string message) => Payloads[message].ToJsonString();

    public static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(Text(message));

    public static JsonNode Node(string message) => Payloads[message];

    public static Type TypeOf(string message) =>
        Declared($"{typeof(TariffType).Namespace}.{message}") ?? Declared($"{typeof(Extensible).Namespace}.{message}")
        ?? throw new InvalidOperationException($"no record {message}");

    public static Shape ShapeOf(Type record) => V21Shapes.Of(V201.Golden.ShapeOf(record));

    public static Shape ShapeOf(string message) => ShapeOf(TypeOf(message));

    /// <summary>Read into its record, and written again.</summary>
    public static JsonNode Again(string message)
    {
        var type = JsonOf(TypeOf(message));
        return JsonNode.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize(Bytes(message), type), type))!;
    }

    private static JsonTypeInfo JsonOf(Type record) => V201Json.Default.GetTypeInfo(record) ?? V21Json.Default.GetTypeInfo(record)!;

    private static Type? Declared(string name) => typeof(Extensible).Assembly.GetType(name);

    private static Dictionary<string, JsonNode> Read()
    {
        var payloads = V201.Golden.Messages.ToDictionary(m => m, m => V201.Golden.Node(m).DeepClone());
        var assembly = typeof(Golden).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("golden-2.1/", StringComparison.Ordinal)))
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

        return payloads;
    }

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
