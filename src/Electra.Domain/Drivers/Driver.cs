using System.Text.Json.Serialization;
using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>A driver, as they were provisioned. A name stands with the persons, not here.</summary>
/// <param name="Vehicles">What they drive, in the order that was given.</param>
/// <param name="Default">What they come with where nothing else is known; null: what they drive if it is one.</param>
/// <param name="Priority">By their contract: the higher is charged first; null: 0.</param>
/// <param name="Person">Under which their particulars stand with the persons; null: there are none.</param>
[GenerateSerializer, Immutable, Alias("driver-settings")]
public sealed record DriverSettings(IReadOnlyList<VehicleId> Vehicles, VehicleId? Default, int? Priority, string? Person);

/// <summary>What is true of a driver.</summary>
[GenerateSerializer, Immutable, Alias("driver")]
public sealed record Driver
{
    /// <summary>Null: not known (any more).</summary>
    [Id(0)]
    public DriverId? Id { get; init; }

    /// <summary>How they were provisioned; null: not known (any more).</summary>
    [Id(1)]
    public DriverSettings? Settings { get; init; }

    /// <summary>Vehicles that say themselves that they are theirs, as they came.</summary>
    [Id(2)]
    public IReadOnlyList<VehicleId> Own { get; init; } = [];

    /// <summary>All that they drive: in the order that was given, then what says so itself.</summary>
    public IReadOnlyList<VehicleId> Vehicles => [.. (Settings?.Vehicles ?? []).Union(Own)];

    /// <summary>What they come with where nothing else is known; null: it may be one or the other.</summary>
    public VehicleId? Drives => Settings is null ? null : Settings.Default ?? (Vehicles is [var only] ? only : null);
}

/// <summary>What is asked of a driver.</summary>
[GenerateSerializer, Immutable, Alias("driver-input")]
public abstract record DriverInput
{
    private protected DriverInput() { }
}

/// <summary>They are provisioned.</summary>
[GenerateSerializer, Immutable, Alias("driver-provision")]
public sealed record ProvisionDriver(DriverId Id, DriverSettings Settings, string By) : DriverInput;

/// <summary>They are taken back.</summary>
[GenerateSerializer, Immutable, Alias("driver-remove")]
public sealed record RemoveDriver(string By) : DriverInput;

/// <summary>A vehicle says that it is theirs, or no longer.</summary>
[GenerateSerializer, Immutable, Alias("driver-give-vehicle")]
public sealed record GiveVehicle(VehicleId Vehicle, bool Belongs) : DriverInput;

/// <summary>What happened to a driver's entry.</summary>
[GenerateSerializer, Immutable, Alias("driver-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DriverProvisioned), "provisioned")]
[JsonDerivedType(typeof(DriverRemoved), "removed")]
[JsonDerivedType(typeof(VehicleGiven), "vehicle-given")]
[JsonDerivedType(typeof(VehicleTaken), "vehicle-taken")]
public abstract record DriverFact
{
    private protected DriverFact() { }
}

/// <summary>They were provisioned so.</summary>
[GenerateSerializer, Immutable, Alias("fact-driver-provisioned")]
public sealed record DriverProvisioned(DriverId Id, DriverSettings Settings, string By, DateTimeOffset At) : DriverFact;

/// <summary>They were taken back.</summary>
[GenerateSerializer, Immutable, Alias("fact-driver-removed")]
public sealed record DriverRemoved(DriverId Id, string By, DateTimeOffset At) : DriverFact;

/// <summary>A vehicle said that it is theirs.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-given")]
public sealed record VehicleGiven(VehicleId Vehicle, DateTimeOffset At) : DriverFact;

/// <summary>A vehicle said that it is no longer theirs.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-taken")]
public sealed record VehicleTaken(VehicleId Vehicle, DateTimeOffset At) : DriverFact;
