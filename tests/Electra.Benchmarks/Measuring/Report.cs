using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Benchmarks.Measuring;

/// <summary>Everything a run found.</summary>
internal sealed record Report(int Cores, int Chargers, IReadOnlyList<Window> Windows, IReadOnlyList<Ratio> Ratios, IReadOnlyList<IdleMemory> Memory);

/// <summary>A server against the limit, pair by pair.</summary>
/// <param name="DatabaseShare">PostgreSQL's CPU seconds for each of the server's.</param>
/// <param name="CoreUse">How much of its core the server used under load, beside what it did after.</param>
internal sealed record Ratio(string Activity, string Server, double Median, double Least, double Most, int Pairs, double DatabaseShare, double CoreUse);

/// <summary>What connected chargers that say nothing cost.</summary>
internal sealed record IdleMemory(string Server, int Chargers, double KibiBytesPerCharger);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
