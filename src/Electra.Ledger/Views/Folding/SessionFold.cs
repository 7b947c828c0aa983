using System.Text.Json;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
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
        scope.Known.Change(id, view);
        Learn(view, fact);
        Tell(scope, entry, id, view, fact);
    }

    /// <summary>Writes the row.</summary>
    public static void Write(FoldScope scope, string id, SessionView view)
    {
        if (view.Body.Id is null)
            return;
        var body = view.Body;
        scope.Tables.SessionRows.Row(id).Text(id).Text(body.Station.Value).Text(body.Charger.Key).Text(body.Charger.Value)
            .Small(body.Outlet.Evse).Small(body.Outlet.Connector).Text(body.Token.Key).Text(body.Token.Value)
            .Text(body.Transaction).Text(body.WayIn.Word()).Text(body.State.Word())
            .Time(view.StartedAt).Time(body.Closing?.At).Time(body.EndedAt).Truth(view.Open)
            .Whole(view.EnergyWh).Whole(view.PowerW).Small(view.Soc)
            .Text(JsonSerializer.Serialize(body, LedgerJson.Default.Session));
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
            case SessionAsked or ConditionSeen or SessionProgressed or TransactionWasClosed or VehicleLeft or SessionSuperseded
                or FlowSeen or StartLearnt or VehicleTold or DetailTold or TransactionResumed or PrioritySeen or DriverFound:
                scope.Emit(entry, "session.updated", scene, JsonSerializer.Serialize(Updated(view), EventJson.Default.Updated));
                break;
            case SessionEnded f:
                InsertCdr(scope, id, f);
                scope.Emit(entry, "session.ended", scene, JsonSerializer.Serialize(Ended(id, f), EventJson.Default.Ended));
                break;
            case SessionFailed f:
                scope.Emit(entry, "session.failed", scene, JsonSerializer.Serialize(new(f.Why, f.Cause), EventJson.Default.Failed));
                break;
            case SessionOddity f:
                scope.Emit(entry, "oddity", scene, EventData.Of(f.Oddity));
                OddityFold.Of(OddityOrigin.Session, scope, entry, view.Body.Charger.Key, f.Oddity);
                break;
            case PaymentSettled f:
                scope.Emit(entry, "payment.settlement", scene, JsonSerializer.Serialize(EventData.Settled(f.Settlement), EventJson.Default.Settlement));
                break;
            case StopAsked f:
                scope.Audit(entry, f.By, "session.stop-asked", id, scene.Station);
                break;
            case SilenceMet:
                // What is done about it follows: a stop, or its oddity.
                break;
            case MeterSignatureTold:
                // It stands in the session itself.
                break;
            case TransactionStatusAsked or TransactionStatusTold:
                // Likewise: it goes on, or is settled.
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
        fact.EnergyWh, fact.Transaction, fact.StartedAt, fact.StoppedAt, fact.MeterStartWh, fact.MeterStopWh, fact.StopReason, id,
        fact.EnergyRule, fact.Confidence?.Word());

    private static void InsertCdr(FoldScope scope, string id, SessionEnded fact) => scope.Tables.CdrRows.Row()
        .Text(id).Text(fact.Place.Station.Value).Text(fact.Place.Charger.Value).Small(fact.Place.Outlet.Evse).Small(fact.Place.Outlet.Connector)
        .Text(fact.Token.Value).Text(fact.Transaction).Time(fact.StartedAt).Time(fact.StoppedAt)
        .Whole(fact.EnergyWh).Whole(fact.MeterStartWh).Whole(fact.MeterStopWh).Text(fact.StopReason).Time(fact.At)
        .Text(fact.EnergyRule).Text(fact.Confidence?.Word());
}
