using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.Tests.V201;

/// <summary>One payload of each message, both directions, with every field that there is: <c>Golden/*.json</c>, a file a block.</summary>
internal static class Golden
{
    private static readonly Dictionary<string, JsonNode> Payloads = Read();

    public static IEnumerable<string> Messages => Payloads.Keys;

    /// <summary>The payload of <c>HeartbeatRequest</c>, as text.</summary>
    public static string Text(string message) => Payloads[message].ToJsonString();

    public static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(Text(message));

    public static JsonNode Node(string message) => Payloads[message];

    public static Type TypeOf(string message) =>
        typeof(Extensible).Assembly.GetType($"{typeof(Extensible).Namespace}.{message}") ?? throw new InvalidOperationException($"no record {message}");

    public static Shape ShapeOf(Type record) => (Shape)record.GetField("Shape", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    public static Shape ShapeOf(string message) => ShapeOf(TypeOf(message));

    /// <summary>Read into its record, and written again.</summary>
    public static JsonNode Again(string message)
    {
        var type = V201Json.Default.GetTypeInfo(TypeOf(message))!;
        return JsonNode.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize(Bytes(message), type), type))!;
    }

    private static Dictionary<string, JsonNode> Read()
    {
        var assembly = typeof(Golden).Assembly;
        var payloads = new Dictionary<string, JsonNode>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("golden/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (action, both) in JsonNode.Parse(stream)!.AsObject())
            {
                payloads[action + "Request"] = both!["request"]!;
                payloads[action + "Response"] = both["response"]!;
            }
        }

        return payloads;
    }
}
