using Electra.Contracts;
using Electra.Domain.Chargers;

namespace Electra.Grains.Chargers;

/// <summary>The orders that were handed to a charger's link and have not ended. Every one ends: by its outcome, with the link, by time, or with
/// the silo: a grain that waits for a charger cannot be put away.</summary>
internal sealed class PendingOrders(TimeProvider clock, TimeSpan patience, CancellationToken siloEnds)
{
    // Twice what the link lets wait: whoever asks for more would wait for its no as long as for an answer.
    private const int Most = 64;

    private readonly Dictionary<Guid, TaskCompletionSource<OrderOutcome>> waiting = [];
    private bool closed;

    /// <summary>Hands an order to the link and waits for what comes of it.</summary>
    public async Task<OrderOutcome> Send(IChargerLink? link, ChargerOrder order)
    {
        if (link is null)
            return new Offline();
        // Its outcome would come to the activation that has taken over, and this one would wait for it in vain, and whoever calls it for this one.
        if (closed)
            return new TimedOut("");
        if (waiting.Count >= Most)
            return new Busy();
        var id = Guid.NewGuid();
        var source = new TaskCompletionSource<OrderOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = source;
        // Not awaited: how long the way there takes is part of the patience, and an order that has ended meanwhile has ended.
        Hand(link, id, order).Ignore();
        return await Wait(id, source);
    }

    /// <summary>The order has ended so; one that has ended already is not asked again.</summary>
    public void End(Guid id, OrderOutcome outcome)
    {
        if (waiting.Remove(id, out var source))
            source.TrySetResult(outcome);
    }

    /// <summary>The link is gone, and all its orders with it.</summary>
    public void EndAll(OrderOutcome outcome)
    {
        foreach (var id in waiting.Keys.ToArray())
            End(id, outcome);
    }

    /// <summary>The grain goes: all orders end, and none begins.</summary>
    public void Close()
    {
        closed = true;
        EndAll(new TimedOut(""));
    }

    private async Task Hand(IChargerLink link, Guid id, ChargerOrder order)
    {
        try
        {
            await link.Send(id, order);
        }
        catch (Exception failure) when (failure is ClientNotAvailableException or TimeoutException or OrleansException)
        {
            End(id, new Offline());
        }
        catch (Exception failure)
        {
            if (waiting.Remove(id, out var source))
                source.TrySetException(failure);
        }
    }

    private async Task<OrderOutcome> Wait(Guid id, TaskCompletionSource<OrderOutcome> source)
    {
        try
        {
            return await source.Task.WaitAsync(patience, clock, siloEnds);
        }
        catch (Exception end) when (end is TimeoutException or OperationCanceledException)
        {
            // What became of it nobody knows here: whoever owes it asks again, from another silo.
            waiting.Remove(id);
            return new TimedOut("");
        }
    }
}
