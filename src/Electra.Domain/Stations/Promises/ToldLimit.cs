namespace Electra.Domain.Stations.Promises;

/// <summary>What a limit is told as.</summary>
public enum PromisePurpose
{
    /// <summary>For the transaction that runs.</summary>
    Transaction,

    /// <summary>What holds without being told.</summary>
    Default,
}

/// <summary>A limit that was sent, or is about to be, and not answered: it may hold or not.</summary>
/// <param name="Number">Of the order, of its place.</param>
/// <param name="W">To the vehicle.</param>
[GenerateSerializer, Immutable, Alias("told-limit")]
public sealed record ToldLimit(int Number, PromisePurpose Purpose, long W, DateTimeOffset At);

/// <summary>A limit that was lowered, as it was before.</summary>
/// <param name="Until">Then it is drawn no more.</param>
[GenerateSerializer, Immutable, Alias("falling-limit")]
public sealed record FallingLimit(long W, DateTimeOffset Until);

/// <summary>How orders failed, one after the other.</summary>
/// <param name="RetryAt">Not before this.</param>
/// <param name="Lowering">One of them was to lower what may be drawn: until one is taken the others give way.</param>
/// <param name="Refused">The last was refused, rather than not answered.</param>
[GenerateSerializer, Immutable, Alias("order-trouble")]
public sealed record OrderTrouble(int Failures, DateTimeOffset RetryAt, bool Lowering, bool Refused);
