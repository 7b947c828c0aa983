using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Ocpp.Schema;

/// <summary>Reads a field whose value is nearly always one of a few words without making the word anew each time.</summary>
internal abstract class KnownWords : JsonConverter<string>
{
    private const int Buckets = 512;

    private readonly List<(byte[] Utf8, string Word)>?[] known = new List<(byte[] Utf8, string Word)>?[Buckets];

    protected KnownWords(params WordSet[] sets)
    {
        foreach (var word in sets.SelectMany(s => s.Words).Distinct())
        {
            var utf8 = Encoding.UTF8.GetBytes(word);
            (known[Bucket(utf8)] ??= []).Add((utf8, word));
        }
    }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || reader.ValueSpan.IsEmpty)
            return reader.GetString();
        foreach (var (utf8, word) in known[Bucket(reader.ValueSpan)] ?? [])
        {
            if (reader.ValueSpan.SequenceEqual(utf8))
                return word;
        }

        return reader.GetString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static int Bucket(ReadOnlySpan<byte> word) =>
        (word.Length + word[0] * 7 + word[^1] * 31 + word[word.Length / 2] * 131) & (Buckets - 1);
}
