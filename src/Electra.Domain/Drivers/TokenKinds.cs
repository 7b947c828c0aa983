using System.Text.RegularExpressions;
using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>The kinds of tokens as OCPP 2.x names them. A charger finds a token again only where the kind is right too (C01, D01).</summary>
public static partial class TokenKinds
{
    /// <summary>What is neither a card nor anything else that has a word of its own.</summary>
    public const string Central = "Central";

    private const string Card = "ISO14443";
    private const string VicinityCard = "ISO15693";
    private const string Contract = "eMAID";
    private const string Address = "MacAddress";

    /// <summary>Those that a token can have; the last three are 2.1's. NoAuthorization is none: it asks for no right at all.</summary>
    public static readonly IReadOnlyList<string> All =
        [Central, Contract, Card, VicinityCard, "KeyCode", "Local", Address, "DirectPayment", "EVCCID", "VIN"];

    /// <summary>What a token is where nobody has said so. A card's number is four, seven or ten bytes long, a vicinity card's eight.</summary>
    public static string Guess(TokenId token) =>
        CardNumber().IsMatch(token.Value) ? Card
        : VicinityNumber().IsMatch(token.Value) ? VicinityCard
        : ContractNumber().IsMatch(token.Value) ? Contract
        : Central;

    /// <summary>What a token is otherwise than its value says; null: as that says.</summary>
    public static string? Of(TokenId token, TokenSettings settings) => Told(settings) is { } kind && kind != Guess(token) ? kind : null;

    /// <summary>Whether a token of this kind is a vehicle's own address (Autocharge, ISO 15118's EVCCID).</summary>
    public static bool IsAddress(string? kind) => kind is Address or "EVCCID";

    /// <summary>What can be learnt from a charger that was shown it; null: nothing. The first that says otherwise than its value is believed, and none where it was provisioned.
    /// Some makes call everything Central: that says nothing.</summary>
    public static string? Learnt(Token known, string kind) =>
        known is { Uid: { } uid, Settings: { } settings } && Told(settings) is null && All.Contains(kind) && kind != Central && kind != Guess(uid) ? kind : null;

    /// <summary>Whether a charger's word for a token's kind is another than the one that goes with its worth.</summary>
    public static bool IsOther(TokenId token, string kind, TokenVerdict verdict) => kind is not ("" or Central) && kind != (verdict.Kind ?? Guess(token));

    private static string? Told(TokenSettings settings) => settings.Kind ?? settings.Type switch
    {
        TokenType.Emaid => Contract,
        TokenType.Mac => Address,
        _ => settings.SeenKind,
    };

    [GeneratedRegex("^([0-9A-Fa-f]{8}|[0-9A-Fa-f]{14}|[0-9A-Fa-f]{20})$", RegexOptions.CultureInvariant)]
    private static partial Regex CardNumber();

    [GeneratedRegex("^[0-9A-Fa-f]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex VicinityNumber();

    // eMI3: country, provider, instance, and perhaps a check digit.
    [GeneratedRegex("^[A-Za-z]{2}-?[A-Za-z0-9]{3}-?[Cc][A-Za-z0-9]{8}(-?[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex ContractNumber();
}
