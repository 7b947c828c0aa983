using Electra.Domain.Words;

namespace Electra.Ocpp.Schema;

/// <summary>A token as chargers of any version write it.</summary>
internal static class TokenText
{
    /// <param name="mayBeEmpty">The version has a word for nobody's token, and it was said.</param>
    public static TokenId Read(string text, ref OddityList oddities, bool mayBeEmpty = false)
    {
        var token = text.Trim();
        if (token.Length != text.Length)
            oddities.Add("padded-token", text);
        if (token.Length == 0 && !mayBeEmpty)
            oddities.Add("empty-token");
        return new TokenId(token.Contains(' ', StringComparison.Ordinal) ? Joined(token, ref oddities) : token);
    }

    // Catalogue I3: a card's number in groups of digits, as "F6 CA 0C C5", is still that number.
    private static string Joined(string token, ref OddityList oddities)
    {
        var joined = token.Replace(" ", "", StringComparison.Ordinal);
        if (!joined.All(char.IsAsciiHexDigit))
            return token;
        oddities.Add("spaced-token", token);
        return joined;
    }
}
