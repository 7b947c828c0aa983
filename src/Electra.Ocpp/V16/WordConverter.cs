using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16;

/// <summary>Reads a field whose value is nearly always one of a few words without making the word anew each time.</summary>
internal sealed class WordConverter : JsonConverter<string>
{
    private const int Buckets = 512;

    private static readonly List<(byte[] Utf8, string Word)>?[] Known = Fill(
        [V16Words.Measurands, V16Words.Units, V16Words.Contexts, V16Words.Locations, V16Words.Phases,
         V16Words.Formats, V16Words.ErrorCodes, V16Words.ChargePointStatuses, V16Words.Reasons]);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || reader.ValueSpan.IsEmpty)
            return reader.GetString();
        foreach (var (utf8, word) in Known[Bucket(reader.ValueSpan)] ?? [])
        {
            if (reader.ValueSpan.SequenceEqual(utf8))
                return word;
        }

        return reader.GetString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static List<(byte[] Utf8, string Word)>?[] Fill(WordSet[] sets)
    {
        var known = new List<(byte[] Utf8, string Word)>?[Buckets];
        foreach (var word in sets.SelectMany(s => s.Words).Distinct())
        {
            var utf8 = Encoding.UTF8.GetBytes(word);
            (known[Bucket(utf8)] ??= []).Add((utf8, word));
        }

        return known;
    }

    private static int Bucket(ReadOnlySpan<byte> word) =>
        (word.Length + word[0] * 7 + word[^1] * 31 + word[word.Length / 2] * 131) & (Buckets - 1);
}
