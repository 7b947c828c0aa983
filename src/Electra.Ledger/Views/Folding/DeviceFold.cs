using System.Text.Json;
using Electra.Domain.Devices;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What the facts of a charger's long answers are in the events: only how each ended. Their content is asked of its grain.</summary>
internal static class DeviceFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, string charger, DeviceFact fact)
    {
        switch (fact)
        {
            case GatheringEnded f:
                var ended = new EventData.LongAnswer(Word(f.What), f.RequestId, Word(f.State), f.Parts, f.Missing, f.LastCame);
                scope.Emit(entry, "charger.long-answer", scope.SceneOf(charger), JsonSerializer.Serialize(ended, EventJson.Default.LongAnswer));
                break;
            case GatheringBegan or VariablesTaken or MonitorsTaken or MessagesTaken or ProfilesTaken or CustomerPartTaken:
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
