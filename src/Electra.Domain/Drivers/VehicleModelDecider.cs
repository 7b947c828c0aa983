using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>The rules of a model of vehicles. The reply says whether there was something to change or create; a model of the catalogue is none to create.</summary>
public sealed class VehicleModelDecider : IDecider<VehicleModel, VehicleModelInput, VehicleModelFact, bool>
{
    private VehicleModelDecider() { }

    /// <inheritdoc/>
    public static VehicleModel Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<VehicleModelFact, bool> Decide(VehicleModel state, VehicleModelInput input, DateTimeOffset now) => input switch
    {
        ProvisionVehicleModel i => new([new VehicleModelProvisioned(i.Id, i.Settings, i.By, now)], [], Known(i.Id, state) is null),
        RemoveVehicleModel i when state.Id is { } id => new([new VehicleModelRemoved(id, i.By, now)], [], true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static VehicleModel Evolve(VehicleModel state, VehicleModelFact fact) => fact switch
    {
        VehicleModelProvisioned f => new() { Id = f.Id, Settings = f.Settings },
        VehicleModelRemoved => new(),
        _ => state,
    };

    /// <summary>What is known of the model: as it was put, else as the catalogue has it; null: nothing.</summary>
    public static KnownModel? Known(VehicleModelId id, VehicleModel state) =>
        state.Settings is { } own ? new(id, own, ModelSource.Own)
        : VehicleCatalogue.Find(id) is { } known ? new(id, known, ModelSource.Catalogue)
        : null;
}
