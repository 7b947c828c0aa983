using System.Text.Json.Serialization;
using Electra.Domain.Words;

namespace Electra.Domain.Stations;

/// <summary>A site, as it was provisioned.</summary>
/// <param name="TimeZone">IANA name.</param>
/// <param name="GridLimitW">The most the site may draw, W.</param>
/// <param name="LocalList">Which tokens its chargers keep; null: no list of ours.</param>
[GenerateSerializer, Immutable, Alias("station-settings")]
public sealed record StationSettings(
    string Name, string? Address, string? PostalCode, string? City, string Country, double? Latitude, double? Longitude, string TimeZone, long GridLimitW,
    Battery? Battery = null, string? SolarMeter = null, string? OtherLoadMeter = null, LocalLists.LocalListRule? LocalList = null);

/// <summary>A battery on site.</summary>
[GenerateSerializer, Immutable, Alias("battery")]
public sealed record Battery(long CapacityWh, long MaxPowerW);

/// <summary>What is true of a station.</summary>
[GenerateSerializer, Immutable, Alias("station")]
public sealed record Station
{
    /// <summary>Null: not known.</summary>
    [Id(0)]
    public StationId? Id { get; init; }

    /// <summary>How it was provisioned; null where it is only a place for chargers that nobody placed.</summary>
    [Id(1)]
    public StationSettings? Settings { get; init; }

    /// <summary>Its chargers, in order of name.</summary>
    [Id(2)]
    public IReadOnlyList<ChargerId> Chargers { get; init; } = [];
}

/// <summary>What is asked of a station.</summary>
[GenerateSerializer, Immutable, Alias("station-input")]
public abstract record StationInput
{
    private protected StationInput() { }
}

/// <summary>An operator provisions it.</summary>
[GenerateSerializer, Immutable, Alias("station-provision")]
public sealed record ProvisionStation(StationId Id, StationSettings Settings, string By) : StationInput;

/// <summary>A charger belongs to it from now on, or no longer.</summary>
[GenerateSerializer, Immutable, Alias("station-place")]
public sealed record PlaceCharger(StationId Id, ChargerId Charger, bool Belongs) : StationInput;

/// <summary>What happened to a station.</summary>
[GenerateSerializer, Immutable, Alias("station-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StationProvisioned), "provisioned")]
[JsonDerivedType(typeof(ChargerPlaced), "charger-placed")]
[JsonDerivedType(typeof(ChargerRemoved), "charger-removed")]
public abstract record StationFact
{
    private protected StationFact() { }
}

/// <summary>It was provisioned so.</summary>
[GenerateSerializer, Immutable, Alias("fact-station-provisioned")]
public sealed record StationProvisioned(StationId Id, StationSettings Settings, string By, DateTimeOffset At) : StationFact;

/// <summary>A charger came to it.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-placed")]
public sealed record ChargerPlaced(StationId Id, ChargerId Charger, DateTimeOffset At) : StationFact;

/// <summary>A charger left it.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-removed")]
public sealed record ChargerRemoved(ChargerId Charger, DateTimeOffset At) : StationFact;
