using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>The rules of one session: nothing strange is refused, nothing strange is counted twice.</summary>
public sealed class SessionDecider : IDecider<Session, SessionInput, SessionFact, SessionReply>
{
    /// <summary>The due time of a remote start whose transaction never came.</summary>
    public const string StartExpires = "start-expires";

    /// <summary>The due time of a session whose unplug was never told.</summary>
    public const string UnplugExpires = "unplug-expires";

    /// <summary>The due time of a meter that may have been silent for too long: answered by <see cref="ListenForMeter"/>.</summary>
    public const string MeterSilent = "meter-silent";

    /// <summary>How long after its transaction's end a session waits for the unplug.</summary>
    public static readonly TimeSpan UnplugPatience = TimeSpan.FromHours(24);

    /// <summary>A stop that is asked for again so soon after is the same one.</summary>
    public static readonly TimeSpan SameStop = TimeSpan.FromMinutes(1);

    /// <summary>How often progress is recorded: lists and events live on it, the samples themselves are all kept.</summary>
    public static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(60);

    private SessionDecider() { }

    /// <inheritdoc/>
    public static Session Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<SessionFact, SessionReply> Decide(Session state, SessionInput input, DateTimeOffset now) => (state, input) switch
    {
        // What has happened is true, however late it is told.
        ({ Transaction: null }, OpenTransaction i) => Opened(state, i, now),
        (_, OpenTransaction i) => SessionNews.OpenedAgain(state, i, now),
        ({ Id: null }, not AskStart) => Answer(SessionVerdict.Unknown),
        ({ Transaction: null }, CloseTransaction) => Answer(SessionVerdict.NotRunning),
        ({ Closing: null }, CloseTransaction i) => SessionEnding.Closed(state, i, now),
        ({ Closing: { MeterStopWh: null, ClosedBy: not SessionEnding.ByStop } }, CloseTransaction i) when !state.Oddities.Contains("late-stop") => SessionEnding.ClosedLate(state, i),
        (_, CloseTransaction) => Answer(SessionVerdict.Repeated, state.Standing),
        (_, ReadMeter i) => Metered(state, i, now),
        ({ Transaction: null }, LearnStart or SeeFlow or Resume or NotePriority) => Answer(SessionVerdict.NotRunning),
        (_, LearnStart i) => SessionNews.Learnt(state, i, now),
        (_, SeeFlow i) => SessionNews.Moved(state, i, now),
        (_, NoteVehicle i) => SessionNews.Vehicle(state, i, now),
        (_, NoteDetail or Resume or NotePriority or NoteSettlement or KnowVehicle) => SessionTold.Heard(state, input, now),
        ({ EndedAt: not null } or { Failure: not null }, SeeCondition or SeeUnplugged or SeeSuperseded or Woken or ListenForMeter or StartOrderEnded or QuestionTransaction or HearTransactionStatus) => Answer(SessionVerdict.Ignored),
        ({ Unplugged: true }, SeeUnplugged) => Answer(SessionVerdict.Repeated),
        (_, SeeUnplugged) => SessionEnding.Left(state, now),
        (_, SeeCondition i) when state.Seen == i.Condition && !(state.Unplugged && SessionFolding.ShowsPlug(i.Condition)) => Answer(SessionVerdict.Repeated),
        (_, SeeCondition i) => Record(SessionVerdict.Done, new ConditionSeen(i.Condition, i.ErrorCode, now)),
        ({ Superseded: true }, SeeSuperseded) => Answer(SessionVerdict.Repeated),
        (_, SeeSuperseded) => SessionEnding.Superseded(state, now),

        // Permission.
        ({ Id: null }, AskStart i) => Asked(i, now),
        (_, AskStart) => Answer(SessionVerdict.Repeated),
        ({ Transaction: null }, StartOrderEnded { Willing: false } i) => SessionEnding.Failed(state, i.Outcome, SessionEnding.Refused, now),
        ({ Transaction: null }, StartOrderEnded i) => Record(SessionVerdict.Done, new StartOrderAnswered(true, i.Outcome, now)),
        ({ Transaction: not null, Closing: null, StopAskedAt: { } before }, AskStop) when now - before < SameStop => Answer(SessionVerdict.Repeated),
        ({ Transaction: not null, Closing: null }, AskStop i) => Stopping(state, i, now),
        (_, AskStop) => Answer(SessionVerdict.NotRunning),

        // A due time: by what is true now, not by what was planned.
        ({ Transaction: null }, Woken { Why: StartExpires }) => SessionEnding.Zombie(state, now),
        ({ Closing: not null } or { Superseded: true } or { Unplugged: true, Transaction: not null }, Woken { Why: UnplugExpires }) => SessionEnding.Expired(state, now),

        ({ Transaction: not null, Closing: null }, ListenForMeter i) => SessionSilence.Heard(state, i, now),
        ({ Transaction: not null, Closing: null }, QuestionTransaction i) => Reconciliation.Questioned(state, i, now),
        ({ Transaction: not null, Closing: null }, Woken { Why: Reconciliation.AskAgain }) => Reconciliation.Again(state, now),
        ({ Transaction: not null, Closing: null }, HearTransactionStatus i) => Reconciliation.Told(state, i, now),

        _ => Answer(SessionVerdict.Ignored),
    };

    /// <inheritdoc/>
    public static Session Evolve(Session state, SessionFact fact) => SessionFolding.Fold(state, fact);

    private static Decision<SessionFact, SessionReply> Asked(AskStart input, DateTimeOffset now)
    {
        var order = new StartCharging(input.Place.Outlet, input.Token, SessionNames.StartNumber(input.Id), input.Payment is not null, input.TokenKind, input.Group);
        return new(
            [new SessionAsked(input.Id, input.Place, input.Token, now, input.Payment), .. SessionDrivers.Told(Initial, input.Driver, now)],
            [new SendOrder(input.Place.Charger, order, Repeatable: false), new Wake(now + input.Patience, StartExpires), .. SessionDrivers.Sought(input)], new(SessionVerdict.Done));
    }

    private static Decision<SessionFact, SessionReply> Opened(Session state, OpenTransaction input, DateTimeOffset now)
    {
        var started = Clocks.Believed(input.Report.At, now);
        List<SessionFact> facts =
        [
            new TransactionAttached(
                input.Id, input.Place, input.Report.Token, input.Transaction, input.Report.MeterStartWh, input.Verdict.Standing,
                input.Report.At, started, now, input.SawPlug, input.Report.Named?.State, Reservations.UsedBy(input.Report)),
            .. SessionDrivers.Told(state, input.Verdict.Driver, now), .. SessionNews.Vehicle(input, now),
            .. Noted(input.Oddities), .. ClockOddity(input.Report.At, now), .. MeterSignatures.New(state, input.Signatures, now),
        ];
        if (state.Failure is not null)
            facts.Add(new SessionOddity(new("late-start", $"after: {state.Failure}")));
        if (input.Report.MeterStartWh is { } wh and < 0)
            facts.Add(new SessionOddity(new("negative-meter", Text(wh))));
        // Whose it is may still be told where 2.x begins before a token is there; if it never is, its end says so.
        if (input.Verdict.Standing is not TokenStanding.Accepted && input.Report.Named is not { Nobody: true })
            facts.Add(new SessionOddity(new("started-without-right", input.Verdict.Standing.ToString())));
        // One that was superseded, or left by its vehicle, before we heard of its start waits for its stop like any other.
        List<Effect> effects = [.. SessionSilence.From(now, input.EternalAfter), .. SessionDrivers.Sought(state, input.Report.Token, input.Verdict)];
        if (state.Superseded || state.Unplugged)
            effects.Add(new Wake(now + UnplugPatience, UnplugExpires));
        return new(facts, effects, new(SessionVerdict.Done, input.Verdict.Standing));
    }

    private static Decision<SessionFact, SessionReply> Stopping(Session state, AskStop input, DateTimeOffset now) => new(
        [new StopAsked(input.By, now)],
        [new SendOrder(state.Charger, new StopCharging(state.Transaction!), Repeatable: true)],
        new(SessionVerdict.Done));

    private static Decision<SessionFact, SessionReply> Metered(Session state, ReadMeter input, DateTimeOffset now)
    {
        var metered = input.Folded ? state : SessionFolding.WithSamples(state, input.Samples, now);
        List<SessionFact> facts =
        [
            .. Noted(input.Oddities).Where(f => !state.Oddities.Contains(((SessionOddity)f).Oddity.Name)),
            .. MeterOddity.New(state, metered, input.Samples), .. MeterSignatures.New(state, MeterSignatures.Of(input.Samples), now),
        ];
        if (state.Closing is not null && !state.Oddities.Contains("meter-after-stop"))
            facts.Add(new SessionOddity(new("meter-after-stop"))); // T12
        if (state is { Closing: null, EndedAt: null } && (state.ProgressAt is not { } last || now - last >= ProgressEvery))
            facts.Add(new SessionProgressed(SessionEnergy.SoFar(metered).Wh, metered.Meter.LastWh, metered.Meter.PowerW, metered.Meter.Soc, now));
        // What is asked and what is heard follow each other in the record: the clocks of the silos that date them need not.
        if (state is { Silence: not null, Closing: null } && input.Samples.Count > 0)
            facts.Add(new SilenceMet(SilenceStep.Listening, now));
        return new(facts, [], new(SessionVerdict.Done));
    }

    internal static IEnumerable<SessionFact> Noted(IReadOnlyList<Oddity> oddities) => oddities.Select(o => new SessionOddity(o));

    internal static IEnumerable<SessionFact> ClockOddity(DateTimeOffset? at, DateTimeOffset now) =>
        at is { } told && !Clocks.IsBelievable(told, now) ? [new SessionOddity(new("clock-off", told.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)))] : [];

    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Decision<SessionFact, SessionReply> Answer(SessionVerdict verdict, TokenStanding? standing = null) => new([], [], new(verdict, standing));

    private static Decision<SessionFact, SessionReply> Record(SessionVerdict verdict, params SessionFact[] facts) => new(facts, [], new(verdict));
}
