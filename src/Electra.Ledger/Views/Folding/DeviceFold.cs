using System.Text.Json;
using Electra.Domain.Devices;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What the facts of a charger's long answers are in the events: how each ended, and what it said to what it was to
/// set. Their content is asked of its grain.</summary>
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
            case VariablesSet f:
                Tell("charger.variables-set", new EventData.Results([.. f.Results.Select(static r => new EventData.Result(
                    r.Variable, r.Status, r.Reason, r.Info, Attribute: r.Attribute))]));
                break;
            case MonitorsSet f:
                Tell("charger.monitors-set", new EventData.Results([.. f.Results.Select(static r => new EventData.Result(
                    r.Variable, r.Status, r.Reason, r.Info, MonitorId: r.Id, Type: r.Type, Value: r.Value, Severity: r.Severity))]));
                break;
            case MonitorsCleared f:
                Tell("charger.monitors-cleared", new EventData.Results([.. f.Results.Select(static r => new EventData.Result(
                    null, r.Status, r.Reason, r.Info, MonitorId: r.Id))]));
                break;
            case MonitorsForgotten or MessageOrdered or MessageGone or ProfileOrdered or ProfilesGone:
            case GatheringBegan or VariablesTaken or MonitorsTaken or MessagesTaken or ProfilesTaken or CustomerPartTaken:
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }

        void Tell(string type, EventData.Results results) =>
            scope.Emit(entry, type, scope.SceneOf(charger), JsonSerializer.Serialize(results, EventJson.Default.Results));
    }

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
