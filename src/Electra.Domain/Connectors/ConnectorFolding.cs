using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using static Electra.Domain.Chargers.Condition;

namespace Electra.Domain.Connectors;

/// <summary>How a connector's facts become its state.</summary>
internal static class ConnectorFolding
{
    /// <summary>Folds one fact.</summary>
    public static Connector Fold(Connector state, ConnectorFact fact) => fact switch
    {
        ConditionReported f => state with
        {
            Reported = f.Condition,
            ErrorCode = f.ErrorCode,
            VendorErrorCode = f.VendorErrorCode,
            Since = f.Condition == state.Reported ? state.Since : f.Received,
            ReportedAt = Earlier(f.ChargerTime, f.Received) ?? state.ReportedAt,
            Plugged = PluggedAfter(state.Plugged, f.Condition),
            TellsPlug = TellsPlugAfter(state, f.Condition),
            Late = null,
            // Nobody is there.
            Vehicle = f.Condition is Available or Reserved ? null : state.Vehicle,
            // 1.6's words say it too: a charger may have changed its version within.
            Flow = f.Condition is Charging or SuspendedEv or SuspendedEvse ? null : state.Flow,
        },
        LateReportHeard f => state with { Late = f },
        TransactionBegan { Past: true } f => state with { Starts = With(state.Starts, f) },
        TransactionBegan f => state with
        {
            Session = f.Session,
            Transaction = f.Transaction,
            Expected = state.Expected?.Session == f.Session ? null : state.Expected,
            Starts = With(state.Starts, f),
            Since = f.At,
            StartedAt = f.ChargerTime,
            Forming = null,
            Flow = f.Flow,
            Flowed = f.Flow is { } flow && SessionNews.IsFlow(flow),
            FlowAt = f.ChargerTime,
            Vehicle = null,
        },
        TransactionEnded f when f.Transaction == state.Transaction => Left(state, f.Left) with
        {
            Transaction = null,
            Since = f.At,
            StartedAt = null,
            Flow = null,
            Flowed = false,
            FlowAt = null,
        },
        TransactionForming f => state with
        {
            Forming = f.Forming,
            Since = f.At,
            // The one that formed before has ended unheard, and its vehicle with it.
            Vehicle = state.Forming is { } other && other.Transaction != f.Forming.Transaction ? null : state.Vehicle,
        },
        FormingEnded f when f.Transaction == state.Forming?.Transaction =>
            Left(state, f.Left) with { Forming = null, Formed = f.Transaction, Since = f.At, Vehicle = null },
        VehicleSpoke f => state with { Vehicle = new(f.Needs, f.Schedule, f.At) },
        ChargingMoved f => state with { Flow = f.State, Flowed = state.Flowed || SessionNews.IsFlow(f.State), FlowAt = f.Told ?? state.FlowAt },
        StartExpected f => state with { Expected = new(f.Session, f.Token, f.At, f.Paid) },
        SessionReleased f => state with
        {
            Session = state.Session == f.Session ? null : state.Session,
            Transaction = state.Session == f.Session ? null : state.Transaction,
            Expected = state.Expected?.Session == f.Session ? null : state.Expected,
            TellsPlug = state.Plugged,
        },
        _ => state,
    };

    private static IReadOnlyList<KnownStart> With(IReadOnlyList<KnownStart> starts, TransactionBegan began) =>
        [new(began.Question, began.Session, began.Transaction, began.ChargerTime, began.Named), .. starts.Take(ConnectorDecider.RememberedStarts - 1)];

    // Gone with the transaction's last news, whether the status comes before them, after, or never.
    private static Connector Left(Connector state, bool left) => !left ? state : state with
    {
        Plugged = false,
        Vehicle = null,
        Reported = state.Reported is Occupied ? Available : state.Reported,
    };

    // Faulted and Unavailable say nothing of the plug (S10: energy may flow on); Reserved does: nobody is there.
    private static bool PluggedAfter(bool before, Condition condition) => condition switch
    {
        Available or Reserved => false,
        Faulted or Unavailable => before,
        _ => true,
    };

    // An Available that no session saw ends what was told: an offline start that comes now is of a vehicle that has left.
    private static bool TellsPlugAfter(Connector state, Condition condition) => condition switch
    {
        Available or Reserved => state.TellsPlug && state.Session is not null,
        Faulted or Unavailable => state.TellsPlug,
        _ => true,
    };

    // A clock that is ahead and then set right (S8: local time until the first boot) must not make the truth look old for hours.
    private static DateTimeOffset? Earlier(DateTimeOffset? told, DateTimeOffset received) => told > received ? received : told;
}
