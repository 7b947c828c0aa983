using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Domain.Words;

/// <summary>A value that is one string and prints as that string, in JSON too.</summary>
public interface IText<TSelf> where TSelf : struct, IText<TSelf>
{
    /// <summary>The string itself.</summary>
    string Value { get; }

    /// <summary>Wraps a string.</summary>
    static abstract TSelf Of(string value);
}

/// <summary>Writes a one-string value as a bare JSON string, as a value and as a property name.</summary>
public sealed class TextConverter<T> : JsonConverter<T> where T : struct, IText<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}
