using System.Text;
using System.Text.Json;

namespace Electra.Ocpp.Schema;

/// <summary>Counts characters as JSON Schema does: code points, not bytes.</summary>
internal static class TextLength
{
    /// <summary>Whether the text the reader stands on has more characters than allowed.</summary>
    public static bool Exceeds(in Utf8JsonReader reader, int limit) =>
        // A character has one byte at least, and an escape more bytes than characters: mostly nothing needs counting.
        reader.ValueSpan.Length > limit && Of(reader.GetString()!) > limit;

    public static int Of(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The text's first characters, never half of one.</summary>
    public static string Cut(string text, int limit)
    {
        var cut = new StringBuilder(limit);
        foreach (var rune in text.EnumerateRunes())
        {
            if (limit-- == 0)
                break;
            cut.Append(rune.ToString());
        }

        return cut.ToString();
    }
}
