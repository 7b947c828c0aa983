using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block E: transactions.

/// <summary>How a transaction is.</summary>
/// <param name="TimeSpentCharging">Seconds.</param>
public sealed partial record TransactionType(
    string TransactionId,
    [property: JsonConverter(typeof(WordConverter))] string? ChargingState = null,
    int? RemoteStartId = null,
    [property: JsonConverter(typeof(WordConverter))] string? StoppedReason = null,
    int? TimeSpentCharging = null) : Extensible
{
    internal static readonly Shape Shape = Of("TransactionType",
        Field.Word("chargingState", V201Words.ChargingStates).Optional(),
        Field.Whole("remoteStartId").Optional(),
        Field.Word("stoppedReason", V201Words.StoppedReasons).Informing().Optional(),
        Field.Whole("timeSpentCharging").Optional(),
        Field.Text("transactionId", 36));
}

/// <summary>TransactionEventRequest, from the charger (OCPP 2.0.1 E01).</summary>
/// <param name="SeqNo">Counts the events of the charging place; a boot may begin it anew.</param>
/// <param name="Offline">It happened while the charger had no connection.</param>
/// <param name="CableMaxCurrent">A.</param>
/// <param name="Evse">Must be told once; later events may leave it out.</param>
public sealed partial record TransactionEventRequest(
    [property: JsonConverter(typeof(WordConverter))] string EventType,
    DateTimeOffset? Timestamp,
    [property: JsonConverter(typeof(WordConverter))] string TriggerReason,
    int? SeqNo,
    TransactionType TransactionInfo,
    IReadOnlyList<MeterValueType>? MeterValue = null,
    bool? Offline = null,
    int? NumberOfPhasesUsed = null,
    int? CableMaxCurrent = null,
    int? ReservationId = null,
    EVSEType? Evse = null,
    IdTokenType? IdToken = null) : Extensible
{
    internal static readonly Shape Shape = Of("TransactionEventRequest",
        Field.Word("eventType", V201Words.TransactionEvents),
        Field.List("meterValue", MeterValueType.Shape).Optional(),
        Field.Time("timestamp"),
        Field.Word("triggerReason", V201Words.TriggerReasons).Informing().OrMissing(),
        Field.Whole("seqNo").UnderstoodAnyway().OrMissing(),
        Field.Truth("offline").Optional(),
        Field.Whole("numberOfPhasesUsed").Optional(),
        Field.Whole("cableMaxCurrent").Optional(),
        Field.Whole("reservationId").Optional(),
        Field.Item("transactionInfo", TransactionType.Shape),
        Field.Item("evse", EVSEType.Shape).Optional(),
        Field.Item("idToken", IdTokenType.Shape).Optional());
}

/// <summary>TransactionEventResponse (OCPP 2.0.1 E01).</summary>
/// <param name="TotalCost">With taxes, in the currency that the charger is configured to.</param>
public sealed partial record TransactionEventResponse(
    decimal? TotalCost = null,
    int? ChargingPriority = null,
    IdTokenInfoType? IdTokenInfo = null,
    MessageContentType? UpdatedPersonalMessage = null) : Extensible
{
    internal static readonly Shape Shape = Of("TransactionEventResponse",
        Field.Number("totalCost").Optional(),
        Field.Whole("chargingPriority").From(-9).To(9).Optional(),
        Field.Item("idTokenInfo", IdTokenInfoType.Shape).Optional(),
        Field.Item("updatedPersonalMessage", MessageContentType.Shape).Optional());
}

/// <summary>GetTransactionStatusRequest, to the charger (OCPP 2.0.1 E14).</summary>
public sealed record GetTransactionStatusRequest(string? TransactionId = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetTransactionStatusRequest", Field.Text("transactionId", 36).Optional());
}

/// <summary>GetTransactionStatusResponse (OCPP 2.0.1 E14).</summary>
public sealed record GetTransactionStatusResponse(bool MessagesInQueue, bool? OngoingIndicator = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetTransactionStatusResponse",
        Field.Truth("ongoingIndicator").Optional(),
        Field.Truth("messagesInQueue"));
}
