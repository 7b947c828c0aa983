using Electra.Domain.Words;
using static Electra.Domain.Sessions.SessionDecider;

namespace Electra.Domain.Sessions;

/// <summary>How a session comes to its end: by its stop, its unplug, another's start, or time.</summary>
internal static class SessionEnding
{
    private const string WithoutRight = "started-without-right";

    /// <summary>Why a session failed: the charger did not take the order.</summary>
    public const string Refused = "refused";

    /// <summary>How it was closed: by its stop.</summary>
    public const string ByStop = "stop";

    // By none.
    private const string WithoutStop = "no-stop";

    /// <summary>Its transaction was stopped: the energy is final.</summary>
    public static Decision<SessionFact, SessionReply> Closed(Session state, CloseTransaction input, DateTimeOffset now)
    {
        var told = Clocks.Believed(input.Report.At, now);
        var metered = SessionFolding.WithSamples(state, input.Report.Samples, now);
        var energy = SessionEnergy.Final(metered, input.Report.MeterStopWh, input.Report.At ?? now, now);
        var closed = new TransactionWasClosed(
            input.Report.MeterStopWh, energy.Wh, energy.Rule, input.Report.Reason, input.Report.Token, input.Report.At, StoppedAt(state, told, now), now,
            energy.Confidence, ByStop);
        List<SessionFact> facts =
        [
            closed, .. Noted(input.Oddities), .. ClockOddity(input.Report.At, now), .. MeterOddity.New(state, metered, input.Report.Samples),
            .. StopOddity.Of(metered, input.Report, told, energy, now),
            .. MeterSignatures.New(state, input.Signatures ?? MeterSignatures.Of(input.Report.Samples), now),
        ];
        if (state is { Token.Value: null or "", Standing: not Drivers.TokenStanding.Accepted } && !state.Oddities.Contains(WithoutRight))
            facts.Add(new SessionOddity(new(WithoutRight, "nobody's: it has told no token")));

        // The contract: ended follows the unplug, or comes at once where the charger never told of a plug.
        if (state.Unplugged || !state.SawPlug || state.Superseded)
            return End(SessionFolding.Fold(metered, closed), facts, now);
        return new(facts, [new Wake(now + UnplugPatience, UnplugExpires)], new(SessionVerdict.Done, state.Standing));
    }

    /// <summary>Its stop came after it was settled without one: said, for a person to reconcile; what was billed stays.</summary>
    public static Decision<SessionFact, SessionReply> ClosedLate(Session state, CloseTransaction input) => new(
        [new SessionOddity(new("late-stop", $"meterStop {(input.Report.MeterStopWh is { } wh ? Text(wh) : "not told")}, settled with {Text(state.EnergyWh)} Wh")), .. Noted(input.Oddities)],
        [],
        new(SessionVerdict.Repeated, state.Standing));

    /// <summary>Its vehicle has left.</summary>
    public static Decision<SessionFact, SessionReply> Left(Session state, DateTimeOffset now) => state switch
    {
        { Closing: not null } => End(state, [new VehicleLeft(now)], now),
        { Transaction: null } => Failed(state, "the vehicle left before a transaction began", "vehicle-left", now, new VehicleLeft(now)),
        // S3: the stop is on its way, or was forgotten in a reboot; then it is settled without it.
        _ => new([new VehicleLeft(now)], [new Wake(now + UnplugPatience, UnplugExpires)], new(SessionVerdict.Done)),
    };

    /// <summary>Another transaction began. It waits for its own stop, which may be on its way (offline queue), and is settled without it
    /// when that never comes.</summary>
    public static Decision<SessionFact, SessionReply> Superseded(Session state, DateTimeOffset now) => state switch
    {
        { Closing: not null } => End(state, [new SessionSuperseded(now)], now),
        { Transaction: null } => Failed(state, "another transaction began on its connector", "superseded", now, new SessionSuperseded(now)),
        _ => new([new SessionSuperseded(now), new SessionOddity(new("start-while-running", "its own stop has not come"))], [new Wake(now + UnplugPatience, UnplugExpires)], new(SessionVerdict.Done)),
    };

    /// <summary>What it waited for did not come in time.</summary>
    public static Decision<SessionFact, SessionReply> Expired(Session state, DateTimeOffset now)
    {
        if (state.Closing is not null)
            return End(state, [new SessionOddity(new("no-unplug", "none was told in time"))], now);
        return Settled(state, WithoutStop, new("no-stop", state.Superseded ? "another transaction took its connector" : "the vehicle left without one"), now);
    }

    /// <summary>Its meter has been silent for too long, and the charger does nothing of what it is asked (T14).</summary>
    public static Decision<SessionFact, SessionReply> Eternal(Session state, DateTimeOffset now) =>
        Settled(state, SessionSilence.Eternal, new("eternal-transaction", "no meter value came, and no stop"), now);

    /// <summary>Its charger does not know it any more (E14).</summary>
    public static Decision<SessionFact, SessionReply> Lost(Session state, TransactionStatusTold told, string why, DateTimeOffset now)
    {
        var settled = Settled(state, WithoutStop, new("lost-transaction", why), now);
        return settled with { Facts = [told, .. settled.Facts] };
    }

    /// <summary>The charger took the order to start, and no transaction followed (T1).</summary>
    public static Decision<SessionFact, SessionReply> Zombie(Session state, DateTimeOffset now) => Failed(
        state, "zombie: no transaction began in time", "zombie", now, new SessionOddity(new("no-transaction", "the remote start was taken, and nothing followed")));

    /// <summary>It came to nothing.</summary>
    public static Decision<SessionFact, SessionReply> Failed(Session state, string why, string cause, DateTimeOffset now, params SessionFact[] before) => new(
        [.. before, new SessionFailed(why, now, cause)],
        [new TellConnector(state.Charger, state.Outlet, state.Id!.Value)],
        new(SessionVerdict.Done));

    // Settled without its stop, by what is known: it ended when its meter was last heard.
    private static Decision<SessionFact, SessionReply> Settled(Session state, string by, Oddity odd, DateTimeOffset now)
    {
        var energy = SessionEnergy.SoFar(state, final: true);
        var started = state.StartedAt ?? state.BeganAt;
        var latest = state.Meter.LatestAt is { } at && at > started ? at : state.Meter.LatestAt is null ? now : started;
        var closed = new TransactionWasClosed(null, energy.Wh, energy.Rule, "Other", null, null, latest, now, energy.Confidence, by);
        return End(SessionFolding.Fold(state, closed), [closed, .. MeterOddity.New(state, state, []), new SessionOddity(odd)], now);
    }

    // T13, S8: a stop before its start is of a clock that went back. Our own clock measured how long it took, where both came when they happened.
    private static DateTimeOffset StoppedAt(Session state, DateTimeOffset told, DateTimeOffset now)
    {
        if (state.StartedAt is not { } started || told >= started)
            return told;
        var byUs = now - (state.OpenedAt ?? now);
        if (byUs <= TimeSpan.Zero || started >= now)
            return started;
        return started + byUs > now ? now : started + byUs;
    }

    private static Decision<SessionFact, SessionReply> End(Session state, List<SessionFact> facts, DateTimeOffset now)
    {
        var closing = state.Closing!;
        facts.Add(new SessionEnded(
            state.Id!.Value, new(state.Charger, state.Station, state.Outlet, state.MaxPowerW), state.Token, state.Transaction,
            state.StartedAt ?? state.BeganAt, closing.At, closing.EnergyWh, state.MeterStartWh, closing.MeterStopWh, closing.Reason, now,
            closing.Rule, closing.Energy.Confidence));
        return new(facts, [new TellConnector(state.Charger, state.Outlet, state.Id!.Value)], new(SessionVerdict.Done, state.Standing));
    }
}
