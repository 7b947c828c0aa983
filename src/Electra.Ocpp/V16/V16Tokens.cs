using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.V16;

/// <summary>Tokens in the words of OCPP 1.6.</summary>
internal static class V16Tokens
{
    /// <summary>Longest token that may be sent (CiString20).</summary>
    private const int LongestTag = 20;

    public static TokenId Read(string idTag, ref OddityList oddities)
    {
        var tag = idTag.Trim();
        if (tag.Length != idTag.Length)
            oddities.Add("padded-token", idTag);
        if (tag.Length == 0)
            oddities.Add("empty-token");
        return new TokenId(tag.Contains(' ', StringComparison.Ordinal) ? Joined(tag, ref oddities) : tag);
    }

    // Catalogue I3: a card's number in groups of digits, as "F6 CA 0C C5", is still that number.
    private static string Joined(string tag, ref OddityList oddities)
    {
        var joined = tag.Replace(" ", "", StringComparison.Ordinal);
        if (!joined.All(char.IsAsciiHexDigit))
            return tag;
        oddities.Add("spaced-token", tag);
        return joined;
    }

    public static IdTagInfo Write(TokenVerdict verdict) => new(Spell(verdict.Standing), verdict.Expiry, Group(verdict.Group));

    // A group that 1.6 has no room for stays with us: the charger then asks, where it could have known.
    private static string? Group(TokenId? group) =>
        group is { Value: { Length: > 0 } value } && TextLength.Of(value) <= LongestTag ? value : null;

    private static string Spell(TokenStanding standing) => standing switch
    {
        TokenStanding.Accepted => "Accepted",
        TokenStanding.Blocked => "Blocked",
        TokenStanding.Expired => "Expired",
        TokenStanding.ConcurrentTx => "ConcurrentTx",
        _ => "Invalid",
    };
}
