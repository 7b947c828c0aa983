using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Ocpp.Schema;

/// <summary>Times on the wire: written <c>2026-11-24T08:00:00.000Z</c>, always; read as chargers write them.</summary>
internal sealed class TimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const int Length = 24;
    private const int LongestText = 64;

    /// <summary>How a time is printed.</summary>
    public static string Print(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads the text the reader stands on.</summary>
    public static TimeForm Read(ref Utf8JsonReader reader, out DateTimeOffset time)
    {
        time = default;
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > LongestText)
            return TimeForm.Unreadable;
        Span<byte> text = stackalloc byte[LongestText];
        return TimeText.Read(text[..reader.CopyString(text)], out time);
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, out var time) == TimeForm.Unreadable ? throw new JsonException("not a time") : time;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        // The round-trip form is the framework's fast one: cut behind the milliseconds it is ours.
        Span<byte> text = stackalloc byte[LongestText];
        value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[Length - 1] = (byte)'Z';
        writer.WriteStringValue(text[..Length]);
    }
}
