using Electra.Domain.Drivers;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What a driver's facts are in the lists and the audit.</summary>
internal static class DriverFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, DriverFact fact)
    {
        switch (fact)
        {
            case DriverProvisioned f:
                scope.Writes.Add(scope.Tables.Drivers.UpsertDriver, Cell.Of("id", f.Id.Value));
                scope.Audit(entry, f.By, "driver.provisioned", f.Id.Value, station: null);
                break;
            case DriverRemoved f:
                scope.Writes.Add(scope.Tables.Drivers.DeleteDriver, Cell.Of("id", f.Id.Value));
                scope.Audit(entry, f.By, "driver.removed", f.Id.Value, station: null);
                break;
            case VehicleGiven or VehicleTaken:
                // It stands with the vehicle.
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }
}
