using System.Text.RegularExpressions;

namespace Electra.Partners.Bodies;

/// <summary>The rules that several bodies and paths have in common.</summary>
internal static partial class Rules
{
    public const string IdRule = "must have 1 to 48 of the characters A-Z a-z 0-9 . _ ~ : * | @ = + -";

    public const long MostPowerW = 100_000_000;

    public static bool IsId(string text) => IdForm().IsMatch(text);

    /// <summary>Printable ASCII without spaces at its ends: what a header can carry.</summary>
    public static bool IsPrintable(string text) => text.Length > 0 && text.All(c => c is >= ' ' and <= '~');

    public static string? Id(this BodyReader body, string name, bool required = false)
    {
        if (body.Text(name, required) is not { } text)
            return null;
        if (IsId(text))
            return text;
        body.Wrong(name, IdRule);
        return null;
    }

    /// <summary>Whether this is a zone of the IANA database. Where the system has none, its form must do.</summary>
    public static bool IsTimeZone(string text) =>
        ZoneForm().IsMatch(text) && (TimeZoneInfo.TryFindSystemTimeZoneById(text, out _) || !TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out _));

    [GeneratedRegex(@"\A[A-Za-z0-9._~:*|@=+-]{1,48}\z")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex ZoneForm();
}
