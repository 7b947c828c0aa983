namespace Electra.Domain.Stations.Promises;

/// <summary>What is remembered of a place and not recorded.</summary>
/// <param name="TargetW">What it should get; null: not told since we started.</param>
/// <param name="DrawnW">What its meter says.</param>
/// <param name="DrawnAt">When it was read; null: no reading.</param>
/// <param name="ProvesSince">Since when its meter stands at its limit and not above it.</param>
/// <param name="AskedAt">When its meter was asked.</param>
/// <param name="DoubtedAt">When its meter last told what cannot be.</param>
[GenerateSerializer, Immutable, Alias("evse-memory")]
public sealed record EvseMemory(
    long? TargetW = null,
    long DrawnW = 0,
    DateTimeOffset? DrawnAt = null,
    DateTimeOffset? ProvesSince = null,
    DateTimeOffset? AskedAt = null,
    DateTimeOffset? DoubtedAt = null)
{
    internal static readonly EvseMemory None = new();
}
