using System.Text.Json.Serialization;
using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What happened at a connector.</summary>
[GenerateSerializer, Immutable, Alias("connector-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ConditionReported), "condition-reported")]
[JsonDerivedType(typeof(TransactionBegan), "transaction-began")]
[JsonDerivedType(typeof(TransactionEnded), "transaction-ended")]
[JsonDerivedType(typeof(StartExpected), "start-expected")]
[JsonDerivedType(typeof(SessionReleased), "session-released")]
[JsonDerivedType(typeof(ConnectorOddity), "oddity")]
[JsonDerivedType(typeof(LateReportHeard), "late-report-heard")]
[JsonDerivedType(typeof(TransactionForming), "transaction-forming")]
[JsonDerivedType(typeof(FormingEnded), "forming-ended")]
[JsonDerivedType(typeof(ChargingMoved), "charging-moved")]
[JsonDerivedType(typeof(VehicleSpoke), "vehicle-spoke")]
public abstract record ConnectorFact
{
    private protected ConnectorFact() { }
}

/// <summary>It said how it is.</summary>
/// <param name="Received">Our clock.</param>
/// <param name="ChargerTime">Its own.</param>
/// <param name="Cell">The specification's cell of the transition (OCPP 1.6 §4.9); null: not in the table, or the first word.</param>
/// <param name="Phase">What the connector is by it, so that views need not fold.</param>
[GenerateSerializer, Immutable, Alias("fact-condition-reported")]
public sealed record ConditionReported(
    Condition Condition,
    string? ErrorCode,
    string? VendorErrorCode,
    string? Info,
    string? VendorId,
    DateTimeOffset Received,
    DateTimeOffset? ChargerTime,
    string? Cell,
    Phase Phase) : ConnectorFact;

/// <summary>A transaction has begun; it belongs to this session.</summary>
/// <param name="ChargerTime">Its beginning by the charger's own clock.</param>
/// <param name="Named">The charger gave it its name (2.x).</param>
/// <param name="Past">It is of before the one that runs: told late.</param>
/// <param name="Flow">How far charging has come (2.x).</param>
[GenerateSerializer, Immutable, Alias("fact-transaction-began")]
public sealed record TransactionBegan(
    string Question, SessionId Session, string Transaction, DateTimeOffset At, Phase Phase,
    DateTimeOffset? ChargerTime = null, bool Named = false, bool Past = false, ChargingState? Flow = null) : ConnectorFact;

/// <summary>The transaction has ended.</summary>
/// <param name="Left">Its vehicle is gone with it.</param>
[GenerateSerializer, Immutable, Alias("fact-transaction-ended")]
public sealed record TransactionEnded(string Transaction, DateTimeOffset At, Phase Phase, bool Left = false) : ConnectorFact;

/// <summary>A transaction has begun that is nobody's stay yet (2.x).</summary>
[GenerateSerializer, Immutable, Alias("fact-transaction-forming")]
public sealed record TransactionForming(Forming Forming, DateTimeOffset At, Phase Phase) : ConnectorFact;

/// <summary>A transaction has ended that was nobody's stay, and nothing was charged.</summary>
/// <param name="Left">Its vehicle is gone with it.</param>
[GenerateSerializer, Immutable, Alias("fact-forming-ended")]
public sealed record FormingEnded(string Transaction, DateTimeOffset At, Phase Phase, bool Left = false) : ConnectorFact;

/// <summary>Charging has come this far within the running transaction (2.x).</summary>
/// <param name="Told">The charger's own time.</param>
[GenerateSerializer, Immutable, Alias("fact-charging-moved")]
public sealed record ChargingMoved(ChargingState State, DateTimeOffset? Told, DateTimeOffset At, Phase Phase) : ConnectorFact;

/// <summary>Its vehicle told what it needs, or how it means to charge, before anybody's stay began (2.x): all that is known of it from now on.</summary>
[GenerateSerializer, Immutable, Alias("fact-vehicle-spoke")]
public sealed record VehicleSpoke(NeedsTold? Needs, VehicleScheduleTold? Schedule, DateTimeOffset At) : ConnectorFact;

/// <summary>A remote start waits for its transaction.</summary>
/// <param name="Paid">The token stands for a payment on the web.</param>
[GenerateSerializer, Immutable, Alias("fact-start-expected")]
public sealed record StartExpected(SessionId Session, TokenId Token, DateTimeOffset At, Phase Phase, bool Paid = false) : ConnectorFact;

/// <summary>A session has let go of it.</summary>
[GenerateSerializer, Immutable, Alias("fact-session-released")]
public sealed record SessionReleased(SessionId Session, DateTimeOffset At, Phase Phase) : ConnectorFact;

/// <summary>Something no specification foresees was met here.</summary>
[GenerateSerializer, Immutable, Alias("fact-connector-oddity")]
public sealed record ConnectorOddity(Oddity Oddity) : ConnectorFact;

/// <summary>It said how it was before it said how it is: of an offline queue, or of a clock that went back (S2, S8).</summary>
[GenerateSerializer, Immutable, Alias("fact-late-report-heard")]
public sealed record LateReportHeard(DateTimeOffset Told, DateTimeOffset Received) : ConnectorFact;
