using System.Text.Json.Serialization;
using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>A model of vehicles, as it was provisioned or stands in the catalogue.</summary>
/// <param name="FromYear">The first year in which it was sold; null: not said.</param>
/// <param name="ToYear">The last one; null: not said.</param>
[GenerateSerializer, Immutable, Alias("vehicle-model-settings")]
public sealed record VehicleModelSettings(string? Maker, string? Model, int? FromYear, int? ToYear, VehicleFigures Figures);

/// <summary>Where what is known of a model comes from.</summary>
public enum ModelSource
{
    /// <summary>A partner put it.</summary>
    Own,

    /// <summary>The program's own catalogue has it.</summary>
    Catalogue,
}

/// <summary>A model that is known.</summary>
[GenerateSerializer, Immutable, Alias("known-vehicle-model")]
public sealed record KnownModel(VehicleModelId Id, VehicleModelSettings Settings, ModelSource Source);

/// <summary>What is true of a model of vehicles.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-model")]
public sealed record VehicleModel
{
    /// <summary>Null: not put (any more).</summary>
    [Id(0)]
    public VehicleModelId? Id { get; init; }

    /// <summary>As it was put; null: not put (any more).</summary>
    [Id(1)]
    public VehicleModelSettings? Settings { get; init; }
}

/// <summary>What is asked of a model of vehicles.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-model-input")]
public abstract record VehicleModelInput
{
    private protected VehicleModelInput() { }
}

/// <summary>It is put.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-model-provision")]
public sealed record ProvisionVehicleModel(VehicleModelId Id, VehicleModelSettings Settings, string By) : VehicleModelInput;

/// <summary>What was put is taken back.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-model-remove")]
public sealed record RemoveVehicleModel(string By) : VehicleModelInput;

/// <summary>What happened to a model of vehicles.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-model-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(VehicleModelProvisioned), "provisioned")]
[JsonDerivedType(typeof(VehicleModelRemoved), "removed")]
public abstract record VehicleModelFact
{
    private protected VehicleModelFact() { }
}

/// <summary>It was put so.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-model-provisioned")]
public sealed record VehicleModelProvisioned(VehicleModelId Id, VehicleModelSettings Settings, string By, DateTimeOffset At) : VehicleModelFact;

/// <summary>What was put was taken back.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-model-removed")]
public sealed record VehicleModelRemoved(VehicleModelId Id, string By, DateTimeOffset At) : VehicleModelFact;
