using System.Text.RegularExpressions;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>Tokens in the words of OCPP 2.0.1.</summary>
internal static partial class V201Tokens
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
    public static IdTokenType Write(TokenId token) => new(token.Value, Kind(token.Value));

    private static IdTokenType? Group(TokenId? group) =>
        group is { Value: { Length: > 0 } value } && TextLength.Of(value) <= LongestToken ? new IdTokenType(value, "Central") : null;

    // The network knows a token by its value alone. A card's number is four, seven or ten bytes long, a vicinity card's eight.
    private static string Kind(string value) =>
        CardNumber().IsMatch(value) ? "ISO14443"
        : VicinityNumber().IsMatch(value) ? "ISO15693"
        : ContractNumber().IsMatch(value) ? "eMAID"
        : "Central";

    private static string Spell(TokenStanding standing) => standing switch
    {
        TokenStanding.Accepted => "Accepted",
        TokenStanding.Blocked => "Blocked",
        TokenStanding.Expired => "Expired",
        TokenStanding.ConcurrentTx => "ConcurrentTx",
        // 1.6's Invalid: one that nobody knows.
        _ => "Unknown",
    };

    [GeneratedRegex("^([0-9A-Fa-f]{8}|[0-9A-Fa-f]{14}|[0-9A-Fa-f]{20})$", RegexOptions.CultureInvariant)]
    private static partial Regex CardNumber();

    [GeneratedRegex("^[0-9A-Fa-f]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex VicinityNumber();

    // eMI3: country, provider, instance, and perhaps a check digit.
    [GeneratedRegex("^[A-Za-z]{2}-?[A-Za-z0-9]{3}-?[Cc][A-Za-z0-9]{8}(-?[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex ContractNumber();
}
