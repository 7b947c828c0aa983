using Electra.Domain.Sessions;

namespace Electra.Domain.Connectors;

/// <summary>Whose it is what a vehicle tells (2.x, K15 to K17): of the session that charges it, or of the next that begins. By ISO 15118 it may come
/// before a token, and before its transaction.</summary>
public static class VehicleNews
{
    /// <summary>How long it is kept where no vehicle was seen: by then it is of one that came to nothing.</summary>
    public static readonly TimeSpan Unseen = TimeSpan.FromMinutes(10);

    /// <summary>Kept until somebody's stay begins. While a transaction runs it is that session's, whom the answer names.</summary>
    public static Decision<ConnectorFact, ConnectorReply> Heard(Connector state, HearVehicle input, DateTimeOffset now)
    {
        if (state.Transaction is not null)
            return new([], [], new(ConnectorVerdict.Ignored, state.Session, state.Transaction));
        var known = Known(state, now);
        var (needs, schedule) = (input.Told.Needs ?? known?.Needs, input.Told.Schedule ?? known?.Schedule);
        return needs == known?.Needs && schedule == known?.Schedule
            ? new([], [], new(ConnectorVerdict.Repeated))
            : new([new VehicleSpoke(needs, schedule, now)], [], new(ConnectorVerdict.Done));
    }

    /// <summary>A session begins, and with it what its vehicle has told before.</summary>
    public static OpenTransaction With(Connector state, OpenTransaction opening, DateTimeOffset now) =>
        Known(state, now) is { } words ? opening with { Vehicle = new(words.Needs, words.Schedule) } : opening;

    private static VehicleWords? Known(Connector state, DateTimeOffset now) =>
        state is { Plugged: true } or { Forming: not null } || now - state.Vehicle?.At < Unseen ? state.Vehicle : null;
}
