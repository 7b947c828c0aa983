using System.Text.Json;
using System.Text.Json.Serialization;
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
        long EnergyWh, string? TransactionId, DateTimeOffset StartedAt, DateTimeOffset StoppedAt, long? MeterStartWh, long? MeterStopWh, string StopReason, string CdrId);

    public sealed record Failed(string Why);

    public sealed record Odd(string Name, string? Detail);

    public static string Of(Oddity oddity) => JsonSerializer.Serialize(new Odd(oddity.Name, oddity.Detail), EventJson.Default.Odd);
}

/// <summary>What an audit row says beside who, what and when.</summary>
internal static class AuditDetail
{
    public const string None = "{}";

    public sealed record Command(string Name, string Outcome);

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
[JsonSerializable(typeof(EventData.Odd))]
[JsonSerializable(typeof(AuditDetail.Command))]
[JsonSerializable(typeof(AuditDetail.Key))]
internal sealed partial class EventJson : JsonSerializerContext;
