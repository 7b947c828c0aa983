using Electra.Domain.Drivers;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What a vehicle's facts are in the lists and the audit.</summary>
internal static class VehicleFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, VehicleFact fact)
    {
        switch (fact)
        {
            case VehicleProvisioned f:
                scope.Writes.Add(
                    scope.Tables.Drivers.UpsertVehicle, Cell.Of("id", f.Id.Value), Cell.Of("driver", f.Settings.Driver?.Value), Cell.Of("address", f.Settings.Address));
                scope.Audit(entry, f.By, "vehicle.provisioned", f.Id.Value, station: null);
                break;
            case VehicleRemoved f:
                scope.Writes.Add(scope.Tables.Drivers.DeleteVehicle, Cell.Of("id", f.Id.Value));
                scope.Audit(entry, f.By, "vehicle.removed", f.Id.Value, station: null);
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }
}
