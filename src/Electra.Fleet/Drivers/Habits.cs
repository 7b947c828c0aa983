using Electra.Fleet.Vehicles;

namespace Electra.Fleet.Drivers;

/// <summary>How drivers come and what they want, as was measured.</summary>
/// <remarks>
/// Quantiles: 1 878 sessions at a two-outlet CCS charger in western Switzerland, 2022 and 2023, published by EPFL's
/// Distributed Electrical Systems Laboratory (Level-3 EV charging dataset, MIT).
/// </remarks>
internal sealed class Habits(Day day, IReadOnlyList<VehicleModel> models, bool busy, TimeSpan? longestStay, Random chance)
{
    // Where a driver cannot be waited for until the night: the mean gap between two cars at a busy outlet.
    private static readonly TimeSpan BusyGap = TimeSpan.FromSeconds(20);

    private static readonly Quantiles Arriving = new((0, 2), (0.05, 7), (0.25, 19), (0.5, 31), (0.75, 46), (0.95, 71), (1, 88));
    private static readonly Quantiles Leaving = new((0, 25), (0.05, 41), (0.25, 70), (0.5, 83), (0.75, 93), (0.95, 100), (1, 100));
    private static readonly Quantiles StayMinutes = new((0, 4), (0.05, 10), (0.25, 20), (0.5, 30), (0.75, 42), (0.95, 62), (1, 110));

    /// <summary>How long until the next car comes to an outlet that is free now.</summary>
    public TimeSpan Gap(DateTimeOffset now)
    {
        double due;
        lock (chance)
            due = -Math.Log(1 - chance.NextDouble());
        return busy ? BusyGap * due : day.Gap(now, due);
    }

    /// <summary>A driver by chance.</summary>
    public Visit Draw(IReadOnlyList<string> tokens)
    {
        lock (chance)
        {
            var arriving = Arriving.Draw(chance);
            var leaving = Math.Clamp(Leaving.Draw(chance), arriving + 8, 100);
            var stay = TimeSpan.FromMinutes(StayMinutes.Draw(chance));
            if (longestStay is { } longest && stay > longest)
                stay = longest * (0.5 + chance.NextDouble() / 2);
            return new Visit(
                new Vehicle(models.Count > 0 ? models[chance.Next(models.Count)] : Garage.Any(chance), arriving, leaving),
                tokens[chance.Next(tokens.Count)],
                stay,
                // Some show the card first and plug in after.
                TokenFirst: chance.Next(8) == 0,
                Fumbling: TimeSpan.FromSeconds(3 + chance.NextDouble() * 12),
                Leaving: Shorter(TimeSpan.FromSeconds(10 + chance.NextDouble() * 50)));
        }
    }

    private TimeSpan Shorter(TimeSpan span) => longestStay is { } longest && span > longest / 4 ? longest / 4 : span;
}

/// <summary>One car's stay: what came, who pays, and how patient they are.</summary>
/// <param name="Fumbling">Between the plug and the card.</param>
/// <param name="Leaving">Between the end of the charge and the unplugging.</param>
internal sealed record Visit(Vehicle Vehicle, string Token, TimeSpan Patience, bool TokenFirst, TimeSpan Fumbling, TimeSpan Leaving);
