using System.Buffers.Text;
using System.Text;

namespace Electra.Ocpp.Framing;

/// <summary>Takes out of JSON text what PostgreSQL cannot store: escaped NULs are dropped, lone surrogates become U+FFFD.</summary>
/// <remarks>UTF-8 cannot carry either unescaped, and JSON forbids an unescaped NUL, so only <c>\u</c> escapes need a look.</remarks>
internal static class StorableText
{
    private const int EscapeLength = 6;

    /// <summary>The text itself where nothing was wrong (no copy), else a corrected copy.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json, out bool corrected)
    {
        corrected = false;
        return json.Span.IndexOf("\\u"u8) < 0 ? json : Correct(json, out corrected);
    }

    /// <summary>The text that these escapes stand for, half surrogate pairs and all. The escapes are sound JSON.</summary>
    public static string Unescape(ReadOnlySpan<byte> json)
    {
        var text = new StringBuilder(json.Length);
        while (!json.IsEmpty)
        {
            var plain = json.IndexOf((byte)'\\');
            text.Append(Encoding.UTF8.GetString(plain < 0 ? json : json[..plain]));
            if (plain < 0)
                break;
            json = json[plain..];
            var taken = TryUnit(json, out var unit) ? EscapeLength : 2;
            text.Append(taken == EscapeLength ? unit : Letter(json[1]));
            json = json[taken..];
        }

        return text.ToString();
    }

    // RFC 8259 §7.
    private static char Letter(byte escaped) => (char)escaped switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var same => same,
    };

    private static ReadOnlyMemory<byte> Correct(ReadOnlyMemory<byte> json, out bool corrected)
    {
        var source = json.Span;
        var copy = new byte[source.Length];
        var written = 0;
        corrected = false;
        for (var at = 0; at < source.Length;)
        {
            var taken = Next(source[at..], out var kept, out var wrong);
            corrected |= wrong;
            kept.CopyTo(copy.AsSpan(written));
            written += kept.Length;
            at += taken;
        }

        return corrected ? copy.AsMemory(0, written) : json;
    }

    private static int Next(ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> kept, out bool wrong)
    {
        wrong = false;
        if (rest[0] != (byte)'\\')
        {
            var plain = rest.IndexOf((byte)'\\');
            kept = plain < 0 ? rest : rest[..plain];
            return kept.Length;
        }

        if (!TryUnit(rest, out var unit))
        {
            kept = rest[..Math.Min(2, rest.Length)];
            return kept.Length;
        }

        var paired = char.IsHighSurrogate(unit) && TryUnit(rest[EscapeLength..], out var low) && char.IsLowSurrogate(low);
        var length = paired ? EscapeLength * 2 : EscapeLength;
        wrong = unit == '\0' || (char.IsSurrogate(unit) && !paired);
        kept = !wrong ? rest[..length] : unit == '\0' ? [] : "\\uFFFD"u8;
        return length;
    }

    private static bool TryUnit(ReadOnlySpan<byte> text, out char unit)
    {
        unit = default;
        if (text.Length < EscapeLength || text[0] != (byte)'\\' || text[1] != (byte)'u')
            return false;
        if (!Utf8Parser.TryParse(text.Slice(2, 4), out ushort value, out var consumed, 'x') || consumed != 4)
            return false;
        unit = (char)value;
        return true;
    }
}
