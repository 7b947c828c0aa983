using System.Text.Json.Serialization;

namespace Electra.Fleet.Running;

/// <summary>How a fleet is doing at one instant.</summary>
public sealed record FleetProgress(
    int Chargers,
    int Connected,
    int Charging,
    double PowerW,
    double EnergyWh,
    long CallsAnswered,
    long CallsFailed,
    long SessionsStarted,
    long SessionsStopped,
    int Unconfirmed,
    LatencyFigures Latency);

/// <summary>How long answers took, in milliseconds.</summary>
public sealed record LatencyFigures(double P50Ms, double P95Ms, double P99Ms);

/// <summary>What came of a run.</summary>
/// <param name="EverConnected">Chargers that had a socket at least once.</param>
/// <param name="SessionsRefused">Transactions whose start was answered with anything but Accepted.</param>
/// <param name="MessagesLost">Transaction messages that were thrown away.</param>
/// <param name="MessagesUnconfirmed">Transaction messages that were left when the time was over.</param>
/// <param name="Problems">The first things that went wrong, as sentences.</param>
public sealed record FleetReport(
    string Url,
    int Chargers,
    int EverConnected,
    double Speed,
    int Seed,
    DateTimeOffset StartedAt,
    double DurationSeconds,
    long Connections,
    long ConnectFailures,
    long CallsAnswered,
    long CallsFailed,
    double CallsPerSecond,
    IReadOnlyDictionary<string, long> CallsByAction,
    LatencyFigures Latency,
    long CommandsReceived,
    long Heartbeats,
    long SessionsStarted,
    long SessionsRefused,
    long SessionsStopped,
    long MeterValues,
    double EnergyWh,
    long MessagesLost,
    int MessagesUnconfirmed,
    long Unexpected,
    IReadOnlyList<string> Problems)
{
    /// <summary>Whether every charger got through and nothing about transactions was lost.</summary>
    [JsonIgnore]
    public bool Succeeded => EverConnected == Chargers && MessagesLost == 0 && Unexpected == 0;
}

/// <summary>How reports are written, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FleetReport))]
public sealed partial class FleetJson : JsonSerializerContext;
