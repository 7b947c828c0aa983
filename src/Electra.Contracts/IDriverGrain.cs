using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Contracts;

/// <summary>One driver: what they drive, and how they are charged.</summary>
[Alias("electra.driver")]
public interface IDriverGrain : IGrainWithStringKey
{
    /// <summary>Provisions them. True: they are new.</summary>
    [Alias("provision")]
    Task<bool> Provision(ProvisionDriver input);

    /// <summary>Takes them back. False: there was nobody.</summary>
    [Alias("remove")]
    Task<bool> Remove(string by);

    /// <summary>A vehicle says that it is theirs, or no longer.</summary>
    [Alias("give")]
    Task Give(VehicleId vehicle, bool belongs);

    /// <summary>What is true of them now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<Driver> Show();
}

/// <summary>One vehicle: of which model it is, and whose.</summary>
[Alias("electra.vehicle")]
public interface IVehicleGrain : IGrainWithStringKey
{
    /// <summary>Provisions it. True: it is new. Completes when its driver knows.</summary>
    [Alias("provision")]
    Task<bool> Provision(ProvisionVehicle input);

    /// <summary>Takes it back. False: there was none.</summary>
    [Alias("remove")]
    Task<bool> Remove(string by);

    /// <summary>What it is now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<Vehicle> Show();
}

/// <summary>One model of vehicles: what those of it can take.</summary>
[Alias("electra.vehicle-model")]
public interface IVehicleModelGrain : IGrainWithStringKey
{
    /// <summary>Puts it, in the catalogue's place where that has it. True: it is new.</summary>
    [Alias("provision")]
    Task<bool> Provision(ProvisionVehicleModel input);

    /// <summary>Takes back what was put. False: nothing was.</summary>
    [Alias("remove")]
    Task<bool> Remove(string by);

    /// <summary>What is known of it, as it was put or as the catalogue has it; null: nothing.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<KnownModel?> Show();
}
