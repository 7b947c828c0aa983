using System.Collections.Concurrent;

namespace Electra.Fleet.Chargers;

/// <summary>Answers that come though nobody waits for them, and rightly: to what was sent twice, given up, or no proper message.</summary>
internal sealed class Pardons
{
    private const int Kept = 256;

    private readonly ConcurrentDictionary<string, byte> ids = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>Whether any error may come.</summary>
    public bool HasErrors { get; private set; }

    public void Once(string messageId)
    {
        if (!ids.TryAdd(messageId, 0))
            return;
        order.Enqueue(messageId);
        if (order.Count > Kept && order.TryDequeue(out var oldest))
            ids.TryRemove(oldest, out _);
    }

    public void AllErrors() => HasErrors = true;

    public bool Has(string messageId) => ids.ContainsKey(messageId);
}
