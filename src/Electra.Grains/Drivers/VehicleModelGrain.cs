using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Grains.Turns;

namespace Electra.Grains.Drivers;

/// <inheritdoc cref="IVehicleModelGrain"/>
[GrainType("vehicle-model")]
public sealed class VehicleModelGrain(TurnTools tools)
    : DecidingGrain<VehicleModelDecider, VehicleModel, VehicleModelInput, VehicleModelFact, bool>(tools), IVehicleModelGrain
{
    /// <inheritdoc/>
    public Task<bool> Provision(ProvisionVehicleModel input) => Turn(input);

    /// <inheritdoc/>
    public Task<bool> Remove(string by) => Turn(new RemoveVehicleModel(by));

    /// <inheritdoc/>
    public Task<KnownModel?> Show()
    {
        ForgetWhenUnknown(State.Settings is not null);
        return Task.FromResult(VehicleModelDecider.Known(new(this.GetPrimaryKeyString()), State));
    }
}
