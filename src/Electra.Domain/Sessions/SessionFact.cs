using System.Text.Json.Serialization;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>What happened in a session.</summary>
[GenerateSerializer, Immutable, Alias("session-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SessionAsked), "session-asked")]
[JsonDerivedType(typeof(TransactionAttached), "transaction-attached")]
[JsonDerivedType(typeof(ConditionSeen), "condition-seen")]
[JsonDerivedType(typeof(SessionProgressed), "session-progressed")]
[JsonDerivedType(typeof(TransactionWasClosed), "transaction-closed")]
[JsonDerivedType(typeof(VehicleLeft), "vehicle-left")]
[JsonDerivedType(typeof(SessionSuperseded), "session-superseded")]
[JsonDerivedType(typeof(StopAsked), "stop-asked")]
[JsonDerivedType(typeof(StartOrderAnswered), "start-order-answered")]
[JsonDerivedType(typeof(SessionEnded), "session-ended")]
[JsonDerivedType(typeof(SessionFailed), "session-failed")]
[JsonDerivedType(typeof(SessionOddity), "oddity")]
[JsonDerivedType(typeof(SilenceMet), "silence-met")]
[JsonDerivedType(typeof(StartLearnt), "start-learnt")]
[JsonDerivedType(typeof(FlowSeen), "flow-seen")]
[JsonDerivedType(typeof(VehicleTold), "vehicle-told")]
[JsonDerivedType(typeof(MeterSignatureTold), "meter-signature-told")]
[JsonDerivedType(typeof(TransactionStatusAsked), "transaction-status-asked")]
[JsonDerivedType(typeof(TransactionStatusTold), "transaction-status-told")]
[JsonDerivedType(typeof(DetailTold), "detail-told")]
[JsonDerivedType(typeof(TransactionResumed), "transaction-resumed")]
[JsonDerivedType(typeof(PrioritySeen), "priority-seen")]
[JsonDerivedType(typeof(PaymentSettled), "payment-settled")]
[JsonDerivedType(typeof(DriverFound), "driver-found")]
public abstract record SessionFact
{
    private protected SessionFact() { }
}

/// <summary>A driver asked from afar.</summary>
/// <param name="Payment">Of the payment on the web that the token stands for; null: it is a driver's.</param>
[GenerateSerializer, Immutable, Alias("fact-session-asked")]
public sealed record SessionAsked(SessionId Id, Place Place, TokenId Token, DateTimeOffset At, string? Payment = null) : SessionFact;

/// <summary>The charger answered the order to start.</summary>
[GenerateSerializer, Immutable, Alias("fact-start-order-answered")]
public sealed record StartOrderAnswered(bool Willing, string Outcome, DateTimeOffset At) : SessionFact;

/// <summary>Its transaction began.</summary>
/// <param name="ChargerTime">As the charger said.</param>
/// <param name="StartedAt">What is believed.</param>
/// <param name="Received">Our clock.</param>
/// <param name="ReservationId">Of the charger's reservation that it is for.</param>
[GenerateSerializer, Immutable, Alias("fact-transaction-attached")]
public sealed record TransactionAttached(
    SessionId Id,
    Place Place,
    TokenId Token,
    string Transaction,
    long? MeterStartWh,
    TokenStanding Standing,
    DateTimeOffset? ChargerTime,
    DateTimeOffset StartedAt,
    DateTimeOffset Received,
    bool SawPlug,
    ChargingState? Flow = null,
    int? ReservationId = null) : SessionFact;

/// <summary>What its start did not tell was told later (2.x): whose it is, or where its meter stood, or when it began, or what it had reserved. What is null stays as
/// it was.</summary>
[GenerateSerializer, Immutable, Alias("fact-start-learnt")]
public sealed record StartLearnt(
    TokenId? Token, TokenStanding? Standing, long? MeterStartWh, DateTimeOffset? ChargerTime, DateTimeOffset? StartedAt, DateTimeOffset At,
    int? ReservationId = null) : SessionFact;

/// <summary>Charging has come this far within its transaction (2.x).</summary>
[GenerateSerializer, Immutable, Alias("fact-flow-seen")]
public sealed record FlowSeen(ChargingState State, DateTimeOffset At) : SessionFact;

/// <summary>Its vehicle told what it needs, or how it means to charge (2.x, K15 to K17).</summary>
/// <param name="Needs">Null: not told with this.</param>
/// <param name="Schedule">Null: not told with this.</param>
[GenerateSerializer, Immutable, Alias("fact-vehicle-told")]
public sealed record VehicleTold(NeedsTold? Needs, VehicleScheduleTold? Schedule, DateTimeOffset At) : SessionFact;

/// <summary>Its token led to a driver, or to a vehicle. What is null stays as it was.</summary>
/// <param name="Model">The vehicle's, as it was then.</param>
[GenerateSerializer, Immutable, Alias("fact-driver-found")]
public sealed record DriverFound(DriverId? Driver, VehicleId? Vehicle, VehicleModelId? Model, DateTimeOffset At) : SessionFact;

/// <summary>Its connector said how it is.</summary>
[GenerateSerializer, Immutable, Alias("fact-condition-seen")]
public sealed record ConditionSeen(Condition Condition, string? ErrorCode, DateTimeOffset At) : SessionFact;

/// <summary>How far it has come; recorded now and then, the samples are the truth.</summary>
[GenerateSerializer, Immutable, Alias("fact-session-progressed")]
public sealed record SessionProgressed(long EnergyWh, long? MeterLastWh, long? PowerW, int? Soc, DateTimeOffset At) : SessionFact;

/// <summary>Its transaction ended, and this is its energy.</summary>
[GenerateSerializer, Immutable, Alias("fact-transaction-closed")]
public sealed record TransactionWasClosed(
    long? MeterStopWh, long EnergyWh, string Rule, string Reason, TokenId? By, DateTimeOffset? ChargerTime, DateTimeOffset At, DateTimeOffset Received,
    EnergyConfidence? Confidence = null, string? ClosedBy = null) : SessionFact;

/// <summary>Its meter has been silent for long, or is silent no more (T14).</summary>
/// <param name="Step">What is done about it.</param>
[GenerateSerializer, Immutable, Alias("fact-silence-met")]
public sealed record SilenceMet(SilenceStep Step, DateTimeOffset At) : SessionFact;

/// <summary>Its charger has come back and did not speak of it: it was asked whether the transaction goes on (2.x, E14).</summary>
[GenerateSerializer, Immutable, Alias("fact-transaction-status-asked")]
public sealed record TransactionStatusAsked(DateTimeOffset At) : SessionFact;

/// <summary>Its charger said whether the transaction goes on (2.x, E14).</summary>
/// <param name="MessagesInQueue">The charger has more to tell of it.</param>
[GenerateSerializer, Immutable, Alias("fact-transaction-status-told")]
public sealed record TransactionStatusTold(bool Ongoing, bool MessagesInQueue, DateTimeOffset At) : SessionFact;

/// <summary>Its charger told by what the signed values of its meter are checked (2.x).</summary>
[GenerateSerializer, Immutable, Alias("fact-meter-signature-told")]
public sealed record MeterSignatureTold(MeterSignature Signature, DateTimeOffset At) : SessionFact;

/// <summary>Its vehicle left.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-left")]
public sealed record VehicleLeft(DateTimeOffset At) : SessionFact;

/// <summary>Another transaction began on its connector.</summary>
[GenerateSerializer, Immutable, Alias("fact-session-superseded")]
public sealed record SessionSuperseded(DateTimeOffset At) : SessionFact;

/// <summary>Somebody asked it to stop.</summary>
[GenerateSerializer, Immutable, Alias("fact-stop-asked")]
public sealed record StopAsked(string By, DateTimeOffset At) : SessionFact;

/// <summary>It is over. Carries what a charge detail record is made of.</summary>
[GenerateSerializer, Immutable, Alias("fact-session-ended")]
public sealed record SessionEnded(
    SessionId Id, Place Place, TokenId Token, string? Transaction, DateTimeOffset StartedAt, DateTimeOffset StoppedAt,
    long EnergyWh, long? MeterStartWh, long? MeterStopWh, string StopReason, DateTimeOffset At,
    string? EnergyRule = null, EnergyConfidence? Confidence = null) : SessionFact;

/// <summary>It came to nothing.</summary>
/// <param name="Cause">Why, in one word: <c>zombie</c>, <c>refused</c>, <c>vehicle-left</c>, <c>superseded</c>.</param>
[GenerateSerializer, Immutable, Alias("fact-session-failed")]
public sealed record SessionFailed(string Why, DateTimeOffset At, string? Cause = null) : SessionFact;

/// <summary>Something no specification foresees was met in it.</summary>
[GenerateSerializer, Immutable, Alias("fact-session-oddity")]
public sealed record SessionOddity(Oddity Oddity) : SessionFact;
