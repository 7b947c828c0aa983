using Electra.Domain.Stations;

namespace Electra.Partners.Shapes;

/// <summary>A battery on site.</summary>
internal sealed record BatteryShape(long CapacityWh, long MaxPowerW);

/// <summary>Which tokens the chargers of a station keep for themselves.</summary>
internal sealed record LocalListRuleShape(IReadOnlyList<string>? Groups, IReadOnlyList<string>? Contracts, int? RecentDays);

/// <summary>A station as it is put.</summary>
internal sealed record StationPut
{
    public required string Name { get; init; }

    public string? Address { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    public required string Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required string TimeZone { get; init; }

    public required long GridLimitW { get; init; }

    public BatteryShape? Battery { get; init; }

    public string? SolarMeter { get; init; }

    public string? OtherLoadMeter { get; init; }

    /// <summary>Which tokens the chargers keep for themselves; null: no list of ours.</summary>
    public LocalListRuleShape? LocalList { get; init; }
}

/// <summary>A station as it is read.</summary>
internal sealed record StationShape(
    string Id, string Name, string? Address, string? PostalCode, string? City, string Country, double? Latitude, double? Longitude, string TimeZone,
    long GridLimitW, BatteryShape? Battery, string? SolarMeter, string? OtherLoadMeter, LocalListRuleShape? LocalList, IReadOnlyList<string> Chargers)
{
    public static StationShape Of(string id, StationSettings s, Station station) => new(
        id, s.Name, s.Address, s.PostalCode, s.City, s.Country, s.Latitude, s.Longitude, s.TimeZone, s.GridLimitW,
        s.Battery is { } battery ? new(battery.CapacityWh, battery.MaxPowerW) : null, s.SolarMeter, s.OtherLoadMeter,
        s.LocalList is { } list ? new(list.Groups, list.Contracts, list.RecentDays) : null,
        [.. station.Chargers.Select(c => c.Value)]);
}
