using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>What is to be told to a charger.</summary>
[GenerateSerializer, Immutable, Alias("promise-order")]
public abstract record PromiseOrder
{
    private protected PromiseOrder() { }

    /// <summary>Whose limit it is.</summary>
    public abstract EvseKey Evse { get; init; }
}

/// <summary>Allow so much. Answered by <see cref="NoteHeld"/>, <see cref="NoteRefused"/> or <see cref="NoteUnanswered"/>.</summary>
/// <param name="W">To the vehicle.</param>
/// <param name="Transaction">The one that it is for; null: it is the default.</param>
/// <param name="Variant">How it is said: another after each refusal.</param>
/// <param name="Epoch">How often we had started: an answer to what was ordered before is no answer to what is ordered now.</param>
[GenerateSerializer, Immutable, Alias("promise-set-limit")]
public sealed record SetLimit(EvseKey Evse, int Number, long W, string? Transaction, int Variant, int Epoch) : PromiseOrder;

/// <summary>Stop the transaction. Repeatable; its end is what answers it.</summary>
[GenerateSerializer, Immutable, Alias("promise-stop")]
public sealed record StopVehicle(EvseKey Evse, string Transaction) : PromiseOrder;

/// <summary>Tell what your meter shows. Answered by <see cref="NoteMeter"/>, or not.</summary>
[GenerateSerializer, Immutable, Alias("promise-read-meter")]
public sealed record ReadMeterNow(EvseKey Evse) : PromiseOrder;

/// <summary>Tell what you allow (GetCompositeSchedule). Answered by <see cref="NoteReadBack"/>, or not.</summary>
[GenerateSerializer, Immutable, Alias("promise-read-back")]
public sealed record ReadBack(EvseKey Evse) : PromiseOrder;

/// <summary>What an input means for a station's promises.</summary>
/// <param name="State">With the facts and what is only remembered.</param>
/// <param name="Facts">To be recorded, as one entry.</param>
/// <param name="First">What makes it safer: sent at once, recorded after.</param>
/// <param name="Then">The rest: sent once the facts are durable, never before.</param>
/// <param name="Due">When to look again; null: nothing waits for time.</param>
public sealed record PromiseDecision(
    StationPromises State, IReadOnlyList<PromiseFact> Facts, IReadOnlyList<PromiseOrder> First, IReadOnlyList<PromiseOrder> Then, DateTimeOffset? Due);
