using System.Text.Json;
using Electra.Domain.Connectors;
using Electra.Domain.Words;
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
                if (view.ErrorCode != f.ErrorCode)
                    scope.Known.Change(view);
                view.ErrorCode = f.ErrorCode;
                Turn(scope, entry, view, f.Phase, f.Received);
                break;
            case TransactionBegan f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case TransactionEnded f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case TransactionForming f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case FormingEnded f:
                Turn(scope, entry, view, f.Phase, f.At);
                break;
            case ChargingMoved f:
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
                OddityFold.Of(OddityOrigin.Connector, scope, entry, view.ChargerKey, f.Oddity);
                break;
            case LateReportHeard:
                // Its oddity says it.
                break;
            case VehicleSpoke:
                // Its session says it, once there is one.
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
        // The clock of the silo that wrote this may be some seconds behind that of the one before it: no interval is shorter than nothing.
        if (view.Sequence > 0 && at < view.Since)
            at = view.Since;
        if (view.Sequence > 0)
            Interval(scope, view, view.Station ?? scene.Station, at);
        view.Sequence++;
        (view.Phase, view.Since, view.Station) = (now, at, scene.Station);
        scope.Known.Change(view);
        Interval(scope, view, scene.Station, null);
        scope.Emit(entry, "connector.status", scene, JsonSerializer.Serialize(new(now, previous, view.ErrorCode), EventJson.Default.StatusChanged));
    }

    private static void Interval(FoldScope scope, ConnectorView view, string? station, DateTimeOffset? end) => scope.Tables.IntervalRows
        .Row(view.Key, view.Sequence).Text(view.ChargerKey).Small(view.Outlet.Evse).Small(view.Outlet.Connector).Whole(view.Sequence)
        .Text(station).Text(view.Phase).Time(view.Since).Time(end);

    /// <summary>Writes the row.</summary>
    public static void Write(FoldScope scope, ConnectorView view)
    {
        if (view.Sequence == 0)
            return;
        scope.Tables.ConnectorRows.Row(view.Key).Text(view.Key).Text(view.ChargerKey).Small(view.Outlet.Evse).Small(view.Outlet.Connector)
            .Whole(view.Sequence).Text(view.Phase).Time(view.Since).Text(view.ErrorCode);
    }
}
