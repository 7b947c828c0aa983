using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using static Electra.Domain.Chargers.Condition;

namespace Electra.Domain.Connectors;

/// <summary>The rules of one connector: what each report means, and whose a transaction is.</summary>
public sealed class ConnectorDecider : IDecider<Connector, ConnectorInput, ConnectorFact, ConnectorReply>
{
    /// <summary>How many answered starts are remembered: more than any charger's offline queue was seen to repeat.</summary>
    public const int RememberedStarts = 64;

    private ConnectorDecider() { }

    /// <inheritdoc/>
    public static Connector Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<ConnectorFact, ConnectorReply> Decide(Connector state, ConnectorInput input, DateTimeOffset now) => input switch
    {
        // What the hardware says is true whatever we had planned.
        ReportCondition i when IsOlder(state, i.Report, now) && !StatusClock.WentBack(state, i.Report, now) => Stale(state, i, now),
        ReportCondition i when IsTheSame(state, i.Report) => Unchanged(i),
        ReportCondition i => Changed(state, i, now),

        // OCPP-J 1.6 §4.1.1, catalogue T2, C12: a start told again is known by its content.
        BeginTransaction i when StartQuestions.IsCalledOtherwise(state, i) => Begun(state, i, now),
        BeginTransaction i when StartQuestions.Known(state, i) is { } start => new([], [], new(ConnectorVerdict.Repeated, start.Session, start.Transaction)),
        BeginTransaction i => Begun(state, i, now),
        EndTransaction i when state.Transaction == i.Transaction => ConnectorNews.Ended(state, i, now),
        EndTransaction i when state.Forming?.Transaction == i.Transaction => ConnectorNews.Unborn(state, i, now),
        EndTransaction i when state.Starts.FirstOrDefault(s => s.Transaction == i.Transaction) is { } past => new([], [], new(ConnectorVerdict.Repeated, past.Session, past.Transaction)),
        EndTransaction => new([], [], new(ConnectorVerdict.Unknown)),

        FormTransaction i => ConnectorNews.Formed(state, i, now),
        MoveCharging i => ConnectorNews.Moved(state, i, now),
        HearVehicle i => VehicleNews.Heard(state, i, now),

        // Permission.
        ExpectStart i when state.Session == i.Session || state.Expected?.Session == i.Session => new([], [], new(ConnectorVerdict.Repeated, i.Session, state.Transaction)),
        ExpectStart when state.Phase is Phase.Faulted or Phase.Unavailable => new([], [], new(ConnectorVerdict.OutOfOrder)),
        ExpectStart when state is { Transaction: not null, IsLeft: false } or { Expected: not null } => new([], [], new(ConnectorVerdict.Occupied)),
        ExpectStart when state.Phase is Phase.Reserved => new([], [], new(ConnectorVerdict.ReservedForAnother)),
        ExpectStart i => Expecting(state, i, now),

        Release i when state.Session == i.Session || state.Expected?.Session == i.Session => Released(state, i, now),
        Release => new([], [], new(ConnectorVerdict.Ignored)),
        _ => Record(new(ConnectorVerdict.Ignored), new ConnectorOddity(new("unlisted-input", input.GetType().Name))),
    };

    /// <inheritdoc/>
    public static Connector Evolve(Connector state, ConnectorFact fact) => ConnectorFolding.Fold(state, fact);

    // Catalogue S2: offline queues arrive late. A report older than the last one must not undo it; clocks that jump back by more
    // than a day are wrong, not old (S8), and what is said of now is never old.
    private static bool IsOlder(Connector state, OutletChanged report, DateTimeOffset now) =>
        report.At is { } at && state.ReportedAt is { } last && at < last && last - at < TimeSpan.FromDays(1) && !StatusClock.IsOfNow(at, now);

    private static bool IsTheSame(Connector state, OutletChanged report) =>
        state.Reported == report.Condition && state.ErrorCode == Error(report) && state.VendorErrorCode == report.VendorErrorCode;

    private static Decision<ConnectorFact, ConnectorReply> Stale(Connector state, ReportCondition input, DateTimeOffset now) =>
        Record(
            new(ConnectorVerdict.Ignored, state.Session, state.Transaction),
            [.. Noted(input), new LateReportHeard(input.Report.At!.Value, now), new ConnectorOddity(new("late-status", $"{input.Report.Condition} of {Text(input.Report.At)} after {Text(state.ReportedAt)}"))]);

    private static Decision<ConnectorFact, ConnectorReply> Unchanged(ReportCondition input) => new([.. Noted(input)], [], new(ConnectorVerdict.Repeated));

    private static Decision<ConnectorFact, ConnectorReply> Changed(Connector state, ReportCondition input, DateTimeOffset now)
    {
        var report = input.Report;
        var cell = state.Reported is { } from ? ConditionTable.Cell(from, report.Condition) : null;
        var fact = new ConditionReported(
            report.Condition, Error(report), report.VendorErrorCode, report.Info, report.VendorId, now, report.At, cell, Phase.Unknown);
        var after = Evolve(state, fact);
        List<ConnectorFact> facts = [fact with { Phase = after.Phase }, .. Noted(input)];
        if (IsOlder(state, report, now))
            facts.Add(new ConnectorOddity(new("clock-jumped", $"{Text(report.At)} after {Text(state.ReportedAt)}")));
        // 2.x has no such table.
        if (state.Reported is { } was and not Occupied && was != report.Condition && cell is null && report.Condition is not Occupied)
            facts.Add(new ConnectorOddity(new("unlisted-transition", $"{was} to {report.Condition}")));

        // Catalogue S3: the transaction lives until it is stopped, whatever the connector says.
        // In 2.x the status and the end of a transaction that ends with the unplug come in either order.
        if (state.Transaction is { } running && report.Condition is Available && !state.Starts.Any(s => s.Named && s.Transaction == running))
            facts.Add(new ConnectorOddity(new("available-during-transaction", $"transaction {state.Transaction}")));

        return new(facts, Told(state, after), new(ConnectorVerdict.Done, state.Session, state.Transaction));
    }

    // The session hears what its connector saw; so does a remote start that waits (the plug it was waiting for).
    private static IReadOnlyList<Effect> Told(Connector before, Connector after) => (after.Session ?? after.Expected?.Session) switch
    {
        null => [],
        { } session when before.Plugged && !after.Plugged => [new TellSession(session, new SeeUnplugged())],
        { } session when after.Reported is { } condition => [new TellSession(session, new SeeCondition(condition, after.ErrorCode))],
        _ => [],
    };

    private static Decision<ConnectorFact, ConnectorReply> Begun(Connector state, BeginTransaction input, DateTimeOffset now)
    {
        var session = input.Opening?.Id ?? (input.Theirs ? state.Session : null) ?? SessionOf(state, input, now);
        var named = input.Report.Named;
        var past = named is { Offline: true } && state.Transaction is not null && input.Report.At < state.StartedAt;
        var fact = new TransactionBegan(
            StartQuestions.Of(input), session, input.NewTransaction, now, Phase.Charging, input.Report.At, named is not null, past, named?.State);
        List<ConnectorFact> facts = [fact];
        List<Effect> effects = input.Opening is { } opening ? [new TellSession(session, past ? opening with { SawPlug = false } : VehicleNews.With(state, opening, now))] : [];

        // OCPP 1.6 §4.8 has no place for it, chargers do it after a lost stop: the old one waits for its own stop, and is not billed twice.
        if (!past && state.Session is { } old && old != session)
        {
            if (state.Transaction is not null)
                facts.Add(new ConnectorOddity(new("start-while-running", $"transaction {state.Transaction} has not stopped")));
            effects.Add(new TellSession(old, new SeeSuperseded()));
        }

        facts[0] = fact with { Phase = Evolve(state, fact).Phase };
        return new(facts, effects, new(ConnectorVerdict.Done, session, input.NewTransaction));
    }

    /// <summary>Whose a new start is: the remote start's that waits for this token, else one that it bears itself.</summary>
    public static SessionId SessionOf(Connector state, BeginTransaction input, DateTimeOffset now) =>
        state.Expected is { } expected && Births.IsOf(expected, input.Report)
            ? expected.Session
            : SessionNames.BornBy(input.Charger, input.Report, now);

    private static Decision<ConnectorFact, ConnectorReply> Expecting(Connector state, ExpectStart input, DateTimeOffset now)
    {
        var fact = new StartExpected(input.Session, input.Token, now, Phase.Unknown, Paid: input.Asking?.Payment is not null);
        IReadOnlyList<Effect> effects = input.Asking is { } asking ? [new TellSession(input.Session, asking)] : [];
        return new([fact with { Phase = Evolve(state, fact).Phase }], effects, new(ConnectorVerdict.Done, input.Session));
    }

    private static Decision<ConnectorFact, ConnectorReply> Released(Connector state, Release input, DateTimeOffset now)
    {
        var fact = new SessionReleased(input.Session, now, Phase.Unknown);
        return Record(new(ConnectorVerdict.Done, input.Session), fact with { Phase = Evolve(state, fact).Phase });
    }

    private static string? Error(OutletChanged report) => report.ErrorCode is null or "NoError" ? null : report.ErrorCode;

    private static IEnumerable<ConnectorFact> Noted(ReportCondition input) => input.Oddities.Select(o => new ConnectorOddity(o));

    private static string Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "no time";

    private static Decision<ConnectorFact, ConnectorReply> Record(ConnectorReply reply, params ConnectorFact[] facts) => new(facts, [], reply);
}
