using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Views;

namespace Electra.Grains.Drivers;

/// <summary>Which vehicle a session's token leads to: the one whose address it is, else what its driver comes with. Several that could be it are none.</summary>
internal static class VehicleFinder
{
    /// <summary>Null: to none that is known.</summary>
    public static async Task<KnowVehicle?> Find(IGrainFactory grains, IViews views, FindVehicle sought)
    {
        if (sought.Address is { } address && await views.VehicleOf(address) is { } known && await Read(grains, known, sought.Driver) is { } itself)
            return itself;
        return sought.Driver is { } driver && (await grains.Driver(driver).Show()).Drives is { } vehicle ? await Read(grains, vehicle, driver) : null;
    }

    private static async Task<KnowVehicle?> Read(IGrainFactory grains, VehicleId id, DriverId? driver) =>
        (await grains.Vehicle(id).Show()).Settings is { } settings ? new(driver ?? settings.Driver, id, settings.Model) : null;
}
