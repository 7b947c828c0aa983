using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.Tests.V201;

/// <summary>The golden payloads of 2.0.1, with the records that they are read into and the shapes that they have.</summary>
internal static class Golden
{
    public static IEnumerable<string> Messages => GoldenPayloads.V201.Messages;

    /// <summary>The payload of <c>HeartbeatRequest</c>, as text.</summary>
    public static string Text(string message) => GoldenPayloads.V201.Text(message);

    public static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(Text(message));

    public static JsonNode Node(string message) => GoldenPayloads.V201.Node(message);

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
}
