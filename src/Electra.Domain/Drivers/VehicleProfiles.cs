using Electra.Domain.Stations.Power;

namespace Electra.Domain.Drivers;

/// <summary>What the sharing of a station's power needs to know of a vehicle, from its model and from itself.</summary>
public static class VehicleProfiles
{
    // A charger up to here gives nothing to a battery of 800 V by itself: the vehicle must step it up.
    private const double LowVoltage = 500;

    // Most batteries of either class lie within a tenth of these.
    private const double MiddleOf400V = 350;
    private const double MiddleOf800V = 700;

    /// <summary>The profile of a vehicle of a model; its own figures go before its model's. Null: nothing is known of what it takes.</summary>
    /// <param name="model">Null: not known.</param>
    /// <param name="vehicle">Null: only its model is known.</param>
    /// <param name="chargerVoltage">The most that the connector gives, V; null: not known, then it is taken for enough.</param>
    public static VehicleProfile? Of(VehicleModelSettings? model, VehicleSettings? vehicle, double? chargerVoltage = null) =>
        Of((vehicle?.Figures ?? VehicleFigures.None).Over(model?.Figures ?? VehicleFigures.None), chargerVoltage);

    /// <summary>The profile that these figures come to; null: they say nothing of direct current.</summary>
    public static VehicleProfile? Of(VehicleFigures figures, double? chargerVoltage = null)
    {
        if ((figures.MaxDcPowerW ?? Peak(figures.Curve)) is not { } most)
            return null;
        var high = figures.VoltageClass > LowVoltage;
        var there = high && chargerVoltage <= LowVoltage ? Math.Min(most, figures.Max400VChargerPowerW ?? most) : most;
        return new(there, figures.BatteryWh ?? 0, figures.NominalVoltage ?? (high ? MiddleOf800V : MiddleOf400V), figures.Curve);
    }

    private static double? Peak(IReadOnlyList<CurvePoint> curve) => curve.Count > 0 ? curve.Max(static point => point.PowerW) : null;
}
