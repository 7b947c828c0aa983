namespace Electra.Domain.Words;

/// <summary>Chargers' clocks are measured, never trusted: both times are kept, and this says which is believed.</summary>
public static class Clocks
{
    /// <summary>An offline queue may be this old (catalogue C15).</summary>
    public static readonly TimeSpan OldestOffline = TimeSpan.FromDays(60);

    /// <summary>A clock may be ahead by this much.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>The clocks of two silos may differ by this much, and a charger's clock follows that of the silo where it is.</summary>
    public static readonly TimeSpan BetweenSilos = TimeSpan.FromSeconds(10);

    /// <summary>Whether the charger's clock was ever set: those that were not tell 0001, 1970 or the year 2000 (catalogue S8).</summary>
    public static bool Runs(DateTimeOffset? told) => told is { Year: >= 2010 };

    /// <summary>Whether a charger's time can be one at which something happened.</summary>
    public static bool IsBelievable(DateTimeOffset told, DateTimeOffset now) => told <= now + Ahead && told >= now - OldestOffline;

    /// <summary>The charger's time where it can be believed, else ours.</summary>
    public static DateTimeOffset Believed(DateTimeOffset? told, DateTimeOffset now) => told is { } at && IsBelievable(at, now) ? at : now;
}
