using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>Tokens in the words of OCPP 2.0.1.</summary>
internal static class V201Tokens
{
    private const int LongestToken = 36;

    public static TokenId Read(IdTokenType token, ref OddityList oddities) =>
        TokenText.Read(token.IdToken, ref oddities, mayBeEmpty: token.Type == "NoAuthorization");

    public static TokenDetail Detail(
        IdTokenType token, string? certificate = null, IReadOnlyList<OCSPRequestDataType>? chain = null) => new(
        token.Type,
        token.AdditionalInfo?.Select(i => new TokenExtra(i.Type, i.AdditionalIdToken)).ToArray(),
        certificate,
        chain?.Select(Question).ToArray());

    public static CertificateQuestion Question(OCSPRequestDataType asked) =>
        new(asked.HashAlgorithm, asked.IssuerNameHash, asked.IssuerKeyHash, asked.SerialNumber, asked.ResponderURL);

    public static IdTokenInfoType Write(TokenVerdict verdict) =>
        new(Spell(verdict.Standing), verdict.Expiry, GroupIdToken: Group(verdict.Group));

    /// <summary>As above; a token whose certificate is not good is no stranger: nobody was asked whether it is known (C07).</summary>
    public static IdTokenInfoType Write(TokenVerdict verdict, string? certificate) =>
        certificate is null or ContractRules.Accepted or ContractRules.Cancelled || verdict.Standing is not TokenStanding.Invalid
            ? Write(verdict)
            : Write(verdict) with { Status = "Invalid" };

    /// <summary>A token as we name it to a charger, which finds it again only where the kind is right too (C01, D01).</summary>
    /// <param name="kind">What is known of it; null: as its value says.</param>
    /// <param name="words">Those of the version; null: it takes any. What has no word in it is what the network knows it by.</param>
    public static IdTokenType Write(TokenId token, string? kind, WordSet? words) =>
        new(token.Value, kind is null ? TokenKinds.Guess(token) : words is null || words.Words.Contains(kind) ? kind : TokenKinds.Central);

    /// <summary>A group as we name it; null: none, or one that there is no room for.</summary>
    public static IdTokenType? Group(TokenId? group) =>
        group is { Value: { Length: > 0 } value } && TextLength.Of(value) <= LongestToken ? new IdTokenType(value, TokenKinds.Central) : null;

    private static string Spell(TokenStanding standing) => standing switch
    {
        TokenStanding.Accepted => "Accepted",
        TokenStanding.Blocked => "Blocked",
        TokenStanding.Expired => "Expired",
        TokenStanding.ConcurrentTx => "ConcurrentTx",
        // 1.6's Invalid: one that nobody knows.
        _ => "Unknown",
    };
}
