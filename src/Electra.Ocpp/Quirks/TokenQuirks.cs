using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Ocpp.Quirks;

/// <summary>Makes that dress up a driver's token (catalogue I).</summary>
internal static class TokenQuirks
{
    /// <summary>Makes that sell chargers with a card terminal built in.</summary>
    public const string WithTerminals = "ABB*|* ABB*|*ADS*TEC*|*alpitronic*|*Autel*|*DBT*|*e-totem*|*etotem*|*EVBox*|*G2Mobility*|IES|IES *|IES-*|*Lafon*|*Madic*|*Siemens*|*Payter*|*Nayax*|*CCV*";

    private const int LeastSerial = 6;
    private const int MacDigits = 12;
    private const int MacBytes = 6;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>I1</summary>
    public static readonly Quirk KebaSuffix = Tidied(
        new("keba-tag-suffix", "I1", "It appends an underscore and its serial number to every token.", new("*KEBA*")),
        static (token, identity) => WithoutSerial(token, identity));

    /// <summary>I2: a card's second track begins with this sign (ISO 7813), and some terminals hand it on.</summary>
    public static readonly Quirk TerminalPrefix = Tidied(
        new("terminal-tag-prefix", "I2", "Its card terminal puts a semicolon before the token.", new(WithTerminals)),
        static (token, _) => token is [';', _, ..] ? token.TrimStart(';').TrimEnd('?') : null);

    /// <summary>I9</summary>
    public static readonly Quirk VehicleId = Tidied(
        new("alpitronic-vehicle-id", "I9", "It sends a vehicle's address as VID: and the address, with or without separators, where a token is due.", new("*alpitronic*")),
        static (token, _) => token.StartsWith("VID:", StringComparison.OrdinalIgnoreCase) ? Address(token[4..]) : null);

    /// <summary>I9: only text that no card number can be, for ten hexadecimal digits are Base32 too.</summary>
    public static readonly Quirk AlfenBase32 = Tidied(
        new("alfen-base32-vehicle-id", "I9", "It sends a vehicle's address in Base32 where a token is due.", new("*Alfen*")),
        static (token, _) => Decoded(token.TrimEnd('=')));

    private static Quirk Tidied(QuirkCard card, Func<string, ChargerIdentity, string?> tidy) => new(card)
    {
        Report = (report, identity) => report switch
        {
            TokenShown shown when tidy(shown.Token.Value, identity) is { } token => shown with { Token = new(token) },
            TransactionStarted started when tidy(started.Token.Value, identity) is { } token => started with { Token = new(token) },
            TransactionStopped { Token: { } shown } stopped when tidy(shown.Value, identity) is { } token => stopped with { Token = new TokenId(token) },
            TransactionProgressed { Token: { } shown } told when tidy(shown.Value, identity) is { } token => told with { Token = new TokenId(token) },
            _ => null,
        },
    };

    private static string? WithoutSerial(string token, ChargerIdentity identity)
    {
        var at = token.LastIndexOf('_');
        if (at <= 0)
            return null;
        var suffix = token.AsSpan(at + 1);
        var serial = suffix.Length > 0
            && (suffix.SequenceEqual(identity.SerialNumber) || suffix.SequenceEqual(identity.ChargeBoxSerialNumber)
                || (suffix.Length >= LeastSerial && !suffix.ContainsAnyExceptInRange('0', '9')));
        return serial ? token[..at] : null;
    }

    private static string? Address(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length > 0 && digits.All(char.IsAsciiHexDigit) ? digits.ToUpperInvariant() : null;
    }

    private static string? Decoded(string token)
    {
        // Ten signs of five bits hold the 48 of an address, and two that must be nought.
        if (token.Length != 10 || token.All(char.IsAsciiHexDigit))
            return null;
        ulong bits = 0;
        foreach (var sign in token.ToUpperInvariant())
        {
            var value = Base32.IndexOf(sign, StringComparison.Ordinal);
            if (value < 0)
                return null;
            bits = bits << 5 | (uint)value;
        }

        return (bits & 3) != 0 ? null : (bits >> 2).ToString("X", System.Globalization.CultureInfo.InvariantCulture).PadLeft(MacDigits, '0') is { Length: MacBytes * 2 } address ? address : null;
    }
}
