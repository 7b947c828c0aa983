using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Words;

namespace Electra.Ledger.Views.Folding;

/// <summary>What an event says beside its place: the JSON of its <c>data</c>.</summary>
internal static class EventData
{
    public sealed record Connected(long Link, string Protocol);

    public sealed record Disconnected(long Link, string Why);

    public sealed record Booted(string Vendor, string Model, string? SerialNumber, string? Firmware, string? Reason, string BootStatus);

    public sealed record StatusChanged(string Status, string Previous, string? ErrorCode);

    public sealed record Started(string State, string WayIn, string Token, string? TransactionId, DateTimeOffset StartedAt, long? MeterStartWh);

    public sealed record Updated(string State, string? TransactionId, long EnergyWh, long? PowerW, int? Soc);

    public sealed record Ended(
        long EnergyWh, string? TransactionId, DateTimeOffset StartedAt, DateTimeOffset StoppedAt, long? MeterStartWh, long? MeterStopWh, string StopReason, string CdrId,
        string? EnergyRule, string? EnergyConfidence);

    public sealed record Failed(string Why, string? Cause);

    public sealed record FileCame(string UploadId, string Kind, int Number, string Name, long Size, string Sha256);

    public sealed record Security(string Type, DateTimeOffset? ChargerTime, string? TechInfo);

    public sealed record Vendor(string VendorId, string? MessageId, string? Data);

    public sealed record ListStands(string State, int Version, int Entries, int Wanted, int LeftOut, string? Why);

    public sealed record LongAnswer(string Of, int? RequestId, string State, int Parts, IReadOnlyList<int> Missing, bool LastCame);

    public sealed record Results([property: JsonPropertyName("results")] IReadOnlyList<Result> All);

    public sealed record Result(
        string? Variable, string Status, string? Reason, string? Info, string? Attribute = null, int? MonitorId = null, string? Type = null, decimal? Value = null,
        int? Severity = null);

    public sealed record Seen(
        string Variable, string Value, string Trigger, string Notification, bool Cleared, int EventId, int? MonitorId, int? Cause, string? TechCode, string? TechInfo,
        string? TransactionId, DateTimeOffset? ChargerTime);

    public static Seen Of(EventSeen seen) => new(
        VariablePath.Of(seen.Name), seen.Value, seen.Trigger, seen.Notification, seen.Cleared, seen.Id, seen.Monitor, seen.Cause, seen.TechCode, seen.TechInfo,
        seen.Transaction, seen.At);

    public sealed record Odd(string Name, string? Detail);

    public sealed record CardPayment(
        string Provider, string Step, bool Accepted, long? AmountCents, string? Currency, string? Reference, string? Token, string? TransactionId);

    public sealed record Settlement(
        string Reference, string Status, string Amount, DateTimeOffset? SettledAt, string? TransactionId, string? Why, string? ReceiptId, string? ReceiptUrl);

    public static Settlement Settled(Electra.Domain.Chargers.Settlement settled) => new(
        settled.Reference, settled.Status, settled.Amount.ToString(CultureInfo.InvariantCulture), settled.At, settled.Transaction, settled.Why, settled.ReceiptId,
        settled.ReceiptUrl);

    public static CardPayment Payment(CardPaymentReported fact) => new(
        fact.Report.Provider, fact.Report.Step.Word(), fact.Accepted, fact.Report.AmountCents, fact.Report.Currency, fact.Report.Reference,
        fact.Report.Token?.Value, fact.Report.Transaction);

    public sealed record Reservation(
        int ReservationId, string Status, int? EvseId = null, int? ConnectorId = null, string? ConnectorType = null, string? Token = null, string? GroupId = null,
        DateTimeOffset? ExpiresAt = null);

    public static Reservation Of(HeldReservation held) => new(
        held.Id, "held", held.Evse, held.Connector, held.ConnectorType, held.Token.Value, held.Group, held.ExpiresAt);

    public static string Of(Oddity oddity) => JsonSerializer.Serialize(new Odd(oddity.Name, oddity.Detail), EventJson.Default.Odd);
}

/// <summary>What an audit row says beside who, what and when.</summary>
internal static class AuditDetail
{
    public const string None = "{}";

    public sealed record Command(string Name, string Outcome);

    public sealed record Upload(string UploadId, string? Kind = null, int? Number = null, string? Name = null, long? Size = null, DateTimeOffset? ExpiresAt = null);

    public sealed record Firmware(long Size, string Sha256);

    public sealed record FirmwareLink(string LinkId, string ChargerId, DateTimeOffset ExpiresAt);

    public sealed record Key(string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string>? Stations);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EventData.Connected))]
[JsonSerializable(typeof(EventData.Disconnected))]
[JsonSerializable(typeof(EventData.Booted))]
[JsonSerializable(typeof(EventData.StatusChanged))]
[JsonSerializable(typeof(EventData.Started))]
[JsonSerializable(typeof(EventData.Updated))]
[JsonSerializable(typeof(EventData.Ended))]
[JsonSerializable(typeof(EventData.Failed))]
[JsonSerializable(typeof(EventData.FileCame))]
[JsonSerializable(typeof(EventData.Security))]
[JsonSerializable(typeof(EventData.Vendor))]
[JsonSerializable(typeof(EventData.ListStands))]
[JsonSerializable(typeof(EventData.LongAnswer))]
[JsonSerializable(typeof(EventData.Results))]
[JsonSerializable(typeof(EventData.Seen))]
[JsonSerializable(typeof(EventData.Odd))]
[JsonSerializable(typeof(EventData.CardPayment))]
[JsonSerializable(typeof(EventData.Settlement))]
[JsonSerializable(typeof(EventData.Reservation))]
[JsonSerializable(typeof(AuditDetail.Command))]
[JsonSerializable(typeof(AuditDetail.Upload))]
[JsonSerializable(typeof(AuditDetail.Firmware))]
[JsonSerializable(typeof(AuditDetail.FirmwareLink))]
[JsonSerializable(typeof(AuditDetail.Key))]
internal sealed partial class EventJson : JsonSerializerContext;
