namespace Electra.Domain.Stations.Power;

/// <summary>Numbers from outside made whole watts that can be reckoned with.</summary>
internal static class PowerLimits
{
    /// <summary>A gigawatt: no station has more, and sums of it stay whole.</summary>
    public const long Most = 1_000_000_000;

    /// <summary>What a charger's converters are taken to be worth where their efficiency cannot be believed: below any that is sold.</summary>
    public const double SafeEfficiency = 0.8;

    // Below what a charger can be told, and above what rounding does to a double of this size.
    private const double Dust = 1e-6;

    /// <summary>Whole watts, rounded down; a number that is none, or below zero, is nothing.</summary>
    public static long Down(double w) => w > 0 ? (long)Math.Min(w, Most) : 0;

    /// <summary>Whole watts, rounded up.</summary>
    public static long Up(double w) => (long)Math.Ceiling(w - Dust);

    /// <summary>Whole steps within some watts.</summary>
    public static long StepsWithin(double w, double step) => w > 0 ? (long)((Math.Min(w, Most) / step) + 1e-9) : 0;

    /// <summary>Whole steps that cover some watts.</summary>
    public static long StepsOver(double w, double step) => w > 0 ? Math.Max(1, (long)Math.Ceiling((Math.Min(w, Most) / step) - 1e-9)) : 0;

    /// <summary>A share beside others': one that cannot be believed is everyone's.</summary>
    public static double Weight(double weight) => weight is > 0 and <= 1000 ? Math.Max(weight, 0.001) : 1;
}
