using System.Text.Json;
using Electra.Domain.LocalLists;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What the facts of a charger's local list are in the events: only how it stands. Its content is asked of its grain.</summary>
internal static class LocalListFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, string charger, LocalListFact fact)
    {
        switch (fact)
        {
            case ListStood f when f.Shown.State != f.Before:
                var stands = new EventData.ListStands(
                    JsonNamingPolicy.KebabCaseLower.ConvertName(f.Shown.State.ToString()), f.Version, f.Entries, f.Shown.Wanted, f.Shown.LeftOut, f.Shown.Why);
                scope.Emit(entry, "charger.local-list", scope.SceneOf(charger), JsonSerializer.Serialize(stands, EventJson.Default.ListStands));
                break;
            case ListSent or ListAnswered or ListFound or ListStood:
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }
}
