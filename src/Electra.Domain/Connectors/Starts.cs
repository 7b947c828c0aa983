using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>A remote start that was asked and whose transaction has not begun.</summary>
/// <param name="Paid">The token stands for a payment on the web: it is good for this transaction alone.</param>
[GenerateSerializer, Immutable, Alias("expectation")]
public sealed record Expectation(SessionId Session, TokenId Token, DateTimeOffset Since, bool Paid = false);

/// <summary>A start that was answered.</summary>
/// <param name="Question">What makes it the same start when it comes again: token, charger's time, meter. Never the message's id.</param>
/// <param name="At">When it began, by the charger's own clock.</param>
/// <param name="Named">The charger gave the transaction its name (2.x).</param>
[GenerateSerializer, Immutable, Alias("known-start")]
public sealed record KnownStart(string Question, SessionId Session, string Transaction, DateTimeOffset? At = null, bool Named = false);

/// <summary>What a vehicle told before anybody's stay began: each by its newest word (2.x, K15 to K17).</summary>
/// <param name="At">When it spoke last, our clock.</param>
[GenerateSerializer, Immutable, Alias("vehicle-words")]
public sealed record VehicleWords(NeedsTold? Needs, VehicleScheduleTold? Schedule, DateTimeOffset At);

/// <summary>A transaction that has begun before anybody has a right to charge, and before anything has flowed (2.x, TxStartPoint).</summary>
/// <param name="Transaction">As the charger named it.</param>
/// <param name="At">Its beginning by the charger's own clock.</param>
/// <param name="MeterStartWh">The register then, Wh; null: not told.</param>
/// <param name="ReservationId">Of the reservation that it is for.</param>
/// <param name="State">How far charging had come.</param>
/// <param name="Begun">Its first news have come, and not only later ones.</param>
/// <param name="Detail">What 2.1 tells of it beyond; null: nothing.</param>
/// <param name="Signatures">By what its meter's signed values are checked; null: not told.</param>
[GenerateSerializer, Immutable, Alias("forming")]
public sealed record Forming(string Transaction, DateTimeOffset? At, long? MeterStartWh, int? ReservationId = null, ChargingState? State = null, bool Begun = false,
    TransactionDetail? Detail = null, IReadOnlyList<MeterSignature>? Signatures = null);
