namespace Electra.Domain.Stations.Power;

/// <summary>A battery beside the grid connection. It gives what the grid lacks, and is charged with what nobody takes.</summary>
/// <param name="MaxChargeW">From the grid's side.</param>
/// <param name="MaxDischargeW">To the grid's side.</param>
/// <param name="ReservePercent">Kept for other ends: nothing is given below it.</param>
[GenerateSerializer, Immutable, Alias("site-battery")]
public sealed record SiteBattery(double CapacityWh, double MaxChargeW, double MaxDischargeW, double ReservePercent)
{
    // Above the reserve it gives less and less, so that its end is no cliff for the vehicles.
    private const double TaperPercent = 5;

    /// <summary>What it can give now; near the reserve in whole kilowatts. Nothing where its charge is not known or not believed.</summary>
    public long GivesW(BatteryReading? reading, DateTimeOffset now)
    {
        if (reading is null || now - reading.At > BatteryReading.Trusted || !(reading.SocPercent is >= 0 and <= 100) || !(MaxDischargeW > 0))
            return 0;
        var above = (reading.SocPercent - ReservePercent) / TaperPercent;
        var share = above > 0 ? Math.Min(1, above) : 0;
        return share < 1 ? PowerLimits.Down(MaxDischargeW * share) / 1000 * 1000 : PowerLimits.Down(MaxDischargeW);
    }

    /// <summary>What it can take now: nothing where its charge is not known.</summary>
    public long TakesW(BatteryReading? reading, DateTimeOffset now) =>
        reading is { SocPercent: >= 0 and < 100 } && now - reading.At <= BatteryReading.Trusted && MaxChargeW > 0
            ? (long)Math.Min(MaxChargeW, PowerLimits.Most)
            : 0;
}

/// <summary>The battery's charge as it was told.</summary>
[GenerateSerializer, Immutable, Alias("battery-reading")]
public sealed record BatteryReading(double SocPercent, DateTimeOffset At)
{
    /// <summary>Older ones are not believed.</summary>
    public static readonly TimeSpan Trusted = TimeSpan.FromMinutes(5);
}
