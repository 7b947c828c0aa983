using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>What 2.x tells of a transaction while it runs, beyond its meter: whose it is, how far charging has come, what the vehicle needs.</summary>
internal static class SessionNews
{
    /// <summary>Whether energy flows, or could.</summary>
    public static bool IsFlow(ChargingState state) => state is ChargingState.Charging or ChargingState.SuspendedEv or ChargingState.SuspendedEvse;

    /// <summary>What its start did not tell. What is billed already stays as it is.</summary>
    public static Decision<SessionFact, SessionReply> Learnt(Session state, LearnStart input, DateTimeOffset now)
    {
        var owner = state is { Token.Value: null or "", EndedAt: null } && input.Token is { Value.Length: > 0 } ? input.Token : null;
        var register = state is { MeterStartWh: null, Closing: null } ? input.MeterStartWh : null;
        var earlier = state.Closing is null && input.At is { } at && Clocks.IsBelievable(at, now) && at < (state.ChargerStartedAt ?? state.StartedAt) ? input.At : null;
        var reserved = state.ReservationId is null ? input.ReservationId : null;
        return owner is null && register is null && earlier is null && reserved is null
            ? new([], [], new(SessionVerdict.Repeated, state.Standing))
            : new(
                [
                    new StartLearnt(owner, owner is null ? null : input.Verdict?.Standing, register, earlier, earlier, now, reserved), .. WithoutRight(owner, input),
                    .. SessionDrivers.Told(state, owner is null ? null : input.Verdict?.Driver, now),
                ],
                [.. owner is { } shown ? SessionDrivers.Sought(state, shown, input.Verdict) : []],
                new(SessionVerdict.Done, state.Standing));
    }

    /// <summary>Charging has come this far.</summary>
    public static Decision<SessionFact, SessionReply> Moved(Session state, SeeFlow input, DateTimeOffset now) =>
        state is { Closing: not null } or { EndedAt: not null } ? new([], [], new(SessionVerdict.Ignored))
        : state.Flow == input.State ? new([], [], new(SessionVerdict.Repeated))
        : new([new FlowSeen(input.State, now)], [], new(SessionVerdict.Done));

    /// <summary>What its vehicle needs, or means to do.</summary>
    public static Decision<SessionFact, SessionReply> Vehicle(Session state, NoteVehicle input, DateTimeOffset now) =>
        state.EndedAt is not null ? new([], [], new(SessionVerdict.Ignored))
        : (input.Needs is null || input.Needs == state.Needs) && (input.Schedule is null || input.Schedule == state.VehicleSchedule)
            ? new([], [], new(SessionVerdict.Repeated))
            : new([new VehicleTold(input.Needs, input.Schedule, now)], [], new(SessionVerdict.Done));

    /// <summary>What its vehicle told before it began.</summary>
    public static IEnumerable<SessionFact> Vehicle(OpenTransaction input, DateTimeOffset now) =>
        input.Vehicle is { } told ? [new VehicleTold(told.Needs, told.Schedule, now)] : [];

    /// <summary>Told again, and perhaps now with what its vehicle or its meter had told before it: its connector's own word may come after the charger's.</summary>
    public static Decision<SessionFact, SessionReply> OpenedAgain(Session state, OpenTransaction input, DateTimeOffset now) =>
        new(
            [.. state is { Needs: null, VehicleSchedule: null, EndedAt: null } ? Vehicle(input, now) : [], .. MeterSignatures.New(state, input.Signatures, now)],
            [],
            new(SessionVerdict.Repeated, state.Standing));

    private static IEnumerable<SessionFact> WithoutRight(TokenId? owner, LearnStart input) =>
        owner is not null && input.Verdict is { Standing: not Drivers.TokenStanding.Accepted and var standing }
            ? [new SessionOddity(new("started-without-right", standing.ToString()))]
            : [];
}
