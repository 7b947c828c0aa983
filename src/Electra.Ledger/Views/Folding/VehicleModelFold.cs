using Electra.Domain.Drivers;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What the facts of a model of vehicles are in the lists and the audit.</summary>
internal static class VehicleModelFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, VehicleModelFact fact)
    {
        switch (fact)
        {
            case VehicleModelProvisioned f:
                scope.Writes.Add(scope.Tables.Drivers.UpsertModel, Cell.Of("id", f.Id.Value));
                scope.Audit(entry, f.By, "vehicle-model.provisioned", f.Id.Value, station: null);
                break;
            case VehicleModelRemoved f:
                // The catalogue's stays in the list, as the catalogue has it.
                if (VehicleCatalogue.Find(f.Id) is null)
                    scope.Writes.Add(scope.Tables.Drivers.DeleteModel, Cell.Of("id", f.Id.Value));
                scope.Audit(entry, f.By, "vehicle-model.removed", f.Id.Value, station: null);
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }
}
