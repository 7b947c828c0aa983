using Electra.Domain.Chargers;

namespace Electra.Domain.Sessions;

/// <summary>A transaction of 2.x that its charger does not speak of after it has come back is asked for (OCPP 2.0.1, E14): one that goes on goes on,
/// one whose news still wait is waited for, and one that is over with nothing left to tell is settled by what is known.</summary>
public static class Reconciliation
{
    /// <summary>The due time of a charger that has come back: what it has not spoken of by then is asked for.</summary>
    public const string Due = "reconcile";

    /// <summary>The due time of a transaction that is to be asked for once more.</summary>
    public const string AskAgain = "ask-transaction-again";

    /// <summary>A queue is sent as soon as the charger is back, and as fast as it is answered: so long it may take.</summary>
    public static readonly TimeSpan After = TimeSpan.FromMinutes(2);

    /// <summary>An end that was on its way just as the charger was asked has come after so long: only then is a second such answer believed.</summary>
    public static readonly TimeSpan SureAfter = TimeSpan.FromMinutes(1);

    /// <summary>How often a charger is asked whose queue is not empty.</summary>
    public static readonly TimeSpan QueueEvery = TimeSpan.FromMinutes(15);

    /// <summary>Some chargers always have messages in their queue: longer than this nobody waits for them.</summary>
    public static readonly TimeSpan QueuePatience = TimeSpan.FromHours(24);

    /// <summary>What is owed when a charger has come back that can be asked: not 1.6, which has no such message.</summary>
    public static IReadOnlyList<Effect> Owed(string protocol, DateTimeOffset now) =>
        protocol.StartsWith("ocpp2", StringComparison.Ordinal) ? [new Wake(now + After, Due)] : [];

    /// <summary>The charger has come back, and may have said nothing of it since.</summary>
    internal static Decision<SessionFact, SessionReply> Questioned(Session state, QuestionTransaction input, DateTimeOffset now) =>
        Heard(state) >= input.Since ? new([], [], new(SessionVerdict.Ignored))
        : state.Inquiry is { } inquiry && now - inquiry.At < (WaitsForQueue(inquiry) ? QueueEvery / 2 : SureAfter) ? new([], [], new(SessionVerdict.Repeated))
        : Ask(state, now);

    /// <summary>It is time to ask once more.</summary>
    internal static Decision<SessionFact, SessionReply> Again(Session state, DateTimeOffset now) =>
        state.Inquiry is not { } inquiry || Heard(state) > inquiry.At ? new([], [], new(SessionVerdict.Ignored))
        : now - inquiry.At < (WaitsForQueue(inquiry) ? QueueEvery : SureAfter) / 2 ? new([], [], new(SessionVerdict.Repeated))
        : Ask(state, now);

    /// <summary>The charger has answered.</summary>
    internal static Decision<SessionFact, SessionReply> Told(Session state, HearTransactionStatus input, DateTimeOffset now)
    {
        if (state.Inquiry is not { } inquiry || input.Standing.Ongoing is not { } ongoing)
            return new([], [], new(SessionVerdict.Ignored));
        var told = new TransactionStatusTold(ongoing, input.Standing.MessagesInQueue, now);
        if (ongoing)
            return new([told], [], new(SessionVerdict.Done));
        if (input.Standing.MessagesInQueue)
        {
            return now - inquiry.Since < QueuePatience
                ? new([told], [new Wake(now + QueueEvery, AskAgain)], new(SessionVerdict.Done))
                : SessionEnding.Lost(state, told, "it has ended, and what the charger has still to tell of it has not come", now);
        }

        return inquiry.GoneAt is not { } gone ? new([told], [new Wake(now + SureAfter, AskAgain)], new(SessionVerdict.Done))
            : now - gone < SureAfter / 2 ? new([], [], new(SessionVerdict.Repeated))
            : SessionEnding.Lost(state, told, "the charger says that it has ended, and that nothing is left to tell of it", now);
    }

    internal static Session Fold(Session state, TransactionStatusAsked fact) => state with
    {
        Inquiry = state.Inquiry is { } inquiry && Heard(state) <= inquiry.At ? inquiry with { At = fact.At } : new(fact.At, fact.At, null),
    };

    internal static Session Fold(Session state, TransactionStatusTold fact) => state with
    {
        Inquiry = fact.Ongoing ? null : state.Inquiry is { } inquiry ? inquiry with
        {
            GoneAt = fact.MessagesInQueue ? null : inquiry.GoneAt ?? fact.At,
            QueuedAt = fact.MessagesInQueue ? fact.At : null,
        }
        : null,
    };

    // Each such answer owes one more question. A charger that comes back often is asked in between, but only where the answer that is due is still far:
    // else each time it comes back would be one more that asks for ever.
    private static bool WaitsForQueue(Inquiry inquiry) => inquiry.QueuedAt >= inquiry.At;

    // Repeatable: a question changes nothing.
    private static Decision<SessionFact, SessionReply> Ask(Session state, DateTimeOffset now) => new(
        [new TransactionStatusAsked(now)],
        [new SendOrder(state.Charger, new AskTransaction(state.Transaction!), Repeatable: true)],
        new(SessionVerdict.Done));

    private static DateTimeOffset Heard(Session state) =>
        state.Meter.HeardAt is { } heard && heard > state.OpenedAt ? heard : state.OpenedAt ?? state.BeganAt;
}

/// <summary>That a charger was asked for a transaction, and what is not settled about it.</summary>
/// <param name="Since">When it was first asked.</param>
/// <param name="At">When it was asked last.</param>
/// <param name="GoneAt">When it first said that the transaction is over, with nothing left to tell; null: it did not.</param>
/// <param name="QueuedAt">When it last said that messages still wait in it; null: that was not its last word.</param>
[GenerateSerializer, Immutable, Alias("inquiry")]
public sealed record Inquiry(DateTimeOffset Since, DateTimeOffset At, DateTimeOffset? GoneAt, DateTimeOffset? QueuedAt = null);
