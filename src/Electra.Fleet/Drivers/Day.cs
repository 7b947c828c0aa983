namespace Electra.Fleet.Drivers;

/// <summary>How many cars come to an outlet, and in which hours.</summary>
/// <param name="PerOutlet">Cars a day.</param>
/// <param name="ByHour">Twenty-four shares, from midnight; only how they compare matters.</param>
/// <param name="Zone">Of the clock on the wall.</param>
public sealed record Day(double PerOutlet, IReadOnlyList<double> ByHour, TimeSpan Zone)
{
    /// <summary>As it was measured: an hour ahead of UTC, for it was winter there.</summary>
    /// <remarks>
    /// Arrivals by hour: 1 878 sessions at a two-outlet CCS charger in western Switzerland, 2022 and 2023, published by EPFL's Distributed
    /// Electrical Systems Laboratory (Level-3 EV charging dataset, MIT).
    /// </remarks>
    public static Day Measured { get; } = new(
        12,
        [12, 16, 7, 5, 4, 13, 31, 34, 65, 107, 97, 141, 133, 124, 128, 154, 144, 149, 160, 110, 79, 91, 47, 27],
        TimeSpan.FromHours(1));

    /// <summary>How long until what is due has come, in a stream whose density is each hour's share of the day.</summary>
    /// <param name="due">Drawn from an exponential distribution of mean 1.</param>
    public TimeSpan Gap(DateTimeOffset now, double due)
    {
        var all = ByHour.Sum();
        var at = now.ToOffset(Zone);
        var gap = TimeSpan.Zero;
        // A day without cars never ends otherwise.
        for (var hours = 0; hours < 24 * 7; hours++)
        {
            var perHour = PerOutlet * ByHour[at.Hour] / all;
            var left = TimeSpan.FromHours(1) - TimeSpan.FromTicks(at.TimeOfDay.Ticks % TimeSpan.TicksPerHour);
            if (due <= perHour * left.TotalHours)
                return gap + TimeSpan.FromHours(due / perHour);
            due -= perHour * left.TotalHours;
            gap += left;
            at += left;
        }

        return gap;
    }
}
