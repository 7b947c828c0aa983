using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Grains.Turns;

namespace Electra.Grains.Devices;

/// <inheritdoc cref="IDeviceGrain"/>
[GrainType("device")]
public sealed class DeviceGrain(TurnTools tools) : DecidingGrain<DeviceDecider, Device, DeviceInput, DeviceFact, bool>(tools), IDeviceGrain
{
    private readonly CustomerMemory customers = new();

    /// <inheritdoc/>
    public Task Expect(ExpectAnswer what) => Turn(what);

    /// <inheritdoc/>
    public async Task Take(ChargerReport part)
    {
        if (await Turn(new TakePart(part)) && part is CustomerTold told)
            customers.Keep(told, Now);
    }

    /// <inheritdoc/>
    public Task Note(DeviceInput results) => Turn(results);

    /// <inheritdoc/>
    public Task<Device> Show() => Task.FromResult(State);

    /// <inheritdoc/>
    public Task<string?> Customer(int requestId) => Task.FromResult(customers.Told(requestId, Now));

    /// <inheritdoc/>
    protected override Task Perform(Effect effect, bool again) => effect is Wake { Why: DeviceDecider.Look } ? Turn(new LookForParts()) : Task.CompletedTask;
}
