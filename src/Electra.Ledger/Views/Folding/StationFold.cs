using Electra.Domain.Stations;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What a station's facts are in the lists and the audit. Which chargers stand there is said by the chargers.</summary>
internal static class StationFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, StationFact fact)
    {
        switch (fact)
        {
            case StationProvisioned f:
                scope.Writes.Add(scope.Tables.UpsertStation, Cell.Of("id", f.Id.Value), Cell.Of("name", f.Settings.Name));
                scope.Audit(entry, f.By, "station.provisioned", f.Id.Value, f.Id.Value);
                break;
            case ChargerPlaced or ChargerRemoved:
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }
}
