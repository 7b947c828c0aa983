using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>How a session's facts and samples become its state.</summary>
public static class SessionFolding
{
    /// <summary>Folds one fact.</summary>
    public static Session Fold(Session state, SessionFact fact) => fact switch
    {
        SessionAsked f => Placed(state, f.Id, f.Place, f.Token) with
        {
            WayIn = f.Payment is null ? WayIn.Remote : WayIn.WebPayment,
            PaymentReference = f.Payment,
            BeganAt = f.At,
        },
        TransactionAttached f => Attached(state, f),
        ConditionSeen f => state with
        {
            Seen = f.Condition,
            SawPlug = state.SawPlug || ShowsPlug(f.Condition),
            // A passing Available (S4) was no unplug: the vehicle is there.
            Unplugged = state.Unplugged && !ShowsPlug(f.Condition),
            // 1.6's words say it too: a charger may have changed its version within.
            Flow = f.Condition is Condition.Charging or Condition.SuspendedEv or Condition.SuspendedEvse ? null : state.Flow,
        },
        FlowSeen f => state with { Flow = f.State, Flowed = state.Flowed || SessionNews.IsFlow(f.State) },
        StartLearnt f => Known(state, f),
        VehicleTold f => state with { Needs = f.Needs ?? state.Needs, VehicleSchedule = f.Schedule ?? state.VehicleSchedule },
        DetailTold f => state with { Terms = (state.Terms ?? SessionTerms.None).With(f.Detail, f.ChargerTime, f.At) },
        TransactionResumed f => state with
        {
            Resumed = new(f.At, f.ChargerTime, (state.Resumed?.Times ?? 0) + 1),
            Unplugged = state.Unplugged && !f.There,
        },
        DriverFound f => state with { Driver = SessionDrivers.Fold(state, f) },
        PrioritySeen f => state with { Priority = f.Active },
        PaymentSettled f => state with { Settlements = Settlement.With(state.Settlements, f.Settlement) },
        SessionProgressed f => state with { ProgressAt = f.At },
        TransactionWasClosed f => state with { Closing = new(f.MeterStopWh, f.EnergyWh, f.Rule, f.Reason, f.By, f.At, f.Confidence, f.ClosedBy) },
        VehicleLeft => state with { Unplugged = true },
        SessionSuperseded => state with { Superseded = true },
        // The clock of the silo that recorded its end may be some seconds behind that of its beginning.
        SessionEnded f => state with { EndedAt = state.SawPlug && f.At > f.StoppedAt ? f.At : f.StoppedAt },
        SessionFailed f => state with { Failure = f.Why, FailureCause = f.Cause, EndedAt = f.At > state.BeganAt ? f.At : state.BeganAt },
        StopAsked f => state with { StopAskedAt = f.At },
        SilenceMet f => state with { Silence = f.Step is SilenceStep.Listening ? null : new(f.Step, f.At) },
        MeterSignatureTold f => state with { Signatures = [.. state.Signatures, f.Signature] },
        TransactionStatusAsked f => Reconciliation.Fold(state, f),
        TransactionStatusTold f => Reconciliation.Fold(state, f),
        SessionOddity f when !state.Oddities.Contains(f.Oddity.Name) => state with { Oddities = [.. state.Oddities, f.Oddity.Name] },
        _ => state,
    };

    /// <summary>Folds samples that have just come, and are in the record already.</summary>
    public static Session WithSamples(Session state, IReadOnlyList<Sample> samples, DateTimeOffset now) =>
        state with { Meter = MeterFold.Fold(state, [.. samples.Select(s => new HeardSample(s, now))]) };

    /// <summary>Folds all that is in the record anew, in the order of time.</summary>
    public static Session WithAllSamples(Session state, IReadOnlyList<HeardSample> samples) => state with { Meter = MeterFold.FoldAll(state, samples) };

    private static Session Attached(Session state, TransactionAttached fact) => Placed(state, fact.Id, fact.Place, fact.Token) with
    {
        BeganAt = state.Id is null ? fact.Received : state.BeganAt,
        Transaction = fact.Transaction,
        StartedAt = fact.StartedAt,
        ChargerStartedAt = fact.ChargerTime,
        OpenedAt = fact.Received,
        MeterStartWh = fact.MeterStartWh,
        Standing = fact.Standing,
        ReservationId = fact.ReservationId ?? state.ReservationId,
        // Samples are bounded by the start: none of before it counts.
        Meter = new(),
        SawPlug = state.SawPlug || fact.SawPlug,
        Flow = fact.Flow,
        Flowed = fact.Flow is { } flow && SessionNews.IsFlow(flow),
        // A start that comes after we had given it up is a start (T1 the other way round).
        Failure = null,
        FailureCause = null,
        EndedAt = null,
    };

    private static Session Known(Session state, StartLearnt fact) => state with
    {
        Token = fact.Token ?? state.Token,
        Standing = fact.Standing ?? state.Standing,
        ReservationId = fact.ReservationId ?? state.ReservationId,
        MeterStartWh = fact.MeterStartWh ?? state.MeterStartWh,
        ChargerStartedAt = fact.ChargerTime ?? state.ChargerStartedAt,
        StartedAt = fact.StartedAt ?? state.StartedAt,
        // It was counted from another beginning: its samples are to be folded again.
        Meter = fact.MeterStartWh is null && fact.StartedAt is null ? state.Meter : state.Meter with { Disordered = true },
    };

    private static Session Placed(Session state, SessionId id, Place place, TokenId token) => state with
    {
        Id = id,
        Charger = place.Charger,
        Station = place.Station,
        Outlet = place.Outlet,
        MaxPowerW = place.MaxPowerW,
        Token = token,
    };

    /// <summary>Whether a connector that says so has a vehicle.</summary>
    public static bool ShowsPlug(Condition condition) =>
        condition is Condition.Preparing or Condition.Charging or Condition.SuspendedEv or Condition.SuspendedEvse or Condition.Finishing or Condition.Occupied;
}
