using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Gateway.Calls;
using Electra.Gateway.Sockets;
using Electra.Ocpp.Framing;

namespace Electra.Gateway.Orders;

// size: one queue and the one call that is out, whose ends must not drift apart.
/// <summary>Sends a charger our calls: one outstanding at a time (OCPP-J 1.6 §4.1.1), the others wait in a bounded queue. Each comes to an end.</summary>
internal sealed class OrderLane(Line line, GatewayTools tools, BootGate boot, EarlyWords early, OddityTeller oddities)
{
    private const int Depth = 32;

    private readonly Lock gate = new();
    private readonly Queue<WaitingOrder> waiting = new();
    private FrameSender? sender;
    private FrameJournal? journal;
    private OpenCall? open;
    private bool busy;
    private bool closed;
    private long number;
    private long count;

    /// <summary>The socket is there.</summary>
    public void Open(long link, FrameSender to, FrameJournal log)
    {
        lock (gate)
        {
            (number, sender, journal) = (link, to, log);
            Begin();
        }
    }

    /// <summary>Takes an order; its outcome is told, always.</summary>
    public void Add(Guid order, ChargerOrder what)
    {
        var written = line.Dialect.WriteOrder(what);
        if (written.Refusal is { } refusal)
        {
            _ = Tell(order, refusal);
            return;
        }

        lock (gate)
        {
            if (!closed && waiting.Count < Depth)
            {
                waiting.Enqueue(new(order, what, written, tools.Time.GetTimestamp(), Traces.Carried));
                Begin();
                return;
            }
        }

        _ = Tell(order, closed ? new Offline() : new Busy());
    }

    /// <summary>The charger answered; false: to nothing that was asked.</summary>
    public bool Answered(ResultFrame result)
    {
        if (Matching(result.MessageId) is not { } call)
        {
            var odd = Stray(result.MessageId);
            journal?.ResultIn(result, null, odd);
            return false;
        }

        journal?.ResultIn(result, call.Order.Written.Action);
        var outcome = line.Dialect.ReadOutcome(
            call.Order.What, call.Order.Written.Action, call.MessageId, result.Payload, call.SentAt, tools.Time.GetUtcNow());
        if (outcome is Errored unread)
            Contradict(unread);
        call.Outcome.TrySetResult(outcome);
        return true;
    }

    /// <summary>The charger answered with a text that is no answer. Where it can be told so the call has ended; in versions before 2.1 it may yet be answered.</summary>
    public void Garbled(BadFrame text)
    {
        if (!line.Dialect.Sends || text is not { MessageType: FrameType.Result, MessageId: { } id } || Matching(id) is not { } call)
            return;
        var unread = new Errored(
            call.Order.Written.Action, id, line.Dialect.Spell(text.Error.Meaning), "The answer is not understood: " + text.Error.Description);
        Contradict(unread);
        call.Outcome.TrySetResult(unread);
    }

    /// <summary>The charger answered with an error; false: to nothing that was asked.</summary>
    public bool Refused(ErrorFrame error)
    {
        if (Matching(error.MessageId) is not { } call)
        {
            var odd = Stray(error.MessageId);
            journal?.ErrorIn(error, null, odd);
            return false;
        }

        journal?.ErrorIn(error, call.Order.Written.Action);
        call.Outcome.TrySetResult(new Errored(call.Order.Written.Action, call.MessageId, error.Code, error.Description));
        return true;
    }

    /// <summary>The charger has been asked something and has not answered yet.</summary>
    public bool Busy => open is not null;

    /// <summary>Begins no more; completes when what the charger was asked last has come to its end.</summary>
    public Task Leave()
    {
        List<WaitingOrder> left;
        lock (gate)
        {
            closed = true;
            left = [.. waiting];
            waiting.Clear();
        }

        foreach (var order in left)
            _ = Tell(order.Id, new Offline());
        return open?.Outcome.Task ?? Task.CompletedTask;
    }

    /// <summary>The socket is gone: whatever waits ends here.</summary>
    public void Close()
    {
        _ = Leave();
        boot.Close();
        open?.Outcome.TrySetResult(new Offline());
    }

    private void Begin()
    {
        if (busy || sender is null || waiting.Count == 0)
            return;
        busy = true;
        // Outside of the trace of whoever came first: each order goes on with its own.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(Work);
    }

    private async Task Work()
    {
        while (true)
        {
            WaitingOrder? order;
            lock (gate)
            {
                if (!waiting.TryDequeue(out order))
                {
                    busy = false;
                    return;
                }
            }

            await End(order);
        }
    }

    private async Task End(WaitingOrder order)
    {
        using var span = Telemetry.Order(order.Written.Action, line.Charger.Value, order.Trace);
        var outcome = await Perform(order);
        span?.SetTag("electra.outcome", outcome.GetType().Name.ToLowerInvariant());
        await Tell(order.Id, outcome);
    }

    private async Task<OrderOutcome> Perform(WaitingOrder order)
    {
        var began = tools.Time.GetTimestamp();
        var left = tools.Options.CallTimeout - tools.Time.GetElapsedTime(order.Since, began);
        var outcome = left <= TimeSpan.Zero ? null : await boot.Pass(left) switch
        {
            true => await Call(order),
            false => closed ? new Offline() : new Unsupported("its boot was rejected"),
            null => null,
        };
        outcome ??= new TimedOut(order.Written.Action);
        if (outcome is TimedOut)
            tools.Log.OrderTimedOut(order.Written.Action, line.Charger.Value);
        tools.Telemetry.Ordered(order.Written.Action, outcome.GetType().Name.ToLowerInvariant(), tools.Time.GetElapsedTime(began));
        return outcome;
    }

    private async Task<OrderOutcome> Call(WaitingOrder order)
    {
        // The link's number in front: some chargers keep answering what an earlier socket asked.
        var call = new OpenCall($"{number}-{++count}", order, tools.Time.GetUtcNow(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        open = call;
        try
        {
            using (var buffer = PooledBuffer.Rent())
            {
                FrameWriter.WriteCall(buffer, call.MessageId, order.Written.Action, order.Written.Payload.Span);
                // Logged before it leaves: its answer must not stand before it.
                journal!.CallOut(call.MessageId, order.Written.Action, order.Written.Payload.Span);
                early.Asked(order.Written.Action, order.Written.Payload);
                if (closed || !await sender!.Send(buffer.Written))
                    return new Offline();
            }

            return await call.Outcome.Task.WaitAsync(tools.Options.CallTimeout, tools.Time);
        }
        catch (TimeoutException)
        {
            return new TimedOut(order.Written.Action);
        }
        finally
        {
            open = null;
        }
    }

    // OCPP-J 2.1 §4.2.3; earlier versions have no word for it.
    private void Contradict(Errored unread)
    {
        if (line.Dialect.Sends)
            _ = Contradict(unread.MessageId, unread.Action, unread.Code, unread.Description);
    }

    private async Task Contradict(string messageId, string action, string code, string description)
    {
        using var buffer = PooledBuffer.Rent();
        FrameWriter.WriteResultError(buffer, messageId, code, description);
        if (await sender!.Send(buffer.Written))
            journal!.ResultErrorOut(messageId, action, code, description);
    }

    private OpenCall? Matching(string messageId) => open is { } call && call.MessageId == messageId && !call.Outcome.Task.IsCompleted ? call : null;

    private string Stray(string messageId)
    {
        var ours = messageId.StartsWith($"{number}-", StringComparison.Ordinal);
        var oddity = ours ? "late-answer" : "answer-to-nothing";
        oddities.Met(oddity, messageId);
        tools.Log.StrayAnswer(line.Charger.Value, messageId, oddity);
        return oddity;
    }

    private async Task Tell(Guid order, OrderOutcome outcome)
    {
        var removal = new Removal(tools.Time);
        while (true)
        {
            try
            {
                await line.Grain.OrderEnded(order, outcome);
                return;
            }
            catch (Exception fault) when (removal.Explains(fault))
            {
                await removal.Settle();
            }
            catch (Exception fault)
            {
                tools.Log.OutcomeUntold(order, line.Charger.Value, fault.Message);
                return;
            }
        }
    }
}
