namespace Electra.Domain.Stations.Power;

/// <summary>What a vehicle of a model takes at a charger that never binds, its battery warm.</summary>
/// <param name="BatteryWh">Usable.</param>
/// <param name="NominalVoltage">The battery's, in the middle of its charge.</param>
/// <param name="Curve">By rising charge; linear between.</param>
[GenerateSerializer, Immutable, Alias("vehicle-profile")]
public sealed record VehicleProfile(double MaxDcPowerW, double BatteryWh, double NominalVoltage, IReadOnlyList<CurvePoint> Curve)
{
    // Below, a curve's end would make the last percent endless.
    private const double LeastW = 500;

    /// <summary>What it takes at a charge; null where curve or charge are not known.</summary>
    public double? TakesW(double? socPercent)
    {
        if (socPercent is not (>= 0 and <= 100 and var soc) || Curve.Count == 0)
            return null;
        for (var i = 0; i < Curve.Count; i++)
        {
            if (soc <= Curve[i].SocPercent)
                return Math.Min(i == 0 ? Curve[0].PowerW : Between(Curve[i - 1], Curve[i], soc), MaxDcPowerW);
        }

        return Math.Min(Curve[^1].PowerW, MaxDcPowerW);
    }

    /// <summary>How long it needs for so much energy when nothing binds, s; null where that is not known.</summary>
    public double? SecondsFor(double socPercent, double energyWh)
    {
        if (!(BatteryWh > 0) || TakesW(socPercent) is null)
            return null;
        var percentWh = BatteryWh / 100;
        var seconds = 0.0;
        for (var soc = socPercent; energyWh > 0 && soc < 100; soc++)
        {
            var part = Math.Min(energyWh, Math.Min(1, 100 - soc) * percentWh);
            seconds += part * 3600 / Math.Max(TakesW(Math.Min(soc + 0.5, 100)) ?? 0, LeastW);
            energyWh -= part;
        }

        return seconds;
    }

    private static double Between(CurvePoint from, CurvePoint to, double soc) =>
        to.SocPercent > from.SocPercent ? from.PowerW + ((to.PowerW - from.PowerW) * (soc - from.SocPercent) / (to.SocPercent - from.SocPercent)) : to.PowerW;
}

/// <summary>A point of a charging curve.</summary>
[GenerateSerializer, Immutable, Alias("curve-point")]
public sealed record CurvePoint(double SocPercent, double PowerW);
