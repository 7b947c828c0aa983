using Electra.Fleet.Journals;

namespace Electra.Fleet.Chargers;

/// <summary>A message that must arrive: it is written when it is sent, for its transaction's number may be learnt in between.</summary>
internal sealed record TransactionMessage(string Action, Func<ReadOnlyMemory<byte>> Write, Action<ReadOnlyMemory<byte>> Confirmed)
{
    public string MessageId { get; set; } = Link.NewId();

    public int Attempts { get; set; }

    public long Number { get; init; }
}

/// <summary>
/// What a charger has to say, in the order in which it happened. Messages about transactions wait for a socket, are repeated and come one
/// after the other (OCPP 1.6 §3.7.1); the others are sent if there is somebody to hear them, and do not wait for a repetition.
/// </summary>
#pragma warning disable CA1001 // Nobody asks the semaphore for a wait handle: there is nothing to dispose of.
internal sealed class Outbox(string chargerId, Configuration configuration, ChargerSurroundings surroundings)
{
    private readonly Lock gate = new();
    private readonly Queue<(long Number, string Action, ReadOnlyMemory<byte> Payload)> news = new();
    private readonly Queue<TransactionMessage> transactions = new();
    private readonly SemaphoreSlim signal = new(0);
    private DateTimeOffset notBefore;
    private long numbers;
    private volatile Link? current;

    private IJournal Journal => surroundings.Journal;

    /// <summary>Messages about transactions that nobody has confirmed yet.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return transactions.Count;
        }
    }

    public void Add(string action, Func<ReadOnlyMemory<byte>> write, Action<ReadOnlyMemory<byte>> confirmed)
    {
        lock (gate)
            transactions.Enqueue(new TransactionMessage(action, write, confirmed) { Number = numbers++ });
        signal.Release();
    }

    public void Tell(string action, ReadOnlyMemory<byte> payload)
    {
        lock (gate)
            news.Enqueue((numbers++, action, payload));
        signal.Release();
    }

    /// <summary>Forgets what nobody was there to hear.</summary>
    public void ForgetNews()
    {
        lock (gate)
            news.Clear();
    }

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
                Note(said.Action, await Timed(link, Link.NewId(), said.Action, said.Payload));
            else
                await Pause(wait, link.Gone);
        }

        // What woke this pump may have been meant for the one that took its place.
        signal.Release();
    }

    /// <summary>Calls, and tells the journal how long the answer took.</summary>
    public async Task<CallOutcome> Timed(Link link, string messageId, string action, ReadOnlyMemory<byte> payload)
    {
        var began = surroundings.Wire.GetTimestamp();
        var outcome = await link.Call(messageId, action, payload);
        if (outcome is CallOutcome.Result)
            Journal.Answered(chargerId, action, surroundings.Wire.GetElapsedTime(began));
        return outcome;
    }

    /// <summary>Tells the journal of a call that had no result.</summary>
    public void Note(string action, CallOutcome outcome)
    {
        if (outcome is not CallOutcome.Result)
            Journal.Failed(chargerId, action, outcome.Why);
    }

    private (TransactionMessage?, (string Action, ReadOnlyMemory<byte> Payload)?) Next(out TimeSpan wait)
    {
        lock (gate)
        {
            wait = Timeout.InfiniteTimeSpan;
            var due = transactions.Count > 0;
            if (due && notBefore - surroundings.Wire.GetUtcNow() is { Ticks: > 0 } left)
            {
                due = false;
                wait = left;
            }

            if (due && (news.Count == 0 || transactions.Peek().Number < news.Peek().Number))
                return (transactions.Peek(), null);
            return news.TryDequeue(out var said) ? (null, (said.Action, said.Payload)) : (null, null);
        }
    }

    private async Task Deliver(Link link, TransactionMessage message)
    {
        var outcome = await Timed(link, message.MessageId, message.Action, message.Write());
        Note(message.Action, outcome);
        switch (outcome)
        {
            case CallOutcome.Result result:
                if (Remove(message))
                    message.Confirmed(result.Payload);
                if (surroundings.Deviations.SendsStartsTwice && message.Action == "StartTransaction")
                    Note(message.Action, await Timed(link, Link.NewId(), message.Action, message.Write()));
                break;
            case CallOutcome.Refused or CallOutcome.Silent:
                Repeat(message);
                break;
        }
    }

    /// <remarks>
    /// Only attempts with a socket there count (OCPP 1.6 §9.1.29: when the central system fails to process it); the wait grows with each
    /// (§9.1.30: the interval, multiplied by the number of preceding transmissions).
    /// </remarks>
    private void Repeat(TransactionMessage message)
    {
        message.Attempts++;
        if (message.Attempts >= Math.Max(1, configuration.Whole("TransactionMessageAttempts")))
        {
            Remove(message);
            Journal.GivenUp(chargerId, message.Action, message.Attempts);
            return;
        }

        if (surroundings.Deviations.NewIdOnRetry)
            message.MessageId = Link.NewId();
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
