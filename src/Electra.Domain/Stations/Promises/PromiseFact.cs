using System.Text.Json.Serialization;
using Electra.Domain.Stations.Power;
using Electra.Domain.Words;

namespace Electra.Domain.Stations.Promises;

/// <summary>What happened to a station's promises.</summary>
[GenerateSerializer, Immutable, Alias("promise-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LimitPromised), "limit-promised")]
[JsonDerivedType(typeof(LimitHeld), "limit-held")]
[JsonDerivedType(typeof(LimitRefused), "limit-refused")]
[JsonDerivedType(typeof(LimitUnanswered), "limit-unanswered")]
[JsonDerivedType(typeof(LimitBroken), "limit-broken")]
[JsonDerivedType(typeof(LimitProven), "limit-proven")]
[JsonDerivedType(typeof(ChargerLost), "charger-lost")]
[JsonDerivedType(typeof(ChargerReturned), "charger-returned")]
[JsonDerivedType(typeof(ChargerRestarted), "charger-restarted")]
[JsonDerivedType(typeof(VehicleBegan), "vehicle-began")]
[JsonDerivedType(typeof(VehicleEnded), "vehicle-ended")]
[JsonDerivedType(typeof(VehicleStopped), "vehicle-stopped")]
[JsonDerivedType(typeof(OuterLimitNoted), "outer-limit-noted")]
[JsonDerivedType(typeof(MeterDoubted), "meter-doubted")]
[JsonDerivedType(typeof(OverrunNamed), "overrun-named")]
[JsonDerivedType(typeof(OverrunEnded), "overrun-ended")]
[JsonDerivedType(typeof(PromisesResumed), "resumed")]
public abstract record PromiseFact
{
    private protected PromiseFact() { }

    /// <summary>When.</summary>
    public abstract DateTimeOffset At { get; init; }
}

/// <summary>A limit is about to be told (a raise) or was just told (a lowering): from now on it may hold.</summary>
/// <param name="W">To the vehicle.</param>
/// <param name="Raises">It allows more than was told before.</param>
[GenerateSerializer, Immutable, Alias("fact-limit-promised")]
public sealed record LimitPromised(EvseKey Evse, int Number, PromisePurpose Purpose, long W, bool Raises, DateTimeOffset At) : PromiseFact;

/// <summary>The charger took it.</summary>
/// <param name="FallsFromW">What may still be drawn until <paramref name="FallsAt"/>; 0: it was no lowering.</param>
[GenerateSerializer, Immutable, Alias("fact-limit-held")]
public sealed record LimitHeld(EvseKey Evse, int Number, PromisePurpose Purpose, long W, long FallsFromW, DateTimeOffset? FallsAt, DateTimeOffset At) : PromiseFact;

/// <summary>The charger did not take it.</summary>
/// <param name="Lowering">It was to lower what may be drawn: until it is taken the others give way.</param>
/// <param name="Sent">The next is said otherwise; false: it was never sent.</param>
[GenerateSerializer, Immutable, Alias("fact-limit-refused")]
public sealed record LimitRefused(EvseKey Evse, int Number, string Why, bool Lowering, bool Sent, DateTimeOffset RetryAt, DateTimeOffset At) : PromiseFact;

/// <summary>The charger did not answer.</summary>
[GenerateSerializer, Immutable, Alias("fact-limit-unanswered")]
public sealed record LimitUnanswered(EvseKey Evse, int Number, bool Lowering, DateTimeOffset RetryAt, DateTimeOffset At) : PromiseFact;

/// <summary>The place draws more than it may, or the charger says that it allows more. From now on its hardware's most counts.</summary>
/// <param name="PromisedW">The most that could be out there.</param>
/// <param name="SeenW">What was measured, or read back.</param>
/// <param name="Measured">By its meter; else read back.</param>
[GenerateSerializer, Immutable, Alias("fact-limit-broken")]
public sealed record LimitBroken(EvseKey Evse, long PromisedW, long SeenW, bool Measured, DateTimeOffset At) : PromiseFact;

/// <summary>It obeys, as its meter has shown.</summary>
/// <param name="By">Who vouches for it; null: its meter does.</param>
[GenerateSerializer, Immutable, Alias("fact-limit-proven")]
public sealed record LimitProven(EvseKey Evse, string? By, DateTimeOffset At) : PromiseFact;

/// <summary>A charger is silent.</summary>
/// <param name="DoubtFrom">From then it may have restarted; null: what it has as its default outlives that.</param>
[GenerateSerializer, Immutable, Alias("fact-charger-lost")]
public sealed record ChargerLost(ChargerId Charger, DateTimeOffset? DoubtFrom, DateTimeOffset At) : PromiseFact;

/// <summary>A charger is connected.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-returned")]
public sealed record ChargerReturned(ChargerId Charger, long Link, ChargerTraits Traits, DateTimeOffset At) : PromiseFact;

/// <summary>A charger has restarted: what it was told is lost, unless its default outlives that.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-restarted")]
public sealed record ChargerRestarted(ChargerId Charger, ChargerTraits Traits, DateTimeOffset At) : PromiseFact;

/// <summary>A transaction runs at a place.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-began")]
public sealed record VehicleBegan(EvseKey Evse, string Transaction, DateTimeOffset At) : PromiseFact;

/// <summary>It has ended, and its limit with it.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-ended")]
public sealed record VehicleEnded(EvseKey Evse, string Transaction, DateTimeOffset At) : PromiseFact;

/// <summary>A transaction was told to stop, because its charger cannot be held within what is allowed.</summary>
/// <param name="MostW">What it could draw.</param>
[GenerateSerializer, Immutable, Alias("fact-vehicle-stopped")]
public sealed record VehicleStopped(EvseKey Evse, string Transaction, long MostW, OverrunCause Cause, DateTimeOffset At) : PromiseFact;

/// <summary>Somebody else limits a place.</summary>
[GenerateSerializer, Immutable, Alias("fact-outer-limit-noted")]
public sealed record OuterLimitNoted(EvseKey Evse, long? W, DateTimeOffset At) : PromiseFact;

/// <summary>A meter told what cannot be: more than the hardware gives, or no number. It is not believed.</summary>
[GenerateSerializer, Immutable, Alias("fact-meter-doubted")]
public sealed record MeterDoubted(EvseKey Evse, string Told, DateTimeOffset At) : PromiseFact;

/// <summary>More could be drawn than is allowed; said again where it grows or its cause changes.</summary>
[GenerateSerializer, Immutable, Alias("fact-overrun-named")]
public sealed record OverrunNamed(Overrun Overrun, DateTimeOffset At) : PromiseFact;

/// <summary>No more could be drawn than is allowed, again.</summary>
/// <param name="Overrun">As it was at its worst.</param>
[GenerateSerializer, Immutable, Alias("fact-overrun-ended")]
public sealed record OverrunEnded(Overrun Overrun, DateTimeOffset At) : PromiseFact;

/// <summary>We started again: answers that were waited for do not come any more.</summary>
[GenerateSerializer, Immutable, Alias("fact-promises-resumed")]
public sealed record PromisesResumed(DateTimeOffset At) : PromiseFact;
