using System.Text.Json;
using System.Text.Json.Serialization;
using Electra.Benchmarks.Network;

namespace Electra.Benchmarks.Measuring;

/// <summary>Everything a run found.</summary>
internal sealed record Report(int Cores, int Chargers, IReadOnlyList<Window> Windows, IReadOnlyList<Ratio> Ratios, IReadOnlyList<IdleMemory> Memory,
    IReadOnlyList<Latency> Latencies, IReadOnlyList<Connects> Connects, IReadOnlyList<SiloRatio> Silos, NetworkFigures? Network, IReadOnlyList<VersionRatio> Versions);

/// <summary>A server against the limit, pair by pair.</summary>
/// <param name="Pairs">Those of which both windows ended quiet; the others do not count.</param>
/// <param name="Unlogged">Messages that passed and are not in the OCPP log: it dropped them.</param>
/// <param name="DatabaseShare">PostgreSQL's CPU seconds for each of the server's.</param>
/// <param name="CoreUse">How much of its core the server used under load, beside what it did after.</param>
internal sealed record Ratio(string Activity, string Server, double Median, double Least, double Most, int Pairs, double DatabaseShare, double CoreUse, long Unlogged);

/// <summary>What connected chargers that say nothing cost.</summary>
internal sealed record IdleMemory(string Server, int Chargers, double KibiBytesPerCharger);

/// <summary>How long durable calls took by the clock, at half of the calls that the server can answer.</summary>
internal sealed record Latency(string Server, double CallsPerSecond, long Calls, double P50, double P99, double Most);

/// <summary>Connects with their boot, for each second of the server's CPU.</summary>
/// <param name="Again">Of chargers that are known; else of such as nobody has seen, that are taken in and configured.</param>
internal sealed record Connects(string Server, bool Again, int Count, double PerCpuSecond);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
