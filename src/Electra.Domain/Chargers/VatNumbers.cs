using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Electra.Domain.Chargers;

/// <summary>Whether a text can be a VAT number of the European Union, or of Northern Ireland: by its country's form alone (the table of the Commission's
/// VIES, with its prefixes). Whether anybody has it is not known by that.</summary>
public static partial class VatNumbers
{
    private const int LongestNumber = 20;

    private static readonly FrozenDictionary<string, Func<Regex>> Forms = new Dictionary<string, Func<Regex>>
    {
        ["AT"] = Austria,
        ["BE"] = Belgium,
        ["BG"] = NineOrTen,
        ["CY"] = Cyprus,
        ["CZ"] = EightToTen,
        ["DE"] = Nine,
        ["DK"] = Eight,
        ["EE"] = Nine,
        // Greece, by its own name.
        ["EL"] = Nine,
        ["ES"] = Spain,
        ["FI"] = Eight,
        ["FR"] = France,
        ["HR"] = Eleven,
        ["HU"] = Eight,
        ["IE"] = Ireland,
        ["IT"] = Eleven,
        ["LT"] = Lithuania,
        ["LU"] = Eight,
        ["LV"] = Eleven,
        ["MT"] = Eight,
        ["NL"] = Netherlands,
        ["PL"] = Ten,
        ["PT"] = Nine,
        ["RO"] = TwoToTen,
        ["SE"] = Twelve,
        ["SI"] = Eight,
        ["SK"] = Ten,
        ["XI"] = NorthernIreland,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The countries whose form is known, by their prefixes.</summary>
    public static IEnumerable<string> Countries => Forms.Keys;

    /// <summary>Whether it has the form of one. Blanks, dots and dashes between are how people write them.</summary>
    public static bool IsWellFormed(string number)
    {
        if (number.Length > LongestNumber)
            return false;
        var plain = string.Concat(number.Where(c => c is not (' ' or '.' or '-'))).ToUpperInvariant();
        return plain.Length > 2 && Forms.TryGetValue(plain[..2], out var form) && form().IsMatch(plain[2..]);
    }

    [GeneratedRegex(@"\AU[0-9]{8}\z")]
    private static partial Regex Austria();

    [GeneratedRegex(@"\A[01][0-9]{9}\z")]
    private static partial Regex Belgium();

    [GeneratedRegex(@"\A[0-9]{8}[A-Z]\z")]
    private static partial Regex Cyprus();

    [GeneratedRegex(@"\A([A-Z][0-9]{7}[0-9A-Z]|[0-9]{8}[A-Z])\z")]
    private static partial Regex Spain();

    [GeneratedRegex(@"\A[0-9A-HJ-NP-Z]{2}[0-9]{9}\z")]
    private static partial Regex France();

    [GeneratedRegex(@"\A([0-9][0-9A-Z+*][0-9]{5}[A-Z]|[0-9]{7}[A-W][A-I])\z")]
    private static partial Regex Ireland();

    [GeneratedRegex(@"\A([0-9]{9}|[0-9]{12})\z")]
    private static partial Regex Lithuania();

    [GeneratedRegex(@"\A[0-9]{9}B[0-9]{2}\z")]
    private static partial Regex Netherlands();

    [GeneratedRegex(@"\A([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})\z")]
    private static partial Regex NorthernIreland();

    [GeneratedRegex(@"\A[0-9]{8}\z")]
    private static partial Regex Eight();

    [GeneratedRegex(@"\A[0-9]{9}\z")]
    private static partial Regex Nine();

    [GeneratedRegex(@"\A[0-9]{10}\z")]
    private static partial Regex Ten();

    [GeneratedRegex(@"\A[0-9]{11}\z")]
    private static partial Regex Eleven();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex Twelve();

    [GeneratedRegex(@"\A[0-9]{9,10}\z")]
    private static partial Regex NineOrTen();

    [GeneratedRegex(@"\A[0-9]{8,10}\z")]
    private static partial Regex EightToTen();

    [GeneratedRegex(@"\A[0-9]{2,10}\z")]
    private static partial Regex TwoToTen();
}
