using System.Text.Json.Serialization;
using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>One vehicle, as it was provisioned. Its plate and its number (VIN) lead to a person: they stand with the persons, not here.</summary>
/// <param name="Model">Null: only its own figures are known.</param>
/// <param name="Figures">In what it is otherwise than its model.</param>
/// <param name="Address">By which it is known to a charger (<see cref="VehicleAddress"/>); null: not said.</param>
/// <param name="Driver">Whose it is; null: not said.</param>
/// <param name="Priority">The higher is charged first; null: as its driver's, else 0.</param>
/// <param name="MinimumUsefulPowerW">Less is no charging to it, W; null: as everywhere.</param>
/// <param name="Person">Under which its particulars stand with the persons; null: there are none.</param>
[GenerateSerializer, Immutable, Alias("vehicle-settings")]
public sealed record VehicleSettings(
    VehicleModelId? Model, VehicleFigures Figures, string? Address, DriverId? Driver, int? Priority, long? MinimumUsefulPowerW, string? Person);

/// <summary>What is true of one vehicle.</summary>
[GenerateSerializer, Immutable, Alias("vehicle")]
public sealed record Vehicle
{
    /// <summary>Null: not known (any more).</summary>
    [Id(0)]
    public VehicleId? Id { get; init; }

    /// <summary>How it was provisioned; null: not known (any more).</summary>
    [Id(1)]
    public VehicleSettings? Settings { get; init; }
}

/// <summary>What is asked of a vehicle.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-input")]
public abstract record VehicleInput
{
    private protected VehicleInput() { }
}

/// <summary>It is provisioned.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-provision")]
public sealed record ProvisionVehicle(VehicleId Id, VehicleSettings Settings, string By) : VehicleInput;

/// <summary>It is taken back.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-remove")]
public sealed record RemoveVehicle(string By) : VehicleInput;

/// <summary>What happened to a vehicle's entry.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(VehicleProvisioned), "provisioned")]
[JsonDerivedType(typeof(VehicleRemoved), "removed")]
public abstract record VehicleFact
{
    private protected VehicleFact() { }
}

/// <summary>It was provisioned so.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-provisioned")]
public sealed record VehicleProvisioned(VehicleId Id, VehicleSettings Settings, string By, DateTimeOffset At) : VehicleFact;

/// <summary>It was taken back.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-removed")]
public sealed record VehicleRemoved(VehicleId Id, string By, DateTimeOffset At) : VehicleFact;
