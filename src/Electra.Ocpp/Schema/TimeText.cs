using System.Buffers.Text;

namespace Electra.Ocpp.Schema;

/// <summary>How well a time was written.</summary>
internal enum TimeForm
{
    /// <summary>As RFC 3339 wants it.</summary>
    Proper,

    /// <summary>Without a zone; taken for UTC.</summary>
    Local,

    /// <summary>Otherwise than RFC 3339 has it, and clear all the same.</summary>
    Odd,

    /// <summary>Not at all.</summary>
    Unreadable,
}

/// <summary>Reads the times that chargers write: RFC 3339, and what passes for it in the field.</summary>
internal ref struct TimeText
{
    private readonly ReadOnlySpan<byte> text;
    private int at;
    private TimeForm form;

    private TimeText(ReadOnlySpan<byte> text) => this.text = text;

    public static TimeForm Read(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        var trimmed = text.Trim(" \t"u8);
        var reader = new TimeText(trimmed) { form = trimmed.Length == text.Length ? TimeForm.Proper : TimeForm.Odd };
        return reader.TryMoment(out var moment, out var fraction) && reader.TryZone(out var zone)
            ? reader.Finish(moment, fraction, zone, out time)
            : Unreadable(out time);
    }

    private static TimeForm Unreadable(out DateTimeOffset time)
    {
        time = default;
        return TimeForm.Unreadable;
    }

    private readonly TimeForm Finish(DateTime moment, long fraction, TimeSpan zone, out DateTimeOffset time)
    {
        // Year 1 east of Greenwich, and year 9999 west of it, lie outside of what can be said.
        var ticks = Math.Clamp(moment.Ticks + fraction - zone.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        time = new DateTimeOffset(ticks, TimeSpan.Zero);
        return form;
    }

    private bool TryMoment(out DateTime moment, out long fraction)
    {
        (moment, fraction) = (default, 0);
        if (!TryDigits(4, out var year) || !Take((byte)'-') || !TryDigits(2, out var month))
            return false;
        if (!Take((byte)'-') || !TryDigits(2, out var day))
            return false;
        if (!TakeSeparator() || !TryDigits(2, out var hour) || !Take((byte)':') || !TryDigits(2, out var minute))
            return false;
        var second = 0;
        if (!Take((byte)':'))
            form = TimeForm.Odd;
        else if (!TryDigits(2, out second) || !TryFraction(out fraction))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        // 60 is a leap second.
        if (hour > 23 || minute > 59 || second > 60)
            return false;
        moment = new DateTime(year, month, day, hour, minute, Math.Min(second, 59), DateTimeKind.Utc);
        return true;
    }

    private bool TakeSeparator()
    {
        if (Take((byte)'T'))
            return true;
        form = TimeForm.Odd;
        return Take((byte)' ') || Take((byte)'t') || Take((byte)'_');
    }

    private bool TryFraction(out long ticks)
    {
        ticks = 0;
        if (!Take((byte)'.'))
        {
            if (!Take((byte)','))
                return true;
            form = TimeForm.Odd;
        }

        var start = at;
        for (var worth = TimeSpan.TicksPerSecond / 10; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; worth /= 10)
            ticks += (text[at++] - '0') * worth;
        return at > start;
    }

    private bool TryZone(out TimeSpan zone)
    {
        zone = TimeSpan.Zero;
        while (Take((byte)' '))
            form = TimeForm.Odd;
        if (at == text.Length)
        {
            form = TimeForm.Local;
            return true;
        }

        if (Take((byte)'Z'))
            return at == text.Length;
        if (Take((byte)'z'))
        {
            form = TimeForm.Odd;
            return at == text.Length;
        }

        return TryOffset(out zone);
    }

    private bool TryOffset(out TimeSpan zone)
    {
        zone = default;
        var west = Take((byte)'-');
        if (!west && !Take((byte)'+'))
            return false;
        if (!TryDigits(2, out var hours))
            return false;
        var minutes = 0;
        var colon = Take((byte)':');
        if (!colon)
            form = TimeForm.Odd;
        if ((colon || at < text.Length) && !TryDigits(2, out minutes))
            return false;
        zone = new TimeSpan(hours, minutes, 0) * (west ? -1 : 1);
        return at == text.Length && hours < 24 && minutes < 60;
    }

    private bool TryDigits(int count, out int value)
    {
        value = 0;
        if (text.Length - at < count)
            return false;
        var digits = text.Slice(at, count);
        at += count;
        return digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && Utf8Parser.TryParse(digits, out value, out _);
    }

    private bool Take(byte expected)
    {
        if (at >= text.Length || text[at] != expected)
            return false;
        at++;
        return true;
    }
}
