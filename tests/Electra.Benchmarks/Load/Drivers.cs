using System.Collections.Concurrent;

namespace Electra.Benchmarks.Load;

/// <summary>Drivers who go from charger to charger: the one who has been away for longest comes next, wherever a place is free.</summary>
internal sealed class Drivers
{
    private readonly ConcurrentQueue<string> waiting;

    public Drivers(IEnumerable<string> tokens) => waiting = new(tokens);

    /// <summary>Comes to a charger.</summary>
    public string Come() => waiting.TryDequeue(out var token) ? token : throw new InvalidOperationException("there are more chargers than drivers");

    /// <summary>Leaves it.</summary>
    public void Go(string token) => waiting.Enqueue(token);
}
