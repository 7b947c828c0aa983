using System.Globalization;

namespace Electra.Fleet.Faults;

/// <summary>A fault as it was asked for: <c>drop</c>, <c>drop:0.02</c>, <c>freeze:10s</c>, <c>freeze:10s:0.1</c>.</summary>
public sealed record FaultPlan(FaultKind Kind, double Rate, TimeSpan Span)
{
    /// <summary>One with what is usual for its kind.</summary>
    public static FaultPlan Of(FaultKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new FaultPlan(kind, kind.Rate, kind.Span);
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It says what is wrong, beginning with "must be".</exception>
    public static FaultPlan Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split(':');
        var kind = FaultKind.Named(parts[0])
            ?? throw new FormatException($"must be of {string.Join(", ", FaultKind.All.Select(static one => one.Name))}, not {parts[0]}.");
        var plan = Of(kind);
        foreach (var part in parts[1..])
        {
            if (double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate > 0)
                plan = plan with { Rate = rate };
            else if (part.Length > 0 && char.IsAsciiLetter(part[^1]) && SpanText.TryRead(part, out var span, signed: kind.Name == "clock"))
                plan = plan with { Span = span };
            else
                throw new FormatException($"must be {kind.Name} with a rate above 0 or a time after a colon (drop:0.02, freeze:10s), not {text}.");
        }

        return kind.Manner == FaultManner.Share && plan.Rate > 1
            ? throw new FormatException($"must be {kind.Name} with a share from 0 to 1, not {text}.")
            : plan;
    }
}
