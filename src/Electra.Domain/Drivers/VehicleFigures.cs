using Electra.Domain.Stations.Power;

namespace Electra.Domain.Drivers;

/// <summary>What a vehicle can take, as far as it is said: of a model, or of one vehicle that is otherwise than its model.</summary>
/// <param name="Plugs">OCPI's ConnectorType of each inlet; empty: not said.</param>
/// <param name="MaxDcPowerW">The most that it ever takes, direct current, W.</param>
/// <param name="MaxAcPowerW">The most that its own charger takes, alternating current, W.</param>
/// <param name="BatteryWh">Usable, Wh.</param>
/// <param name="NominalVoltage">Of its battery half full, V.</param>
/// <param name="VoltageClass">400 or 800, V.</param>
/// <param name="Max400VChargerPowerW">What one of 800 V takes where a charger ends at 500 V, W; 0: it does not charge there at all.</param>
/// <param name="Curve">What it takes by its charge at a charger that never binds, warm; by rising charge, linear between. Empty: not said.</param>
[GenerateSerializer, Immutable, Alias("vehicle-figures")]
public sealed record VehicleFigures(
    IReadOnlyList<string> Plugs, long? MaxDcPowerW, long? MaxAcPowerW, long? BatteryWh, double? NominalVoltage, int? VoltageClass, long? Max400VChargerPowerW,
    IReadOnlyList<CurvePoint> Curve)
{
    /// <summary>Nothing is said.</summary>
    public static readonly VehicleFigures None = new([], null, null, null, null, null, null, []);

    /// <summary>These, and where nothing is said those below.</summary>
    public VehicleFigures Over(VehicleFigures below) => new(
        Plugs.Count > 0 ? Plugs : below.Plugs,
        MaxDcPowerW ?? below.MaxDcPowerW,
        MaxAcPowerW ?? below.MaxAcPowerW,
        BatteryWh ?? below.BatteryWh,
        NominalVoltage ?? below.NominalVoltage,
        VoltageClass ?? below.VoltageClass,
        Max400VChargerPowerW ?? below.Max400VChargerPowerW,
        Curve.Count > 0 ? Curve : below.Curve);
}
