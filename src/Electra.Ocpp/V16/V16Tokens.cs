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

    public static TokenId Read(string idTag, ref OddityList oddities) => TokenText.Read(idTag, ref oddities);

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
