using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Electra.Ocpp.Framing;

/// <summary>Writes OCPP-J frames, for both sides of the socket.</summary>
public static class FrameWriter
{
    /// <summary>Longest <c>errorDescription</c> (OCPP-J 1.6 §4.2.3).</summary>
    private const int LongestDescription = 255;

    /// <summary>Writes a call whose payload is JSON already.</summary>
    public static void WriteCall(IBufferWriter<byte> to, string messageId, string action, ReadOnlySpan<byte> payload)
    {
        var writer = Begin(to, FrameType.Call, messageId);
        writer.WriteStringValue(action);
        writer.WriteRawValue(payload, skipInputValidation: true);
        End(writer);
    }

    /// <summary>Writes a call.</summary>
    public static void WriteCall<T>(IBufferWriter<byte> to, string messageId, string action, T payload, JsonTypeInfo<T> type)
    {
        var writer = Begin(to, FrameType.Call, messageId);
        writer.WriteStringValue(action);
        JsonSerializer.Serialize(writer, payload, type);
        End(writer);
    }

    /// <summary>Writes a result whose payload is JSON already.</summary>
    public static void WriteResult(IBufferWriter<byte> to, string messageId, ReadOnlySpan<byte> payload)
    {
        var writer = Begin(to, FrameType.Result, messageId);
        writer.WriteRawValue(payload, skipInputValidation: true);
        End(writer);
    }

    /// <summary>Writes a result.</summary>
    public static void WriteResult<T>(IBufferWriter<byte> to, string messageId, T payload, JsonTypeInfo<T> type)
    {
        var writer = Begin(to, FrameType.Result, messageId);
        JsonSerializer.Serialize(writer, payload, type);
        End(writer);
    }

    /// <summary>Writes an error, with empty details.</summary>
    /// <param name="code">As the version spells it: <see cref="IDialect.Spell"/>.</param>
    public static void WriteError(IBufferWriter<byte> to, string messageId, string code, string description) =>
        WriteError(to, FrameType.Error, messageId, code, description);

    /// <summary>Writes the error of a result, with empty details (OCPP-J 2.1 §4.2.3).</summary>
    /// <param name="code">As the version spells it: <see cref="IDialect.Spell"/>.</param>
    public static void WriteResultError(IBufferWriter<byte> to, string messageId, string code, string description) =>
        WriteError(to, FrameType.ResultError, messageId, code, description);

    /// <summary>Writes what is sent unconfirmed and is JSON already (OCPP-J 2.1 §4.2.4).</summary>
    public static void WriteSend(IBufferWriter<byte> to, string messageId, string action, ReadOnlySpan<byte> payload)
    {
        var writer = Begin(to, FrameType.Send, messageId);
        writer.WriteStringValue(action);
        writer.WriteRawValue(payload, skipInputValidation: true);
        End(writer);
    }

    private static void WriteError(IBufferWriter<byte> to, int type, string messageId, string code, string description)
    {
        var writer = Begin(to, type, messageId);
        writer.WriteStringValue(code);
        writer.WriteStringValue(description.Length <= LongestDescription ? description : description[..LongestDescription]);
        writer.WriteStartObject();
        writer.WriteEndObject();
        End(writer);
    }

    private static Utf8JsonWriter Begin(IBufferWriter<byte> to, int type, string messageId)
    {
        var writer = ReusedWriter.Lend(to);
        writer.WriteStartArray();
        writer.WriteNumberValue(type);
        if (messageId.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            writer.WriteStringValue(messageId);
        else
            writer.WriteRawValue(Escaped(messageId), skipInputValidation: true);
        return writer;
    }

    // A charger may name its call by half a surrogate pair, and knows the answer by nothing else; the writer would put U+FFFD in its place.
    private static string Escaped(string messageId)
    {
        var text = new StringBuilder("\"");
        foreach (var unit in messageId)
        {
            if (unit is < ' ' or '"' or '\\' || char.IsSurrogate(unit))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                text.Append(unit);
        }

        return text.Append('"').ToString();
    }

    private static void End(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        ReusedWriter.TakeBack(writer);
    }
}
