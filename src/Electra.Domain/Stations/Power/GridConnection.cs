namespace Electra.Domain.Stations.Power;

/// <summary>What the grid may be asked for: always, and by the calendar.</summary>
/// <param name="LimitW">The contract's power.</param>
/// <param name="Calendar">Hours of the week in which less is allowed; where several hold, the least.</param>
[GenerateSerializer, Immutable, Alias("grid-connection")]
public sealed record GridConnection(double LimitW, IReadOnlyList<GridWindow> Calendar)
{
    /// <summary>The window that limits most at a time of the station's own clocks; null where the contract's power holds.</summary>
    public GridWindow? At(DateTime local)
    {
        GridWindow? least = null;
        for (var w = 0; w < Calendar.Count; w++)
        {
            if (Calendar[w].Holds(local) && Safely(Calendar[w].LimitW) < Safely(least?.LimitW ?? LimitW))
                least = Calendar[w];
        }

        return least;
    }

    /// <summary>A number that is none allows nothing.</summary>
    internal static double Safely(double w) => w > 0 ? w : 0;
}

/// <summary>Hours of the week, by the station's own clocks, in which the grid gives less: "peak hours of winter".</summary>
/// <param name="Days">Those on which it begins.</param>
/// <param name="Until">Not after <paramref name="From"/>: it ends on the day after.</param>
[GenerateSerializer, Immutable, Alias("grid-window")]
public sealed record GridWindow(string Name, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly Until, double LimitW)
{
    /// <summary>Whether it holds at a time of the station's own clocks.</summary>
    public bool Holds(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        var today = Begins(local.DayOfWeek);
        return From < Until
            ? today && time >= From && time < Until
            : (today && time >= From) || (time < Until && Begins(local.AddDays(-1).DayOfWeek));
    }

    private bool Begins(DayOfWeek day)
    {
        for (var d = 0; d < Days.Count; d++)
        {
            if (Days[d] == day)
                return true;
        }

        return false;
    }
}

/// <summary>What may be drawn as it was told last: by an operator, a meter, a signal of the grid.</summary>
/// <param name="Told">When it was.</param>
/// <param name="Until">It ends then, and the calendar holds again; null: it does not end by itself.</param>
/// <param name="TrustedFor">Told again within this, or it is stale; null: it is believed until it ends.</param>
/// <param name="WhenStaleW">What is safe when it is stale; the less of the two holds. Null: the last that was told.</param>
[GenerateSerializer, Immutable, Alias("live-limit")]
public sealed record LiveLimit(double LimitW, DateTimeOffset Told, DateTimeOffset? Until = null, TimeSpan? TrustedFor = null, double? WhenStaleW = null)
{
    /// <summary>What it allows; null where it has ended. A number that is none is a signal that broke: only what is safe without it holds.</summary>
    public double? At(DateTimeOffset now) =>
        now >= Until ? null
        : double.IsNaN(LimitW) ? GridConnection.Safely(WhenStaleW ?? 0)
        : now - Told > TrustedFor ? Math.Min(GridConnection.Safely(LimitW), GridConnection.Safely(WhenStaleW ?? LimitW))
        : GridConnection.Safely(LimitW);
}
