using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>What is due for a frame, by nothing but a JSON reader and the contract: a CALL whose message id can be read is answered.</summary>
public static class Oracle
{
    private const int LongestId = 255;

    /// <summary>The id that an answer is due for; null: none is.</summary>
    /// <param name="vague">It cannot be said as text (half a surrogate pair): an answer may come, and is not told from others.</param>
    public static string? AnswerDue(byte[] frame, out bool vague)
    {
        vague = false;
        if (!Utf8.IsValid(frame))
            return null;
        var reader = new Utf8JsonReader(frame);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                return null;
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var type) || type != 2)
                return null;
            if (!reader.Read())
                return null;
            return Id(ref reader, out vague) is { Length: > 0 and <= LongestId } id ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The id that an answer carries.</summary>
    public static string? Id(ref Utf8JsonReader reader, out bool vague)
    {
        vague = false;
        if (reader.TokenType == JsonTokenType.Number)
            return Encoding.UTF8.GetString(reader.ValueSpan);
        if (reader.TokenType != JsonTokenType.String)
            return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            vague = true;
            return null;
        }
    }
}
