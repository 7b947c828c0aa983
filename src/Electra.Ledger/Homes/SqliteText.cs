using System.Buffers.Text;

namespace Electra.Ledger.Homes;

/// <summary>Times as the driver writes and reads them: <c>2026-11-24 08:00:00.1234567+00:00</c>, without the zeros at the end of the fraction.</summary>
internal static class SqliteText
{
    /// <summary>Bytes that a time takes at most.</summary>
    public const int TimeLength = 33;

    private const int Digits = 7;

    /// <summary>Writes the time in UTC; how many bytes it took.</summary>
    public static int Write(DateTimeOffset value, Span<byte> text)
    {
        var time = value.UtcDateTime;
        Number(text, 0, time.Year, 4);
        text[4] = (byte)'-';
        Number(text, 5, time.Month, 2);
        text[7] = (byte)'-';
        Number(text, 8, time.Day, 2);
        text[10] = (byte)' ';
        Number(text, 11, time.Hour, 2);
        text[13] = (byte)':';
        Number(text, 14, time.Minute, 2);
        text[16] = (byte)':';
        Number(text, 17, time.Second, 2);
        var end = 19;
        var fraction = (int)(time.Ticks % TimeSpan.TicksPerSecond);
        if (fraction > 0)
        {
            text[end++] = (byte)'.';
            Number(text, end, fraction, Digits);
            end += Digits;
            while (text[end - 1] == (byte)'0')
                end--;
        }

        "+00:00"u8.CopyTo(text[end..]);
        return end + 6;
    }

    private static void Number(Span<byte> text, int at, int value, int digits) =>
        Utf8Formatter.TryFormat(value, text[at..], out _, new('D', (byte)digits));
}
