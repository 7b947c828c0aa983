using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Grains.Turns;

namespace Electra.Grains.Drivers;

/// <inheritdoc cref="IDriverGrain"/>
[GrainType("driver")]
public sealed class DriverGrain(TurnTools tools) : DecidingGrain<DriverDecider, Driver, DriverInput, DriverFact, bool>(tools), IDriverGrain
{
    /// <inheritdoc/>
    public Task<bool> Provision(ProvisionDriver input) => Turn(input);

    /// <inheritdoc/>
    public Task<bool> Remove(string by) => Turn(new RemoveDriver(by));

    /// <inheritdoc/>
    public Task Give(VehicleId vehicle, bool belongs) => Turn(new GiveVehicle(vehicle, belongs));

    /// <inheritdoc/>
    public Task<Driver> Show()
    {
        ForgetWhenUnknown(State.Settings is not null);
        return Task.FromResult(State);
    }
}
