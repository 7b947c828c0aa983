using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.Tests.V21;

/// <summary>The golden payloads of 2.1, with the records that they are read into and the shapes that they have.</summary>
internal static class Golden
{
    public static IEnumerable<string> Messages => GoldenPayloads.V21.Messages;

    public static string Text(string message) => GoldenPayloads.V21.Text(message);

    public static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(Text(message));

    public static JsonNode Node(string message) => GoldenPayloads.V21.Node(message);

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
}
