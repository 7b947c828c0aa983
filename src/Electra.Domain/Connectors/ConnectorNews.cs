using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What 2.x tells of a transaction at a connector beyond its start and its end.</summary>
internal static class ConnectorNews
{
    /// <summary>One has begun that is nobody's stay yet. The one that formed before has ended unheard.</summary>
    public static Decision<ConnectorFact, ConnectorReply> Formed(Connector state, FormTransaction input, DateTimeOffset now)
    {
        var transaction = input.Forming.Transaction;
        var forming = state.Forming?.Transaction == transaction ? Together(state.Forming, input.Forming) : input.Forming;
        if (state.Transaction == transaction || state.Forming == forming || state.Formed == transaction)
            return new([], [], new(ConnectorVerdict.Repeated, state.Session, state.Transaction));
        // Of before the one that runs: told late.
        if (state.Transaction is not null && input.Forming.At < state.StartedAt)
            return new([], [], new(ConnectorVerdict.Ignored, state.Session, state.Transaction));
        var fact = new TransactionForming(forming, now, Phase.Unknown);
        return new([fact with { Phase = ConnectorFolding.Fold(state, fact).Phase }], [], new(ConnectorVerdict.Done));
    }

    // Its first news may come after others: they say when it began and where its meter stood.
    private static Forming Together(Forming known, Forming told) => known with
    {
        At = told.At < known.At ? told.At : known.At ?? told.At,
        MeterStartWh = known.MeterStartWh ?? told.MeterStartWh,
        ReservationId = known.ReservationId ?? told.ReservationId,
        Begun = known.Begun || told.Begun,
        Detail = TransactionDetail.Together(known.Detail, told.Detail, laterWins: !(told.At < known.At)),
        Signatures = MeterSignatures.Together(known.Signatures, told.Signatures),
        State = told.At < known.At ? known.State ?? told.State : told.State ?? known.State,
    };

    /// <summary>The running one has ended; in 2.x its vehicle may be gone with it.</summary>
    public static Decision<ConnectorFact, ConnectorReply> Ended(Connector state, EndTransaction input, DateTimeOffset now)
    {
        var fact = new TransactionEnded(input.Transaction, now, Phase.Unknown, input.Left);
        var after = ConnectorFolding.Fold(state, fact);
        IReadOnlyList<Effect> effects = state.Session is { } session && !after.Plugged && (state.Plugged || input.Left) ? [new TellSession(session, new SeeUnplugged())] : [];
        return new([fact with { Phase = after.Phase }], effects, new(ConnectorVerdict.Done, state.Session, input.Transaction));
    }

    /// <summary>One has ended that was nobody's, and nothing was charged.</summary>
    public static Decision<ConnectorFact, ConnectorReply> Unborn(Connector state, EndTransaction input, DateTimeOffset now)
    {
        var fact = new FormingEnded(input.Transaction, now, Phase.Unknown, input.Left);
        return new([fact with { Phase = ConnectorFolding.Fold(state, fact).Phase }], [], new(ConnectorVerdict.Done));
    }

    /// <summary>Charging has come this far. Older news than the last change nothing, and a clock that jumps by more than a day is wrong, not old (S8).</summary>
    public static Decision<ConnectorFact, ConnectorReply> Moved(Connector state, MoveCharging input, DateTimeOffset now)
    {
        if (state.Transaction != input.Transaction || (input.At < state.FlowAt && state.FlowAt - input.At < TimeSpan.FromDays(1)) || (input.Offline && !IsNewer(state, input, now)))
            return new([], [], new(ConnectorVerdict.Ignored, state.Session, state.Transaction));
        if (state.Flow == input.State)
            return new([], [], new(ConnectorVerdict.Repeated, state.Session, state.Transaction));
        var fact = new ChargingMoved(input.State, input.At, now, Phase.Unknown);
        IReadOnlyList<Effect> effects = state.Session is { } session ? [new TellSession(session, new SeeFlow(input.State))] : [];
        return new([fact with { Phase = ConnectorFolding.Fold(state, fact).Phase }], effects, new(ConnectorVerdict.Done, state.Session, state.Transaction));
    }

    // What was told while nobody listened is the last word on it only by a time that can be believed; without one it may be of any moment.
    private static bool IsNewer(Connector state, MoveCharging input, DateTimeOffset now) =>
        input.At is { } at && Clocks.IsBelievable(at, now) && !(at < state.FlowAt);
}
