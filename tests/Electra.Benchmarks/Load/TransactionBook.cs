using System.Collections.Concurrent;
using System.Globalization;

namespace Electra.Benchmarks.Load;

/// <summary>The transaction ids that one server has given: none may come twice.</summary>
internal sealed class TransactionBook
{
    private readonly ConcurrentDictionary<int, bool> given = new();

    public int Count => given.Count;

    public void Given(int transaction)
    {
        if (!given.TryAdd(transaction, true))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"transaction id {transaction} was given twice"));
    }
}
