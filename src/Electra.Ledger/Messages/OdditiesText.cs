using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Ledger.Messages;

/// <summary>The names of a message's oddities as one JSON text.</summary>
internal static class OdditiesText
{
    private const string None = "[]";

    public static string Of(IReadOnlyList<string> names) =>
        names.Count == 0 ? None : StorableText.Of(JsonSerializer.Serialize([.. names], MessageJson.Default.StringArray));

    public static IReadOnlyList<string> Read(string text) =>
        text == None ? [] : JsonSerializer.Deserialize(text, MessageJson.Default.StringArray) ?? [];
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class MessageJson : JsonSerializerContext;
