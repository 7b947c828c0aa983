using Electra.Domain.Drivers;
using Electra.Domain.Stations.Power;

namespace Electra.Partners.Shapes;

/// <summary>A point of a charging curve.</summary>
/// <param name="Soc">Percent.</param>
internal sealed record CurvePointShape(double Soc, long PowerW)
{
    public static IReadOnlyList<CurvePointShape>? Of(IReadOnlyList<CurvePoint> curve) =>
        curve.Count == 0 ? null : [.. curve.Select(static p => new CurvePointShape(p.SocPercent, (long)p.PowerW))];
}

/// <summary>What a vehicle can take: its own figures, and where it has none those of its model. Null: nobody said.</summary>
internal sealed record VehicleProfileShape(
    IReadOnlyList<string> Plugs, long? MaxDcPowerW, long? MaxAcPowerW, long? BatteryWh, double? NominalVoltage, int? VoltageClass, long? Max400VChargerPowerW,
    IReadOnlyList<CurvePointShape>? ChargingCurve)
{
    public static VehicleProfileShape Of(VehicleFigures f) => new(
        f.Plugs, f.MaxDcPowerW, f.MaxAcPowerW, f.BatteryWh, f.NominalVoltage, f.VoltageClass, f.Max400VChargerPowerW, CurvePointShape.Of(f.Curve));
}

/// <summary>What is put of what a vehicle can take.</summary>
internal abstract record FiguresPut
{
    /// <summary>The most that it ever takes, direct current.</summary>
    public long? MaxDcPowerW { get; init; }

    /// <summary>The most that its own charger takes, alternating current.</summary>
    public long? MaxAcPowerW { get; init; }

    /// <summary>Usable.</summary>
    public long? BatteryWh { get; init; }

    /// <summary>Of its battery half full.</summary>
    public double? NominalVoltage { get; init; }

    /// <summary>400 or 800.</summary>
    public int? VoltageClass { get; init; }

    /// <summary>What one of 800 V takes where a charger ends at 500 V; 0: nothing.</summary>
    public long? Max400VChargerPowerW { get; init; }

    /// <summary>By rising state of charge; linear between the points.</summary>
    public IReadOnlyList<CurvePointShape>? ChargingCurve { get; init; }
}

/// <summary>A model of vehicles as it is put.</summary>
internal sealed record VehicleModelPut : FiguresPut
{
    public string? Maker { get; init; }

    public string? Model { get; init; }

    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    /// <summary>OCPI's ConnectorType of each inlet.</summary>
    public required IReadOnlyList<string> Plugs { get; init; }
}

/// <summary>A model of vehicles as it is read.</summary>
/// <param name="Source"><c>own</c>: as it was put; <c>catalogue</c>: as the program knows it by itself.</param>
internal sealed record VehicleModelShape(
    string Id, string? Maker, string? Model, int? FromYear, int? ToYear, IReadOnlyList<string> Plugs, long? MaxDcPowerW, long? MaxAcPowerW, long? BatteryWh,
    double? NominalVoltage, int? VoltageClass, long? Max400VChargerPowerW, IReadOnlyList<CurvePointShape>? ChargingCurve, string Source)
{
    public static VehicleModelShape Of(KnownModel known)
    {
        var (s, f) = (known.Settings, known.Settings.Figures);
        return new(
            known.Id.Value, s.Maker, s.Model, s.FromYear, s.ToYear, f.Plugs, f.MaxDcPowerW, f.MaxAcPowerW, f.BatteryWh, f.NominalVoltage, f.VoltageClass,
            f.Max400VChargerPowerW, CurvePointShape.Of(f.Curve), Spelling.Of(known.Source));
    }
}
