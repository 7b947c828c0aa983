using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Electra.Fleet.Chargers;

/// <summary>Payloads to JSON and back.</summary>
internal static class Wording
{
    public static ReadOnlyMemory<byte> Write<T>(T payload, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(payload, type);

    /// <summary>Null where the JSON is not of that shape.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, type);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A result that is a status alone, which all versions write alike.</summary>
    public static CommandAnswer Status(string status) => new(Bytes(new JsonObject { ["status"] = status }));

    public static CommandAnswer Answer<T>(T payload, JsonTypeInfo<T> type) => new(Write(payload, type));

    public static CommandAnswer Error(string code, string description) => new(default, code, description);

    /// <summary>As something that can be changed; empty where it is no object.</summary>
    public static JsonObject Object(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span) as JsonObject ?? [];

    public static ReadOnlyMemory<byte> Bytes(JsonObject payload) => Encoding.UTF8.GetBytes(payload.ToJsonString());
}
