using Electra.Contracts;
using Electra.Domain.Chargers;

namespace Electra.Grains.Chargers;

/// <summary>The orders that were handed to a charger's link and have not ended. Every one ends: by its outcome, with the link, or by time.</summary>
internal sealed class PendingOrders(TimeProvider clock, TimeSpan patience)
{
    // Twice what the link lets wait: whoever asks for more would wait for its no as long as for an answer.
    private const int Most = 64;

    private readonly Dictionary<Guid, TaskCompletionSource<OrderOutcome>> waiting = [];

    /// <summary>Hands an order to the link and waits for what comes of it.</summary>
    public async Task<OrderOutcome> Send(IChargerLink? link, ChargerOrder order)
    {
        if (link is null)
            return new Offline();
        if (waiting.Count >= Most)
            return new Busy();
        var id = Guid.NewGuid();
        var source = new TaskCompletionSource<OrderOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = source;
        try
        {
            await link.Send(id, order);
        }
        catch (Exception failure) when (failure is ClientNotAvailableException or TimeoutException or OrleansException)
        {
            End(id, new Offline());
        }

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

    private async Task<OrderOutcome> Wait(Guid id, TaskCompletionSource<OrderOutcome> source)
    {
        try
        {
            return await source.Task.WaitAsync(patience, clock);
        }
        catch (TimeoutException)
        {
            waiting.Remove(id);
            return new TimedOut("");
        }
    }
}
