namespace Electra.Fleet.Dialects;

/// <summary>A call as it goes out: its action and its payload.</summary>
internal sealed record Call(string Action, ReadOnlyMemory<byte> Payload);

/// <summary>What a boot was answered with.</summary>
/// <param name="Interval">Seconds between heartbeats, or until the next attempt.</param>
internal sealed record BootAnswer(string Status, int Interval);

/// <summary>What the central system says of a token.</summary>
/// <param name="Group">The group that it belongs to.</param>
internal sealed record TokenAnswer(string Status, string? Group = null)
{
    public bool Accepted => Status == "Accepted";
}

/// <summary>What a transaction message was answered with.</summary>
/// <param name="TransactionId">What the transaction is called, where the answer says it.</param>
/// <param name="Token">What is said of its token; null: nothing.</param>
internal sealed record NewsAnswer(string? TransactionId, TokenAnswer? Token);
