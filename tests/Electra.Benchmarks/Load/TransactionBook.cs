using System.Collections.Concurrent;
using System.Globalization;

namespace Electra.Benchmarks.Load;

/// <summary>The transactions at one server, and the ids that it has given: none may come twice.</summary>
internal sealed class TransactionBook
{
    private readonly ConcurrentDictionary<int, bool> given = new();

    private int named;

    public int Count => given.Count + Volatile.Read(ref named);

    /// <summary>One has begun that its charger named itself.</summary>
    public void Began() => Interlocked.Increment(ref named);

    public void Given(int transaction)
    {
        if (!given.TryAdd(transaction, true))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"transaction id {transaction} was given twice"));
    }
}
