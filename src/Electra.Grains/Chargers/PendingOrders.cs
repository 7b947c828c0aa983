using Electra.Domain.Chargers;

namespace Electra.Grains.Chargers;

/// <summary>The orders that were handed to a charger's link and have not ended. Every one ends: by its outcome, with the link, or by time.</summary>
internal sealed class PendingOrders(TimeProvider clock, TimeSpan patience)
{
    private readonly Dictionary<Guid, TaskCompletionSource<OrderOutcome>> waiting = [];

    /// <summary>A new order: its id, and its outcome when it comes.</summary>
    public (Guid Id, Task<OrderOutcome> Outcome) Begin()
    {
        var id = Guid.NewGuid();
        var source = new TaskCompletionSource<OrderOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = source;
        return (id, Wait(id, source));
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
