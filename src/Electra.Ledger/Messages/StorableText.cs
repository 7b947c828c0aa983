using System.Text;

namespace Electra.Ledger.Messages;

/// <summary>Text as a database can hold it: NUL and half surrogate pairs become U+FFFD. A log that refused them would hide the worst frames.</summary>
internal static class StorableText
{
    public static string Of(string text)
    {
        var span = text.AsSpan();
        if (span.IndexOf('\0') < 0 && span.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    public static string? OrNull(string? text) => text is null ? null : Of(text);
}
