using Electra.Domain.Chargers;

namespace Electra.Domain.Sessions;

/// <summary>What 2.1 tells of a session's transaction beyond its meter: each as it was told last by the charger's own clock, in whatever order the
/// news came.</summary>
/// <param name="Told">What is known of each.</param>
/// <param name="Cost">When the cost that is known was told, by the charger's own clock, as all beside it; null: by news without a time, or not at all.</param>
/// <param name="CostHeard">When a cost was last recorded, our clock.</param>
[GenerateSerializer, Immutable, Alias("session-terms")]
public sealed record SessionTerms(
    TransactionDetail Told,
    DateTimeOffset? Mode = null,
    DateTimeOffset? Tariff = null,
    DateTimeOffset? Limit = null,
    DateTimeOffset? Cost = null,
    DateTimeOffset? Preconditioning = null,
    DateTimeOffset? Asleep = null,
    DateTimeOffset? CostHeard = null)
{
    /// <summary>Nothing is known.</summary>
    public static readonly SessionTerms None = new(new TransactionDetail());

    /// <summary>What is known once this has been told too.</summary>
    /// <param name="at">The charger's own time; null: it told none, and only what was not known is learnt.</param>
    /// <param name="heard">Our clock.</param>
    public SessionTerms With(TransactionDetail told, DateTimeOffset? at, DateTimeOffset heard)
    {
        var (mode, modeAt) = Newer(Told.Mode, Mode, told.Mode, at);
        var (tariff, tariffAt) = Newer(Told.Tariff, Tariff, told.Tariff, at);
        var (limit, limitAt) = Newer(Told.Limit, Limit, told.Limit, at);
        var (cost, costAt) = Newer(Told.Cost, Cost, told.Cost, at);
        var (warmth, warmthAt) = Newer(Told.Preconditioning, Preconditioning, told.Preconditioning, at);
        var (asleep, asleepAt) = told.Asleep is null || (Told.Asleep is not null && !(at >= Asleep)) ? (Told.Asleep, Asleep) : (told.Asleep, at);
        return new(new(mode, tariff, limit, cost, warmth, asleep), modeAt, tariffAt, limitAt, costAt, warmthAt, asleepAt,
            told.Cost is null ? CostHeard : heard);
    }

    private static (T? Value, DateTimeOffset? At) Newer<T>(T? known, DateTimeOffset? knownAt, T? told, DateTimeOffset? at) where T : class =>
        told is null || (known is not null && !(at >= knownAt)) ? (known, knownAt) : (told, at);
}

/// <summary>A charger that lost its power has gone on with the transaction (OCPP 2.1 E: <c>TxResumed</c>): the same one, never a new one.</summary>
/// <param name="At">Our clock.</param>
/// <param name="Told">The charger's own.</param>
/// <param name="Times">How often so far.</param>
[GenerateSerializer, Immutable, Alias("resumption")]
public sealed record Resumption(DateTimeOffset At, DateTimeOffset? Told, int Times);
