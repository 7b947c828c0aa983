using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using static Electra.Domain.Sessions.SessionDecider;

namespace Electra.Domain.Sessions;

/// <summary>How a session comes to its end: by its stop, its unplug, another's start, or time.</summary>
internal static class SessionEnding
{
    /// <summary>The oddity of a stop that came after the session had been settled without it.</summary>
    public const string LateStop = "late-stop";

    /// <summary>Its transaction was stopped: the energy is final.</summary>
    public static Decision<SessionFact, SessionReply> Closed(Session state, CloseTransaction input, DateTimeOffset now)
    {
        var told = Clocks.Believed(input.Report.At, now);
        var stopped = told < state.StartedAt ? state.StartedAt.Value : told; // T13
        var metered = SessionFolding.WithSamples(state, input.Report.Samples, now);
        var (energy, rule) = SessionEnergy.Final(metered, input.Report.MeterStopWh, input.Report.At ?? now, now);
        var closed = new TransactionWasClosed(input.Report.MeterStopWh, energy, rule, input.Report.Reason, input.Report.Token, input.Report.At, stopped, now);
        List<SessionFact> facts = [closed, .. Noted(input.Oddities), .. ClockOddity(input.Report.At, now), .. StopOddities(state, input.Report, told, rule)];

        // The contract: ended follows the unplug, or comes at once where the charger never told of a plug.
        if (state.Unplugged || !state.SawPlug || state.Superseded)
            return End(SessionFolding.Fold(metered, closed), facts, now);
        return new(facts, [new Wake(now + UnplugPatience, UnplugExpires)], new(SessionVerdict.Done, state.Standing));
    }

    /// <summary>Its stop came after it was settled without one: said, for a person to reconcile; what was billed stays.</summary>
    public static Decision<SessionFact, SessionReply> ClosedLate(Session state, CloseTransaction input) => new(
        [new SessionOddity(new(LateStop, $"meterStop {Text(input.Report.MeterStopWh)}, settled with {Text(state.EnergyWh)} Wh")), .. Noted(input.Oddities)],
        [],
        new(SessionVerdict.Repeated, state.Standing));

    /// <summary>Its vehicle has left.</summary>
    public static Decision<SessionFact, SessionReply> Left(Session state, DateTimeOffset now) => state switch
    {
        { Closing: not null } => End(state, [new VehicleLeft(now)], now),
        { Transaction: null } => Failed(state, "the vehicle left before a transaction began", now, new VehicleLeft(now)),
        // S3: the stop is on its way, or was forgotten in a reboot; then it is settled without it.
        _ => new([new VehicleLeft(now)], [new Wake(now + UnplugPatience, UnplugExpires)], new(SessionVerdict.Done)),
    };

    /// <summary>Another transaction began. It waits for its own stop, which may be on its way (offline queue), and is settled without it
    /// when that never comes.</summary>
    public static Decision<SessionFact, SessionReply> Superseded(Session state, DateTimeOffset now) => state switch
    {
        { Closing: not null } => End(state, [new SessionSuperseded(now)], now),
        { Transaction: null } => Failed(state, "another transaction began on its connector", now, new SessionSuperseded(now)),
        _ => new([new SessionSuperseded(now), new SessionOddity(new("start-while-running", "its own stop has not come"))], [new Wake(now + UnplugPatience, UnplugExpires)], new(SessionVerdict.Done)),
    };

    /// <summary>What it waited for did not come in time.</summary>
    public static Decision<SessionFact, SessionReply> Expired(Session state, DateTimeOffset now)
    {
        if (state.Closing is not null)
            return End(state, [new SessionOddity(new("no-unplug", "none was told in time"))], now);
        var latest = Clocks.Believed(state.Meter.LatestAt, now);
        var closed = new TransactionWasClosed(
            null, SessionEnergy.SoFar(state), SessionEnergy.LastSample, "Other", null, null, latest < state.StartedAt ? state.StartedAt.Value : latest, now);
        return End(SessionFolding.Fold(state, closed), [closed, new SessionOddity(new("no-stop", state.Superseded ? "another transaction took its connector" : "the vehicle left without one"))], now);
    }

    /// <summary>It came to nothing.</summary>
    public static Decision<SessionFact, SessionReply> Failed(Session state, string why, DateTimeOffset now, params SessionFact[] before) => new(
        [.. before, new SessionFailed(why, now)],
        [new TellConnector(state.Charger, state.Outlet, state.Id!.Value)],
        new(SessionVerdict.Done));

    private static Decision<SessionFact, SessionReply> End(Session state, List<SessionFact> facts, DateTimeOffset now)
    {
        var closing = state.Closing!;
        facts.Add(new SessionEnded(
            state.Id!.Value, new(state.Charger, state.Station, state.Outlet, state.MaxPowerW), state.Token, state.Transaction,
            state.StartedAt ?? state.BeganAt, closing.At, closing.EnergyWh, state.MeterStartWh, closing.MeterStopWh, closing.Reason, now));
        return new(facts, [new TellConnector(state.Charger, state.Outlet, state.Id!.Value)], new(SessionVerdict.Done, state.Standing));
    }

    private static IEnumerable<SessionFact> StopOddities(Session state, TransactionStopped report, DateTimeOffset told, string rule)
    {
        if (report.MeterStopWh < state.MeterStartWh)
            yield return new SessionOddity(new("meter-went-back", $"{Text(report.MeterStopWh)} after {Text(state.MeterStartWh ?? 0)}"));
        else if (rule is not SessionEnergy.Registers)
            yield return new SessionOddity(new("energy-impossible", $"{Text(report.MeterStopWh)} after {Text(state.MeterStartWh ?? 0)}"));
        if (told < state.StartedAt)
            yield return new SessionOddity(new("stopped-before-start", told.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));
    }
}
