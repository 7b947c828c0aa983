using Electra.Fleet.Dialects;

namespace Electra.Fleet.Chargers;

/// <summary>A message that must arrive: it is written when it is sent, for its transaction's number may be learnt in between.</summary>
internal sealed record TransactionMessage(Func<Call?> Write, Action<ReadOnlyMemory<byte>> Confirmed)
{
    public string MessageId { get; set; } = Link.NewId();

    public int Attempts { get; set; }

    public long Number { get; init; }

    /// <summary>The transaction that it is about, where that is known.</summary>
    public Charge? Of { get; init; }
}
