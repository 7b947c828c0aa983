namespace Electra.Domain.Drivers;

/// <summary>The rules of a driver: who they are and what they drive. The reply says whether there was something to change or create.</summary>
public sealed class DriverDecider : IDecider<Driver, DriverInput, DriverFact, bool>
{
    private DriverDecider() { }

    /// <inheritdoc/>
    public static Driver Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<DriverFact, bool> Decide(Driver state, DriverInput input, DateTimeOffset now) => input switch
    {
        ProvisionDriver i => new([new DriverProvisioned(i.Id, i.Settings, i.By, now)], [], state.Settings is null),
        RemoveDriver i when state.Id is { } id => new([new DriverRemoved(id, i.By, now)], [], true),
        GiveVehicle i when i.Belongs == state.Own.Contains(i.Vehicle) => new([], [], false),
        GiveVehicle { Belongs: true } i => new([new VehicleGiven(i.Vehicle, now)], [], true),
        GiveVehicle i => new([new VehicleTaken(i.Vehicle, now)], [], true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static Driver Evolve(Driver state, DriverFact fact) => fact switch
    {
        DriverProvisioned f => state with { Id = f.Id, Settings = f.Settings },
        // What says that it is theirs goes on saying so, should they come back.
        DriverRemoved => state with { Id = null, Settings = null },
        VehicleGiven f => state with { Own = [.. state.Own, f.Vehicle] },
        VehicleTaken f => state with { Own = [.. state.Own.Where(v => v != f.Vehicle)] },
        _ => state,
    };
}
