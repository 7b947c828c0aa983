using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Electra.Ledger.Views;

/// <summary>The place after the last item of a page, as opaque text: the list's letter and the item's key.</summary>
internal static class Cursor
{
    private const char Separator = '\u001f';
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Of(char list, string key) => Encode($"{list}{Separator}{key}");

    public static string Of(char list, DateTimeOffset at, string key) =>
        Encode(string.Create(CultureInfo.InvariantCulture, $"{list}{Separator}{at.UtcTicks}{Separator}{key}"));

    public static string Key(char list, string cursor)
    {
        var parts = Decode(list, cursor, 2);
        return parts[1];
    }

    public static (DateTimeOffset At, string Key) TimeAndKey(char list, string cursor)
    {
        var parts = Decode(list, cursor, 3);
        return long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), parts[2])
            : throw new BadCursorException();
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Strict.GetBytes(text));

    private static string[] Decode(char list, string cursor, int parts)
    {
        try
        {
            var read = Strict.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
            return read.Length == parts && read[0] == list.ToString() && !read[^1].Contains('\0', StringComparison.Ordinal)
                ? read
                : throw new BadCursorException();
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException)
        {
            throw new BadCursorException();
        }
    }
}
