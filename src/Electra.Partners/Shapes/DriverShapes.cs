using Electra.Domain.Drivers;

namespace Electra.Partners.Shapes;

/// <summary>A vehicle's particulars that lead to a person: kept with the persons, and deleted there.</summary>
/// <param name="Vin">Vehicle identification number (ISO 3779).</param>
internal sealed record VehiclePerson(string? Plate, string? Vin);

/// <summary>A driver's particulars: kept with the persons, and deleted there.</summary>
internal sealed record DriverPerson(string? Name);

/// <summary>A vehicle as it is put. Of its figures only those in which it is otherwise than its model.</summary>
internal sealed record VehiclePut : FiguresPut
{
    /// <summary>Obligatory where there are no plugs.</summary>
    public string? ModelId { get; init; }

    public IReadOnlyList<string>? Plugs { get; init; }

    public string? Vin { get; init; }

    /// <summary>Its own address at a charger, a MAC address.</summary>
    public string? EvccId { get; init; }

    public string? Plate { get; init; }

    public string? DriverId { get; init; }

    /// <summary>The higher is charged first.</summary>
    public int? Priority { get; init; }

    /// <summary>Less is no charging to it.</summary>
    public long? MinimumUsefulPowerW { get; init; }
}

/// <summary>A vehicle as it is read: as it was put, and what that comes to.</summary>
internal sealed record VehicleShape(
    string Id, string? ModelId, IReadOnlyList<string>? Plugs, long? MaxDcPowerW, long? MaxAcPowerW, long? BatteryWh, double? NominalVoltage, int? VoltageClass,
    long? Max400VChargerPowerW, IReadOnlyList<CurvePointShape>? ChargingCurve, string? Vin, string? EvccId, string? Plate, string? DriverId, int? Priority,
    long? MinimumUsefulPowerW, VehicleProfileShape Profile)
{
    public static VehicleShape Of(string id, VehicleSettings s, VehiclePerson? person, KnownModel? model)
    {
        var f = s.Figures;
        return new(
            id, s.Model?.Value, f.Plugs.Count == 0 ? null : f.Plugs, f.MaxDcPowerW, f.MaxAcPowerW, f.BatteryWh, f.NominalVoltage, f.VoltageClass,
            f.Max400VChargerPowerW, CurvePointShape.Of(f.Curve), person?.Vin, s.Address, person?.Plate, s.Driver?.Value, s.Priority, s.MinimumUsefulPowerW,
            VehicleProfileShape.Of(f.Over(model?.Settings.Figures ?? VehicleFigures.None)));
    }
}

/// <summary>A driver as they are put.</summary>
internal sealed record DriverPut
{
    public string? Name { get; init; }

    /// <summary>What they drive.</summary>
    public IReadOnlyList<string>? Vehicles { get; init; }

    /// <summary>What they come with where nothing else is known.</summary>
    public string? DefaultVehicleId { get; init; }

    /// <summary>By their contract: the higher is charged first.</summary>
    public int? Priority { get; init; }
}

/// <summary>A driver as they are read.</summary>
/// <param name="Vehicles">As they were put, then those that name the driver themselves.</param>
internal sealed record DriverShape(string Id, string? Name, IReadOnlyList<string> Vehicles, string? DefaultVehicleId, int? Priority)
{
    public static DriverShape Of(string id, Driver driver, DriverSettings s, DriverPerson? person) =>
        new(id, person?.Name, [.. driver.Vehicles.Select(static v => v.Value)], s.Default?.Value, s.Priority);
}
