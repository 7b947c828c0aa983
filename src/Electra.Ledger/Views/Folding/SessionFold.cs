using System.Text.Json;
using Electra.Domain.Sessions;
using Electra.Ledger.Json;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What a session's facts are in the lists and the events. Its state is the domain's own fold of it, so that no rule stands twice.</summary>
internal static class SessionFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, string id, SessionFact fact)
    {
        if (!scope.Sessions.TryGetValue(id, out var view))
            scope.Sessions[id] = view = new SessionView(SessionDecider.Initial);
        view.Body = SessionDecider.Evolve(view.Body, fact);
        view.Changed = true;
        Learn(view, fact);
        Tell(scope, entry, id, view, fact);
    }

    /// <summary>Writes the row, where something of it changed.</summary>
    public static void Write(FoldScope scope, string id, SessionView view)
    {
        if (!view.Changed || view.Body.Id is null)
            return;
        var body = view.Body;
        scope.Writes.Add(scope.Tables.UpsertSession,
            Cell.Of("id", id), Cell.Of("station", body.Station.Value), Cell.Of("charger_key", body.Charger.Key), Cell.Of("charger", body.Charger.Value),
            Cell.Of("evse", body.Outlet.Evse), Cell.Of("connector", body.Outlet.Connector), Cell.Of("token_key", body.Token.Key), Cell.Of("token", body.Token.Value),
            Cell.Of("transaction_id", body.Transaction), Cell.Of("way_in", body.WayIn.Word()), Cell.Of("state", body.State.Word()),
            Cell.Of("started_at", view.StartedAt), Cell.Of("stopped_at", body.Closing?.At), Cell.Of("ended_at", body.EndedAt), Cell.Of("open", view.Open),
            Cell.Of("energy_wh", view.EnergyWh), Cell.Of("power_w", view.PowerW), Cell.Of("soc", view.Soc),
            Cell.Of("body", JsonSerializer.Serialize(body, LedgerJson.Default.Session)));
    }

    // Samples do not pass here: progress tells what they came to.
    private static void Learn(SessionView view, SessionFact fact)
    {
        switch (fact)
        {
            case SessionProgressed f:
                (view.EnergyWh, view.PowerW, view.Soc) = (f.EnergyWh, f.PowerW ?? view.PowerW, f.Soc ?? view.Soc);
                break;
            case TransactionWasClosed f:
                (view.EnergyWh, view.PowerW) = (f.EnergyWh, 0);
                break;
        }
    }

    private static void Tell(FoldScope scope, StoredEntry entry, string id, SessionView view, SessionFact fact)
    {
        var scene = view.Body.Id is null ? new Scene(null, Session: id) : new Scene(view.Body.Station.Value, view.Body.Charger.Value, view.Body.Outlet, id);
        switch (fact)
        {
            case TransactionAttached:
                scope.Emit(entry, "session.started", scene, JsonSerializer.Serialize(Started(view), EventJson.Default.Started));
                break;
            case SessionAsked or ConditionSeen or SessionProgressed or TransactionWasClosed or VehicleLeft or SessionSuperseded:
                scope.Emit(entry, "session.updated", scene, JsonSerializer.Serialize(Updated(view), EventJson.Default.Updated));
                break;
            case SessionEnded f:
                InsertCdr(scope, id, f);
                scope.Emit(entry, "session.ended", scene, JsonSerializer.Serialize(Ended(id, f), EventJson.Default.Ended));
                break;
            case SessionFailed f:
                scope.Emit(entry, "session.failed", scene, JsonSerializer.Serialize(new(f.Why), EventJson.Default.Failed));
                break;
            case SessionOddity f:
                scope.Emit(entry, "oddity", scene, EventData.Of(f.Oddity));
                break;
            case StopAsked f:
                scope.Audit(entry, f.By, "session.stop-asked", id, scene.Station);
                break;
            case StartOrderAnswered:
                // Its outcome is in what follows: a transaction, or a failure.
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }

    private static EventData.Started Started(SessionView view) => new(
        view.Body.State.Word(), view.Body.WayIn.Word(), view.Body.Token.Value, view.Body.Transaction, view.StartedAt, view.Body.MeterStartWh);

    private static EventData.Updated Updated(SessionView view) => new(view.Body.State.Word(), view.Body.Transaction, view.EnergyWh, view.PowerW, view.Soc);

    private static EventData.Ended Ended(string id, SessionEnded fact) => new(
        fact.EnergyWh, fact.Transaction, fact.StartedAt, fact.StoppedAt, fact.MeterStartWh, fact.MeterStopWh, fact.StopReason, id);

    private static void InsertCdr(FoldScope scope, string id, SessionEnded fact) => scope.Writes.Add(
        scope.Tables.InsertCdr,
        Cell.Of("id", id), Cell.Of("station", fact.Place.Station.Value), Cell.Of("charger", fact.Place.Charger.Value),
        Cell.Of("evse", fact.Place.Outlet.Evse), Cell.Of("connector", fact.Place.Outlet.Connector), Cell.Of("token", fact.Token.Value),
        Cell.Of("transaction_id", fact.Transaction), Cell.Of("started_at", fact.StartedAt), Cell.Of("ended_at", fact.StoppedAt),
        Cell.Of("energy_wh", fact.EnergyWh), Cell.Of("meter_start_wh", fact.MeterStartWh), Cell.Of("meter_stop_wh", fact.MeterStopWh),
        Cell.Of("stop_reason", fact.StopReason), Cell.Of("created_at", fact.At));
}
