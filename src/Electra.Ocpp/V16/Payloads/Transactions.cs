using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

// Core profile, transactions and meters. A message about a transaction is understood whatever its numbers are; hence the longs.

/// <summary>One value of a meter (OCPP 1.6 §7.43).</summary>
public sealed record SampledValue(
    string Value,
    [property: JsonConverter(typeof(WordConverter))] string? Context = null,
    [property: JsonConverter(typeof(WordConverter))] string? Format = null,
    [property: JsonConverter(typeof(WordConverter))] string? Measurand = null,
    [property: JsonConverter(typeof(WordConverter))] string? Phase = null,
    [property: JsonConverter(typeof(WordConverter))] string? Location = null,
    [property: JsonConverter(typeof(WordConverter))] string? Unit = null)
{
    internal static readonly Shape Shape = new("SampledValue",
        Field.Text("value"),
        Field.Word("context", V16Words.Contexts).Informing().Optional(),
        Field.Word("format", V16Words.Formats).Informing().Optional(),
        Field.Word("measurand", V16Words.Measurands).Informing().Optional(),
        Field.Word("phase", V16Words.Phases).Informing().Optional(),
        Field.Word("location", V16Words.Locations).Informing().Optional(),
        Field.Word("unit", V16Words.Units).Informing().Optional());
}

/// <summary>Values of a meter at one time (OCPP 1.6 §7.33).</summary>
public sealed record MeterValue(DateTimeOffset? Timestamp, IReadOnlyList<SampledValue> SampledValue)
{
    internal static readonly Shape Shape = new("MeterValue",
        Field.Time("timestamp"),
        Field.List("sampledValue", Payloads.SampledValue.Shape));
}

/// <summary>MeterValues.req (OCPP 1.6 §6.31).</summary>
public sealed record MeterValuesRequest(int ConnectorId, IReadOnlyList<MeterValue> MeterValue, long? TransactionId = null)
{
    internal static readonly Shape Shape = new("MeterValues.req",
        Field.Whole("connectorId").From(0).UnderstoodAnyway(),
        Field.Whole("transactionId").UnderstoodAnywayAsLong().Optional(),
        Field.List("meterValue", Payloads.MeterValue.Shape));
}

/// <summary>MeterValues.conf (OCPP 1.6 §6.32).</summary>
public sealed record MeterValuesResponse
{
    internal static readonly Shape Shape = new("MeterValues.conf");
}

/// <summary>StartTransaction.req (OCPP 1.6 §6.45).</summary>
/// <param name="MeterStart">Wh.</param>
public sealed record StartTransactionRequest(
    int ConnectorId,
    string IdTag,
    long MeterStart,
    DateTimeOffset? Timestamp,
    int? ReservationId = null)
{
    internal static readonly Shape Shape = new("StartTransaction.req",
        Field.Whole("connectorId").From(1).UnderstoodAnyway(),
        // I8: a transaction that has begun is true, whoever it is for.
        Field.Text("idTag", 20).OrMissing(),
        Field.Whole("meterStart").UnderstoodAnywayAsLong(),
        Field.Time("timestamp"),
        Field.Whole("reservationId").UnderstoodAnyway().Optional());
}

/// <summary>StartTransaction.conf (OCPP 1.6 §6.46).</summary>
public sealed record StartTransactionResponse(int TransactionId, IdTagInfo IdTagInfo)
{
    internal static readonly Shape Shape = new("StartTransaction.conf",
        Field.Whole("transactionId"),
        Field.Item("idTagInfo", IdTagInfo.Shape));
}

/// <summary>StopTransaction.req (OCPP 1.6 §6.49).</summary>
/// <param name="MeterStop">Wh.</param>
public sealed record StopTransactionRequest(
    long TransactionId,
    long MeterStop,
    DateTimeOffset? Timestamp,
    string? IdTag = null,
    [property: JsonConverter(typeof(WordConverter))] string? Reason = null,
    IReadOnlyList<MeterValue>? TransactionData = null)
{
    internal static readonly Shape Shape = new("StopTransaction.req",
        Field.Whole("transactionId").UnderstoodAnywayAsLong(),
        Field.Whole("meterStop").UnderstoodAnywayAsLong(),
        Field.Time("timestamp"),
        Field.Text("idTag", 20).Optional(),
        Field.Word("reason", V16Words.Reasons).Informing().Optional(),
        Field.List("transactionData", MeterValue.Shape).OrEmpty().Optional());
}

/// <summary>StopTransaction.conf (OCPP 1.6 §6.50).</summary>
public sealed record StopTransactionResponse(IdTagInfo? IdTagInfo = null)
{
    internal static readonly Shape Shape = new("StopTransaction.conf", Field.Item("idTagInfo", Payloads.IdTagInfo.Shape).Optional());
}
