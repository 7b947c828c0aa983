using System.Text.Json;

namespace Electra.Ocpp.Schema;

/// <summary>Finds the name or word a reader stands on among a few known ones.</summary>
internal static class Names
{
    /// <summary>Its position; -1: none of them.</summary>
    public static int Find(ref Utf8JsonReader reader, ReadOnlySpan<byte[]> known)
    {
        if (reader.ValueIsEscaped)
            return FindEscaped(ref reader, known);
        var name = reader.ValueSpan;
        for (var i = 0; i < known.Length; i++)
        {
            if (name.SequenceEqual(known[i]))
                return i;
        }

        return -1;
    }

    private static int FindEscaped(ref Utf8JsonReader reader, ReadOnlySpan<byte[]> known)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (reader.ValueTextEquals(known[i]))
                return i;
        }

        return -1;
    }
}
