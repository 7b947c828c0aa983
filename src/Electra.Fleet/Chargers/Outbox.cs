using Electra.Fleet.Deviations;
using Electra.Fleet.Journals;

namespace Electra.Fleet.Chargers;

/// <summary>
/// What a charger has to say, in the order in which it happened. Messages about transactions wait for a socket, are repeated and come one
/// after the other (OCPP 1.6 §3.7.1); the others are sent if there is somebody to hear them, and do not wait for a repetition.
/// </summary>
#pragma warning disable CA1001 // Nobody asks the semaphore for a wait handle: there is nothing to dispose of.
internal sealed partial class Outbox(string chargerId, Configuration configuration, ChargerSurroundings surroundings, Character character)
{
    private readonly Lock gate = new();
    private readonly Queue<(long Number, string Action, ReadOnlyMemory<byte> Payload)> news = new();
    private readonly Queue<TransactionMessage> transactions = new();
    private readonly SemaphoreSlim signal = new(0);
    private DateTimeOffset notBefore;
    private long numbers;
    private volatile Link? current;

    private IJournal Journal => surroundings.Journal;

    /// <summary>Sends over a socket until it is gone, or another one has taken its place.</summary>
    public async Task Pump(Link link)
    {
        // A new socket is a new beginning: waiting for a repetition ends with the old one.
        notBefore = DateTimeOffset.MinValue;
        current = link;
        signal.Release();
        while (!link.Gone.IsCancellationRequested && ReferenceEquals(current, link))
        {
            var (message, text) = Next(out var wait);
            if (message is not null)
                await Deliver(link, message);
            else if (text is { } said)
                Note(said.Action, await Say(link, said.Action, said.Payload));
            else
                await Pause(wait, link.Gone);
        }

        // What woke this pump may have been meant for the one that took its place.
        signal.Release();
    }

    /// <summary>Calls in the charger's own manner, which its deviations make.</summary>
    public async Task<CallOutcome> Say(Link link, string action, ReadOnlyMemory<byte> payload, TransactionMessage? origin = null)
    {
        var id = origin?.MessageId ?? Link.NewId();
        if (character.IsPlain)
            return await Timed(link, id, action, payload);
        CallOutcome outcome = new CallOutcome.Unsaid();
        foreach (var said in character.Saying(new Said(action, Wording.Object(payload)) { Origin = origin }))
        {
            var main = outcome is CallOutcome.Unsaid && ReferenceEquals(said.Origin, origin) && (origin is not null || said.Action == action);
            var proposed = said.MessageId ?? (main ? id : Link.NewId());
            var became = await Timed(
                link, character.MessageId(proposed, said.Action, main ? origin?.Attempts ?? 0 : 0), said.Action, Wording.Bytes(said.Payload));
            if (main)
                outcome = became;
            else
                NoteFurther(said, origin, became);
        }

        return outcome;
    }

    /// <summary>Calls, and tells the journal how long the answer took.</summary>
    public async Task<CallOutcome> Timed(Link link, string messageId, string action, ReadOnlyMemory<byte> payload)
    {
        var began = surroundings.Wire.GetTimestamp();
        var outcome = await link.Call(messageId, action, payload);
        if (outcome is CallOutcome.Result)
            Journal.Answered(chargerId, action, surroundings.Wire.GetElapsedTime(began));
        if (outcome is CallOutcome.Result result)
            character.Answered(action, result.Payload);
        return outcome;
    }

    /// <summary>Tells the journal of a call that had no result.</summary>
    public void Note(string action, CallOutcome outcome)
    {
        if (outcome is not (CallOutcome.Result or CallOutcome.Unsaid))
            Journal.Failed(chargerId, action, outcome);
    }

    private async Task Deliver(Link link, TransactionMessage message)
    {
        if (message.Write() is not { } call)
        {
            Remove(message);
            return;
        }

        var outcome = await Say(link, call.Action, call.Payload, message);
        Note(call.Action, outcome);
        switch (outcome)
        {
            case CallOutcome.Result result:
                if (Remove(message))
                    message.Confirmed(result.Payload);
                break;
            case CallOutcome.Unsaid:
                Remove(message);
                break;
            case CallOutcome.Refused or CallOutcome.Silent:
                Repeat(message, call.Action);
                break;
        }
    }

    /// <summary>What became of a call beside the one that was meant: an earlier one that was kept back may be delivered by it.</summary>
    private void NoteFurther(Said said, TransactionMessage? origin, CallOutcome became)
    {
        Note(said.Action, became);
        if (said.Origin is not { } kept || ReferenceEquals(kept, origin))
            return;
        if (became is CallOutcome.Result result)
            kept.Confirmed(result.Payload);
        else
            Add(kept.Write, kept.Confirmed, kept.Of);
    }

    /// <remarks>
    /// Only attempts with a socket there count (OCPP 1.6 §9.1.29: when the central system fails to process it); the wait grows with each
    /// (§9.1.30: the interval, multiplied by the number of preceding transmissions).
    /// </remarks>
    private void Repeat(TransactionMessage message, string action)
    {
        message.Attempts++;
        if (message.Attempts >= Math.Max(1, configuration.Whole("TransactionMessageAttempts")))
        {
            Remove(message);
            Journal.GivenUp(chargerId, action, message.Attempts);
            return;
        }

        notBefore = surroundings.Wire.GetUtcNow() + configuration.Seconds("TransactionMessageRetryInterval") * message.Attempts;
    }

    /// <returns>Whether it was there: two sockets may have carried it.</returns>
    private bool Remove(TransactionMessage message)
    {
        lock (gate)
            return transactions.TryPeek(out var head) && ReferenceEquals(head, message) && transactions.TryDequeue(out _);
    }

    private async Task Pause(TimeSpan wait, CancellationToken gone)
    {
        using var timer = surroundings.Wire.CreateTimer(static s => ((SemaphoreSlim)s!).Release(), signal, wait, Timeout.InfiniteTimeSpan);
        await signal.WaitAsync(gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
