using Electra.Fleet.Dialects;

namespace Electra.Fleet.Chargers;

/// <content>What waits, in the order in which it happened.</content>
internal sealed partial class Outbox
{
    /// <summary>Messages about transactions that nobody has confirmed yet.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return transactions.Count;
        }
    }

    /// <summary>Whether something about a transaction waits.</summary>
    public bool IsWaitingFor(string transactionId)
    {
        lock (gate)
            return transactions.Any(message => message.Of?.TransactionId == transactionId);
    }

    /// <param name="write">Null, when its turn has come: there is nothing to say.</param>
    public void Add(Func<Call?> write, Action<ReadOnlyMemory<byte>> confirmed, Charge? of = null)
    {
        lock (gate)
            transactions.Enqueue(new TransactionMessage(write, confirmed) { Number = numbers++, Of = of });
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
}
