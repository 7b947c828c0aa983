using System.Text.Json.Serialization;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>What is asked of a session, or told to it.</summary>
[GenerateSerializer, Immutable, Alias("session-input")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AskStart), "ask-start")]
[JsonDerivedType(typeof(OpenTransaction), "open-transaction")]
[JsonDerivedType(typeof(SeeCondition), "see-condition")]
[JsonDerivedType(typeof(SeeUnplugged), "see-unplugged")]
[JsonDerivedType(typeof(SeeSuperseded), "see-superseded")]
[JsonDerivedType(typeof(SeeFlow), "see-flow")]
public abstract record SessionInput
{
    private protected SessionInput() { }
}

/// <summary>Where a session takes place, and what bounds it.</summary>
[GenerateSerializer, Immutable, Alias("session-place")]
public sealed record Place(ChargerId Charger, StationId Station, Outlet Outlet, long? MaxPowerW);

/// <summary>A driver asks from afar; the charger is told to start.</summary>
/// <param name="Patience">How long the transaction may take to begin (catalogue T1).</param>
/// <param name="Payment">Of the payment on the web that the token stands for; null: it is a driver's.</param>
/// <param name="TokenKind">2.x's word for what the token is; null: as its value says.</param>
/// <param name="Group">Whose other tokens may stop it.</param>
/// <param name="Driver">Whose the token is; null: not known.</param>
[GenerateSerializer, Immutable, Alias("session-ask")]
public sealed record AskStart(
    SessionId Id, Place Place, TokenId Token, TimeSpan Patience, string? Payment = null, string? TokenKind = null, TokenId? Group = null,
    DriverId? Driver = null) : SessionInput;

/// <summary>The charger was told to start, and this came of it.</summary>
[GenerateSerializer, Immutable, Alias("session-order-ended")]
public sealed record StartOrderEnded(bool Willing, string Outcome) : SessionInput;

/// <summary>Its transaction has begun.</summary>
/// <param name="EternalAfter">How long its meter may be silent (T14); null: for ever.</param>
/// <param name="Vehicle">What its vehicle has told before it (2.x); null: nothing.</param>
/// <param name="Signatures">By what signed values are checked, where it was told before the session began; null: not told.</param>
[GenerateSerializer, Immutable, Alias("session-open")]
public sealed record OpenTransaction(
    SessionId Id, Place Place, TransactionStarted Report, string Transaction, TokenVerdict Verdict, bool SawPlug, IReadOnlyList<Oddity> Oddities,
    TimeSpan? EternalAfter = null, NoteVehicle? Vehicle = null, IReadOnlyList<MeterSignature>? Signatures = null) : SessionInput;

/// <summary>Its transaction has ended.</summary>
/// <param name="Signatures">What its samples told of signatures, where they are in the record already and not in the report.</param>
[GenerateSerializer, Immutable, Alias("session-close")]
public sealed record CloseTransaction(TransactionStopped Report, IReadOnlyList<Oddity> Oddities, IReadOnlyList<MeterSignature>? Signatures = null) : SessionInput;

/// <summary>Its meter was read; the samples are durable already.</summary>
/// <param name="Folded">The session remembers them already: they are not folded once more to decide.</param>
[GenerateSerializer, Immutable, Alias("session-meter")]
public sealed record ReadMeter(IReadOnlyList<Sample> Samples, IReadOnlyList<Oddity> Oddities, bool Folded = false) : SessionInput;

/// <summary>Its connector says how it is.</summary>
[GenerateSerializer, Immutable, Alias("session-see-condition")]
public sealed record SeeCondition(Condition Condition, string? ErrorCode) : SessionInput;

/// <summary>Its transaction says how far charging has come (2.x).</summary>
[GenerateSerializer, Immutable, Alias("session-see-flow")]
public sealed record SeeFlow(ChargingState State) : SessionInput;

/// <summary>What its start did not tell (2.x): a token that was shown later, what it had reserved, or the first news that came after others. What is null
/// is not told now either.</summary>
[GenerateSerializer, Immutable, Alias("session-learn-start")]
public sealed record LearnStart(
    TokenId? Token = null, TokenVerdict? Verdict = null, long? MeterStartWh = null, DateTimeOffset? At = null, int? ReservationId = null) : SessionInput;

/// <summary>Its vehicle tells what it needs, or how it means to charge (2.x).</summary>
[GenerateSerializer, Immutable, Alias("session-note-vehicle")]
public sealed record NoteVehicle(NeedsTold? Needs = null, VehicleScheduleTold? Schedule = null) : SessionInput;

/// <summary>Its token led to a vehicle.</summary>
/// <param name="Driver">Whose it is, where the token did not say; null: not known.</param>
/// <param name="Model">Null: the vehicle is of none that is known.</param>
[GenerateSerializer, Immutable, Alias("session-know-vehicle")]
public sealed record KnowVehicle(DriverId? Driver, VehicleId Vehicle, VehicleModelId? Model) : SessionInput;

/// <summary>Its charger tells of its transaction what only 2.1 has a word for.</summary>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
/// <param name="Last">It is told with the transaction's end.</param>
[GenerateSerializer, Immutable, Alias("session-note-detail")]
public sealed record NoteDetail(TransactionDetail Detail, DateTimeOffset? At, bool Last = false) : SessionInput;

/// <summary>Its charger has gone on with it after a loss of power (2.1).</summary>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
/// <param name="Live">It is news of now.</param>
[GenerateSerializer, Immutable, Alias("session-resume")]
public sealed record Resume(DateTimeOffset? At, bool Live = true) : SessionInput;

/// <summary>It is charged before others from now on, or no longer (2.1, K21, K22).</summary>
[GenerateSerializer, Immutable, Alias("session-note-priority")]
public sealed record NotePriority(bool Active) : SessionInput;

/// <summary>A payment for it at the charger's own terminal has come to its end (2.1, C21).</summary>
[GenerateSerializer, Immutable, Alias("session-note-settlement")]
public sealed record NoteSettlement(Settlement Settlement, IReadOnlyList<Oddity> Oddities) : SessionInput;

/// <summary>Its vehicle has left.</summary>
[GenerateSerializer, Immutable, Alias("session-see-unplugged")]
public sealed record SeeUnplugged : SessionInput;

/// <summary>Another transaction has begun on its connector.</summary>
[GenerateSerializer, Immutable, Alias("session-see-superseded")]
public sealed record SeeSuperseded : SessionInput;

/// <summary>A person or a partner asks it to stop.</summary>
[GenerateSerializer, Immutable, Alias("session-ask-stop")]
public sealed record AskStop(string By) : SessionInput;

/// <summary>A due time has come.</summary>
[GenerateSerializer, Immutable, Alias("session-woken")]
public sealed record Woken(string Why) : SessionInput;

/// <summary>Its meter may have been silent for too long: a due time that looks at what is true then (T14).</summary>
/// <param name="Online">Whether the charger is connected: one that is not keeps its values, and sends them later.</param>
/// <param name="Patience">How long a meter may be silent; null: for ever.</param>
/// <param name="AnswerWithin">How long the charger may take to do what it is asked.</param>
[GenerateSerializer, Immutable, Alias("session-listen")]
public sealed record ListenForMeter(bool Online, TimeSpan? Patience, TimeSpan AnswerWithin) : SessionInput;

/// <summary>Its charger has come back, and may not have spoken of its transaction since (2.x).</summary>
/// <param name="Since">When it came back.</param>
[GenerateSerializer, Immutable, Alias("session-question-transaction")]
public sealed record QuestionTransaction(DateTimeOffset Since) : SessionInput;

/// <summary>Its charger says whether its transaction goes on (2.x).</summary>
[GenerateSerializer, Immutable, Alias("session-hear-transaction-status")]
public sealed record HearTransactionStatus(TransactionStanding Standing) : SessionInput;
