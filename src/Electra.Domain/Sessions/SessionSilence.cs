using Electra.Domain.Chargers;
using static Electra.Domain.Sessions.SessionDecider;

namespace Electra.Domain.Sessions;

/// <summary>The rule for transactions that never end (T14): a meter that has been silent for long is asked, then the transaction is stopped, and
/// when nothing comes of either, the session is closed with the energy so far. One due time runs on and looks at what is true then; while values
/// come it is renewed once in each such time, whatever the number of samples.</summary>
internal static class SessionSilence
{
    /// <summary>How a session is closed by this rule.</summary>
    public const string Eternal = "eternal";

    // A charger that is away may come back any time, with all that it kept.
    private static readonly TimeSpan AwayEvery = TimeSpan.FromHours(1);

    /// <summary>What is owed from the transaction's start on.</summary>
    public static IEnumerable<Effect> From(DateTimeOffset now, TimeSpan? patience) => patience is { } after ? [new Wake(now + after, MeterSilent)] : [];

    /// <summary>Looks at what is true now.</summary>
    public static Decision<SessionFact, SessionReply> Heard(Session state, ListenForMeter input, DateTimeOffset now)
    {
        if (input.Patience is not { } patience)
            return new([], [], new(SessionVerdict.Ignored));
        var last = state.Meter.HeardAt > state.OpenedAt ? state.Meter.HeardAt.Value : state.OpenedAt ?? state.BeganAt;
        // A due time that came twice, of which the charger has still to answer the first.
        if (state.Silence is { } silence && last <= silence.At && now - silence.At < input.AnswerWithin)
            return new([], [], new(SessionVerdict.Ignored));
        if (now - last < patience || last > state.Silence?.At)
            return Step(SilenceStep.Listening, now, last + patience);
        // Its vehicle has left, or another's transaction runs: these have due times of their own.
        if (state.Unplugged || state.Superseded)
            return Step(SilenceStep.Listening, now, now + patience);
        if (!input.Online)
            return Step(SilenceStep.Listening, now, now + (patience < AwayEvery ? patience : AwayEvery));
        return state.Silence?.Step switch
        {
            SilenceStep.Asked => Step(SilenceStep.Stopped, now, now + input.AnswerWithin, new SendOrder(state.Charger, new StopCharging(state.Transaction!), Repeatable: false)),
            SilenceStep.Stopped => SessionEnding.Eternal(state, now),
            _ => Step(SilenceStep.Asked, now, now + input.AnswerWithin, new SendOrder(state.Charger, new ReportAgain("MeterValues", state.Outlet), Repeatable: false)),
        };
    }

    private static Decision<SessionFact, SessionReply> Step(SilenceStep step, DateTimeOffset now, DateTimeOffset next, params Effect[] effects) =>
        new([new SilenceMet(step, now)], [.. effects, new Wake(next, MeterSilent)], new(SessionVerdict.Done));
}

/// <summary>What was done about a meter's silence, and when.</summary>
[GenerateSerializer, Immutable, Alias("silence")]
public sealed record Silence(SilenceStep Step, DateTimeOffset At);

/// <summary>What is done about a meter's silence.</summary>
public enum SilenceStep
{
    /// <summary>Nothing: it speaks, or the charger is away.</summary>
    Listening,

    /// <summary>The charger was asked for its meter's values.</summary>
    Asked,

    /// <summary>The charger was told to stop the transaction.</summary>
    Stopped,
}
