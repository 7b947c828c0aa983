using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Drivers;
using Electra.Grains.Turns;

namespace Electra.Grains.Drivers;

/// <inheritdoc cref="IVehicleGrain"/>
[GrainType("vehicle")]
public sealed class VehicleGrain(TurnTools tools) : DecidingGrain<VehicleDecider, Vehicle, VehicleInput, VehicleFact, bool>(tools), IVehicleGrain
{
    /// <inheritdoc/>
    public Task<bool> Provision(ProvisionVehicle input) => Turn(input, settle: true);

    /// <inheritdoc/>
    public Task<bool> Remove(string by) => Turn(new RemoveVehicle(by), settle: true);

    /// <inheritdoc/>
    public Task<Vehicle> Show()
    {
        ForgetWhenUnknown(State.Settings is not null);
        return Task.FromResult(State);
    }

    /// <inheritdoc/>
    protected override Task Perform(Effect effect, bool again) =>
        effect is TellDriver tell ? GrainFactory.Driver(tell.Driver).Give(tell.Vehicle, tell.Belongs) : Task.CompletedTask;
}
