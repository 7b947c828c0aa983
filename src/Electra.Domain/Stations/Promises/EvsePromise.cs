using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>What may hold at a charging place.</summary>
[GenerateSerializer, Immutable, Alias("evse-promise")]
public sealed record EvsePromise([property: Id(0)] EvseKey Evse)
{
    /// <summary>The transaction that runs; null: none.</summary>
    [Id(1)]
    public string? Transaction { get; init; }

    /// <summary>The last limit that was acknowledged for the transaction; null: none was, it runs at the default.</summary>
    [Id(2)]
    public long? HeldW { get; init; }

    /// <summary>The last default that was acknowledged; null: none was, its hardware's most counts.</summary>
    [Id(3)]
    public long? DefaultW { get; init; }

    /// <summary>From then it may have restarted and lost what it was told; null: it has not.</summary>
    [Id(4)]
    public DateTimeOffset? DoubtFrom { get; init; }

    /// <summary>What was sent and not answered, by number.</summary>
    [Id(5)]
    public IReadOnlyList<ToldLimit> Told { get; init; } = [];

    /// <summary>The last order's number: never used twice, except for one that was sent and not recorded.</summary>
    [Id(6)]
    public int Number { get; init; }

    /// <summary>The order that is waited for; null: none is.</summary>
    [Id(7)]
    public int? InFlight { get; init; }

    /// <summary>What was allowed before the last lowerings and may still be drawn for a moment, by time.</summary>
    [Id(8)]
    public IReadOnlyList<FallingLimit> Falls { get; init; } = [];

    /// <summary>The transaction's limit has to be told again by an order of this number or a later one; null: it has not.</summary>
    [Id(9)]
    public int? RetellFrom { get; init; }

    /// <summary>The same of the default.</summary>
    [Id(10)]
    public int? RetellDefaultFrom { get; init; }

    /// <summary>How orders for the transaction's limit failed last; null: they did not.</summary>
    [Id(11)]
    public OrderTrouble? Trouble { get; init; }

    /// <summary>The same of the default.</summary>
    [Id(12)]
    public OrderTrouble? DefaultTrouble { get; init; }

    /// <summary>How the next order is said: one that was refused is said otherwise.</summary>
    [Id(13)]
    public int Variant { get; init; }

    /// <summary>When it broke its limit; null: it did not, or has proved since that it obeys. While not null its hardware's most counts.</summary>
    [Id(14)]
    public DateTimeOffset? BrokenAt { get; init; }

    /// <summary>The most that it was seen to draw then, W.</summary>
    [Id(15)]
    public long PeakW { get; init; }

    /// <summary>How often it broke its limit.</summary>
    [Id(16)]
    public int Strikes { get; init; }

    /// <summary>What somebody else allows it (NotifyChargingLimit), W; null: nobody limits it.</summary>
    [Id(17)]
    public long? OuterW { get; init; }

    /// <summary>When it was ordered something last.</summary>
    [Id(18)]
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>When its default was ordered last.</summary>
    [Id(19)]
    public DateTimeOffset? DefaultAt { get; init; }

    /// <summary>When its transaction was told to stop last.</summary>
    [Id(20)]
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When it began; what its meter said before is another's.</summary>
    [Id(21)]
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>A transaction runs.</summary>
    public bool Runs => Transaction is not null;

    /// <summary>When the last lowering is followed for certain; null: there was none.</summary>
    internal DateTimeOffset? FallsAt => Falls.Count > 0 ? Falls[^1].Until : null;

    internal OrderTrouble? TroubleOf(PromisePurpose purpose) => purpose is PromisePurpose.Transaction ? Trouble : DefaultTrouble;

    internal EvsePromise Troubled(PromisePurpose purpose, OrderTrouble? trouble) =>
        purpose is PromisePurpose.Transaction ? this with { Trouble = trouble } : this with { DefaultTrouble = trouble };

    /// <summary>What was sent as this and not answered; null: nothing.</summary>
    internal long? ToldW(PromisePurpose purpose) => Told.Where(t => t.Purpose == purpose).Select(t => (long?)t.W).Max();
}
