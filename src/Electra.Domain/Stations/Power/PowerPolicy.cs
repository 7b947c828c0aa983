namespace Electra.Domain.Stations.Power;

/// <summary>How a station shares its power, where there is a choice.</summary>
/// <param name="MinUsefulW">Less is no charging: a vehicle that says nothing else gets this or waits its turn.</param>
/// <param name="AskBandW">What a vehicle can take may waver by this much before anything changes.</param>
/// <param name="SupplyBandW">The supply may rise by this much before it is used. A fall is followed at once.</param>
/// <param name="LeastRaiseW">A smaller raise of a limit is not worth an order.</param>
/// <param name="RampWPerS">How fast a limit may rise; null: at once.</param>
/// <param name="Turn">How long a turn lasts where not all can charge at once.</param>
/// <param name="ModuleTaken">A place takes one more module before others only for this share of it.</param>
/// <param name="ModuleKept">A place that has the module keeps it for this share.</param>
[GenerateSerializer, Immutable, Alias("power-policy")]
public sealed record PowerPolicy(
    double MinUsefulW = 5_000,
    double AskBandW = 1_000,
    double SupplyBandW = 1_000,
    double LeastRaiseW = 500,
    double? RampWPerS = null,
    TimeSpan? Turn = null,
    double ModuleTaken = 0.25,
    double ModuleKept = 0.125)
{
    /// <summary>Of a station that says nothing else.</summary>
    public static readonly PowerPolicy Default = new();

    /// <summary>Nothing is held back and nothing wavers: what the objectives alone make of it.</summary>
    public static readonly PowerPolicy Exact = new(AskBandW: 0, SupplyBandW: 0, LeastRaiseW: 0);

    /// <summary>A turn's length; ten minutes where it is not said.</summary>
    public TimeSpan TurnLength => Turn is { } turn && turn > TimeSpan.Zero ? turn : TimeSpan.FromMinutes(10);

    /// <summary>Which turn a moment belongs to; turns are counted from the beginning of the calendar, the same everywhere.</summary>
    public long TurnOf(DateTimeOffset now) => now.UtcTicks / TurnLength.Ticks;
}
