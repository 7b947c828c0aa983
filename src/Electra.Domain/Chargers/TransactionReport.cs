using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>Whether news of a transaction are its first, its last, or between.</summary>
public enum TransactionStage
{
    /// <summary>It has begun.</summary>
    Started,

    /// <summary>It goes on.</summary>
    Updated,

    /// <summary>It has ended.</summary>
    Ended,
}

/// <summary>How far charging has come within a transaction (OCPP 2.0.1, ChargingStateEnumType).</summary>
public enum ChargingState
{
    /// <summary>No vehicle.</summary>
    Idle,

    /// <summary>A vehicle is plugged, and no energy is offered.</summary>
    EvConnected,

    /// <summary>Energy flows, or could.</summary>
    Charging,

    /// <summary>Stopped by the vehicle.</summary>
    SuspendedEv,

    /// <summary>Stopped by the charger or a limit.</summary>
    SuspendedEvse,
}

/// <summary>News of a transaction, in whichever order they arrive (TransactionEvent of 2.x).</summary>
/// <param name="Transaction">As the charger named it.</param>
/// <param name="Sequence">Counts a charging place's news, with gaps and repeats, and may begin anew with a boot; null where it is missing.</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
/// <param name="Trigger">OCPP's word for what made it speak; null where it is missing.</param>
/// <param name="Offline">It is old news: never to be acted on as live.</param>
/// <param name="Outlet">Null where it is not told again.</param>
/// <param name="Reason">OCPP's word, of the last news only; <c>Local</c> where it is missing there.</param>
/// <param name="RemoteStartId">Of the order that it follows from.</param>
/// <param name="Phases">How many are in use.</param>
/// <param name="CableMaxA">What the cable can bear.</param>
/// <param name="Detail">What 2.1 tells beyond; null where it tells nothing, and in 2.0.1.</param>
[GenerateSerializer, Immutable, Alias("report-transaction-progressed")]
public sealed record TransactionProgressed(
    string Transaction,
    TransactionStage Stage,
    int? Sequence,
    DateTimeOffset? At,
    string? Trigger,
    bool Offline,
    Outlet? Outlet,
    TokenId? Token,
    TokenDetail? TokenDetail,
    ChargingState? State,
    string? Reason,
    IReadOnlyList<Sample> Samples,
    int? RemoteStartId = null,
    int? ReservationId = null,
    TimeSpan? TimeCharging = null,
    int? Phases = null,
    int? CableMaxA = null,
    TransactionDetail? Detail = null) : ChargerReport;

/// <summary>A reservation that the charger kept has come to an end there (ReservationStatusUpdate, or a transaction that is told to be for it).</summary>
/// <param name="Status"><c>Expired</c>, <c>Removed</c>, in 2.1 <c>NoTransaction</c>; <see cref="Reservations.Used"/>.</param>
[GenerateSerializer, Immutable, Alias("report-reservation-ended")]
public sealed record ReservationEnded(int ReservationId, string Status) : ChargerReport;
