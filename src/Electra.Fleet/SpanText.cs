using System.Globalization;

namespace Electra.Fleet;

/// <summary>Times as people write them: 250ms, 90s, 2m, 1h, 2d, or seconds alone.</summary>
internal static class SpanText
{
    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86_400), ("", 1)];

    /// <summary>Reads one; with a sign before it only where that is allowed.</summary>
    public static bool TryRead(string text, out TimeSpan span, bool signed = false)
    {
        span = default;
        var style = signed ? NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign : NumberStyles.AllowDecimalPoint;
        foreach (var (unit, seconds) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal))
                continue;
            if (!double.TryParse(text.AsSpan(0, text.Length - unit.Length), style, CultureInfo.InvariantCulture, out var count) || Math.Abs(count) > 1e6)
                continue;
            span = TimeSpan.FromSeconds(count * seconds);
            return true;
        }

        return false;
    }
}
