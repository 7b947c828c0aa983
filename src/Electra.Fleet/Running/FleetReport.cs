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
    LatencyFigures Latency,
    long Faults = 0);

/// <summary>How long answers took, in milliseconds.</summary>
public sealed record LatencyFigures(double P50Ms, double P95Ms, double P99Ms);

/// <summary>What came of a run. Its members are added to, never renamed, within a <see cref="Version"/>.</summary>
/// <param name="EverConnected">Chargers that had a socket at least once.</param>
/// <param name="CallsFailed">Calls that were answered with an error, or not in time.</param>
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
    /// <summary>Of the shape of this report.</summary>
    public int Version { get; } = 1;

    /// <summary>Sockets opened after a charger's first one.</summary>
    public long Reconnects => Math.Max(0, Connections - EverConnected);

    /// <summary>Calls whose socket went away before they were answered.</summary>
    public long CallsCut { get; init; }

    /// <summary>Calls without a result: by the code of the error; Silent: not answered in time; Cut: the socket went away.</summary>
    public IReadOnlyDictionary<string, long> ErrorsByCode { get; init; } = new Dictionary<string, long>();

    /// <summary>How long answers took, by what was asked.</summary>
    public IReadOnlyDictionary<string, LatencyFigures> LatencyByAction { get; init; } = new Dictionary<string, LatencyFigures>();

    /// <summary>Sessions that began at an outlet and whose end the central system never confirmed under their number.</summary>
    public long SessionsLost { get; init; }

    /// <summary>Chargers of each make.</summary>
    public IReadOnlyDictionary<string, int> Makes { get; init; } = new Dictionary<string, int>();

    /// <summary>Chargers of each version of OCPP, as they were told to speak.</summary>
    public IReadOnlyDictionary<string, int> OcppVersions { get; init; } = new Dictionary<string, int>();

    /// <summary>How often each fault happened.</summary>
    public IReadOnlyDictionary<string, long> Faults { get; init; } = new Dictionary<string, long>();

    /// <summary>How often each deviation acted.</summary>
    public IReadOnlyDictionary<string, long> Deviations { get; init; } = new Dictionary<string, long>();

    /// <summary>What was expected of the figures, and whether it came true.</summary>
    public IReadOnlyList<ExpectationMet> Expectations { get; init; } = [];

    /// <summary>Whether every charger got through and nothing about transactions was lost.</summary>
    [JsonIgnore]
    public bool Succeeded => EverConnected == Chargers && MessagesLost == 0 && Unexpected == 0;

    /// <summary>Whether all that was expected came true.</summary>
    [JsonIgnore]
    public bool AsExpected => Expectations.All(static one => one.Met);
}

/// <summary>How reports are written, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FleetReport))]
public sealed partial class FleetJson : JsonSerializerContext;
