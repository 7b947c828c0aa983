using System.Globalization;

namespace Electra.Partners.Bodies;

/// <summary>Times as partners write them: RFC 3339, with an offset.</summary>
internal static class Instants
{
    public const string Rule = "must be a time with an offset, as in 2026-11-24T08:00:00Z";

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ssK",
    ];

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        var named = text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (!named || !DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        time = read.ToUniversalTime();
        return true;
    }
}
