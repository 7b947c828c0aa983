using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Partners.Shapes;

/// <summary>Writes a time in UTC, by RFC 3339, with milliseconds only where there are some.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public static string Text(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return utc.ToString(utc.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}
