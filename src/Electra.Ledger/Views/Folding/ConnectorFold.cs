using System.Text.Json;
using Electra.Domain.Connectors;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What a connector's facts are in the lists and the events: its phase, and the intervals of it.</summary>
internal static class ConnectorFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, string key, ConnectorFact fact)
    {
        var view = Of(scope, entry, key);
        switch (fact)
        {
            case ConditionReported f:
                view.Changed |= view.ErrorCode != f.ErrorCode;
                view.ErrorCode = f.ErrorCode;
                Turn(scope, entry, view, f.Phase, f.Received);
                break;
            case TransactionBegan f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case TransactionEnded f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case StartExpected f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case SessionReleased f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case ConnectorOddity f:
                scope.Emit(entry, "oddity", scope.SceneOf(view.ChargerKey, view.Outlet), EventData.Of(f.Oddity));
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }

    private static ConnectorView Of(FoldScope scope, StoredEntry entry, string key)
    {
        if (scope.Connectors.TryGetValue(key, out var known))
            return known;
        var (charger, outlet) = EntryKeys.OfConnector(entry, key);
        return scope.Connectors[key] = new ConnectorView(key, charger, outlet);
    }

    private static void Turn(FoldScope scope, StoredEntry entry, ConnectorView view, Phase phase, DateTimeOffset at)
    {
        var (previous, now) = (view.Phase, phase.Word());
        if (previous == now)
            return;
        var scene = scope.SceneOf(view.ChargerKey, view.Outlet);
        if (view.Sequence > 0)
            scope.Writes.Add(scope.Tables.EndInterval, [.. Key(view), Cell.Of("ended_at", at)]);
        view.Sequence++;
        scope.Writes.Add(scope.Tables.BeginInterval, [.. Key(view), Cell.Of("station", scene.Station), Cell.Of("phase", now), Cell.Of("began_at", at)]);
        (view.Phase, view.Since, view.Changed) = (now, at, true);
        scope.Emit(entry, "connector.status", scene, JsonSerializer.Serialize(new(now, previous, view.ErrorCode), EventJson.Default.StatusChanged));
    }

    private static Cell[] Key(ConnectorView view) =>
    [
        Cell.Of("charger_key", view.ChargerKey), Cell.Of("evse", view.Outlet.Evse), Cell.Of("connector", view.Outlet.Connector), Cell.Of("sequence", view.Sequence),
    ];

    /// <summary>Writes the row, where something of it changed.</summary>
    public static void Write(FoldScope scope, ConnectorView view)
    {
        if (!view.Changed || view.Sequence == 0)
            return;
        scope.Writes.Add(scope.Tables.UpsertConnector,
            [Cell.Of("connector_key", view.Key), .. Key(view), Cell.Of("phase", view.Phase), Cell.Of("since", view.Since), Cell.Of("error_code", view.ErrorCode)]);
    }
}
