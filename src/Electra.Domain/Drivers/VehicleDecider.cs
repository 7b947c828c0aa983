using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>The rules of a vehicle: its driver is told that it is theirs, or no longer. The reply says whether there was something to change or create.</summary>
public sealed class VehicleDecider : IDecider<Vehicle, VehicleInput, VehicleFact, bool>
{
    private VehicleDecider() { }

    /// <inheritdoc/>
    public static Vehicle Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<VehicleFact, bool> Decide(Vehicle state, VehicleInput input, DateTimeOffset now) => input switch
    {
        ProvisionVehicle i => new([new VehicleProvisioned(i.Id, i.Settings, i.By, now)], Told(i.Id, state.Settings?.Driver, i.Settings.Driver), state.Settings is null),
        RemoveVehicle i when state.Id is { } id => new([new VehicleRemoved(id, i.By, now)], Told(id, state.Settings?.Driver, null), true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static Vehicle Evolve(Vehicle state, VehicleFact fact) => fact switch
    {
        VehicleProvisioned f => new() { Id = f.Id, Settings = f.Settings },
        VehicleRemoved => new(),
        _ => state,
    };

    private static List<Effect> Told(VehicleId vehicle, DriverId? before, DriverId? after)
    {
        List<Effect> told = [];
        if (before is { } old && old != after)
            told.Add(new TellDriver(old, vehicle, Belongs: false));
        if (after is { } next)
            told.Add(new TellDriver(next, vehicle, Belongs: true));
        return told;
    }
}
