using System.Text.Json;
using System.Text.Unicode;

namespace Electra.Ledger.Commits;

/// <summary>Holds SQLite to what PostgreSQL can store: well-formed JSON in UTF-8, no NUL and no half of a surrogate pair in its texts.</summary>
internal static class JsonBody
{
    /// <summary>Throws <see cref="FormatException"/> for a body that cannot be stored.</summary>
    public static void Demand(ReadOnlySpan<byte> body)
    {
        // Only an escape can hide either; without one there is nothing to look for (and SQLite checks the form itself).
        if (body.IndexOf("\\u"u8) >= 0)
            Look(body);
        if (!Utf8.IsValid(body))
            throw new FormatException("The body is not UTF-8.");
    }

    private static void Look(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
                    throw new FormatException("\\u0000 cannot be stored.");
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }
}
