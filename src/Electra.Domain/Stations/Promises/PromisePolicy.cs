namespace Electra.Domain.Stations.Promises;

/// <summary>How long things take, and what is kept for it, where limits are promised.</summary>
[GenerateSerializer, Immutable, Alias("promise-policy")]
public sealed record PromisePolicy
{
    /// <summary>Of a station that says nothing else.</summary>
    public static readonly PromisePolicy Default = new();

    /// <summary>An order that is not answered by then may have arrived or not.</summary>
    [Id(0)]
    public TimeSpan AckPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So long after a lowering was taken charger and vehicle may still draw what was allowed before.</summary>
    [Id(1)]
    public TimeSpan Settles { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A charger that restarts gives no power before this. Within it a dead connection has to be noticed, and the others to be lowered.</summary>
    [Id(2)]
    public TimeSpan ComesUpIn { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection can be dead for so long before that is noticed.</summary>
    [Id(13)]
    public TimeSpan NoticedIn { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A charging place is not raised, and not lowered where nobody needs it, more often than this.</summary>
    [Id(3)]
    public TimeSpan ChangeEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After an order that failed the next waits so long, twice as long after two, up to eight times.</summary>
    [Id(4)]
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The default is not raised more often than this: chargers keep it in flash memory.</summary>
    [Id(5)]
    public TimeSpan DefaultEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A reading counts so long as what the place draws, if no later one says otherwise.</summary>
    [Id(6)]
    public TimeSpan MeterFresh { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A charger that broke its limit is trusted again once its meter stood at a limit, and not above it, for so long: twice as long after the
    /// second time.</summary>
    [Id(7)]
    public TimeSpan ProveFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A transaction that is to be stopped is stopped again after this, while it goes on.</summary>
    [Id(8)]
    public TimeSpan StopEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How far a charger that obeys may be above what it was told: counted on top of every limit.</summary>
    [Id(9)]
    public double OverShare { get; init; } = 0.01;

    /// <summary>What a meter may be wrong by before it shows disobedience, W.</summary>
    [Id(10)]
    public double MeterNoiseW { get; init; } = 500;

    /// <summary>A smaller change is not worth an order, unless somebody needs the power, W.</summary>
    [Id(11)]
    public double LeastChangeW { get; init; } = 500;

    /// <summary>What a place may draw without being told: a vehicle that starts before we know, or while the charger is silent, W. Counted for every place.</summary>
    [Id(12)]
    public double DefaultW { get; init; } = 5_000;

    /// <summary>From the moment at which less is allowed until it is certain that no more is drawn by chargers that obey: an order that is on its way
    /// is waited for, then the lowering is sent, taken and followed.</summary>
    public TimeSpan Lead => AckPatience + AckPatience + Settles;

    /// <summary>A limit, W, with what a charger may be above it.</summary>
    internal long Counted(long w) => w + (w > 0 ? (long)Math.Ceiling(w * OverShare) : 0);

    /// <summary>When an order may be tried again after so many failures in a row.</summary>
    internal DateTimeOffset Again(int failures, DateTimeOffset now) => now + (RetryAfter * (1 << Math.Clamp(failures - 1, 0, 3)));
}
