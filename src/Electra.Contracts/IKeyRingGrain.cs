using Electra.Domain.Keys;

namespace Electra.Contracts;

/// <summary>All API keys.</summary>
[Alias("electra.keys")]
public interface IKeyRingGrain : IGrainWithStringKey
{
    /// <summary>Issues a key.</summary>
    [Alias("issue")]
    Task<bool> Issue(IssueKey input);

    /// <summary>Revokes a key. False: there was none.</summary>
    [Alias("revoke")]
    Task<bool> Revoke(RevokeKey input);

    /// <summary>The keys that are good now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<KeyRing> Show();
}

/// <summary>The answer of one request with an <c>Idempotency-Key</c>, kept for 24 hours.</summary>
[Alias("electra.answer")]
public interface IAnswerGrain : IGrainWithStringKey
{
    /// <summary>Begins the request, or says what it was answered before. Recorded before it is carried out.</summary>
    /// <param name="digest">Of method, path and body: another one under the same key is a mistake.</param>
    [Alias("begin")]
    Task<AnswerBegun> Begin(string digest);

    /// <summary>Keeps what the request was answered.</summary>
    [Alias("complete")]
    Task Complete(KeptAnswer answer);
}

/// <summary>How a request under an idempotency key stands.</summary>
/// <param name="Kept">Its answer, where there is one.</param>
[GenerateSerializer, Immutable, Alias("answer-begun")]
public sealed record AnswerBegun(RequestStanding Standing, KeptAnswer? Kept = null);

/// <summary>Anything that can owe an effect; a sweeper wakes it when one is overdue.</summary>
[Alias("electra.debtor")]
public interface IDebtorGrain : IGrainWithStringKey
{
    /// <summary>Pay what is owed by the entry of this version.</summary>
    [Alias("settle")]
    Task Settle(long version, int ordinal);
}
