using System.Text.Json.Serialization;
using Electra.Ledger.Commits;
using Electra.Ledger.Schema;
using Electra.Silo.Hosting;

namespace Electra.Silo.Health;

/// <summary>Whether the program can do its work now, check by check.</summary>
internal sealed class Readiness(ILedgerWriter writer, LedgerGate gate, LateStart start, IHostApplicationLifetime lifetime)
{
    private const string Ok = "ok";

    public HealthReport Now()
    {
        var opened = gate.Ready.IsCompletedSuccessfully;
        var checks = new HealthChecks(
            Database: !opened ? "waiting for the database" : writer.SilentSince is { } since ? $"silent since {since:O}" : Ok,
            Cluster: lifetime.ApplicationStopping.IsCancellationRequested ? "going down" : start.IsUp ? Ok : "starting",
            Ledger: !opened ? "waiting for its schema" : writer.Reachable ? Ok : "writes wait");
        var ready = checks is { Database: Ok, Cluster: Ok, Ledger: Ok };
        return new(ready ? "ready" : "not-ready", checks);
    }
}

/// <summary>What <c>/health/ready</c> says.</summary>
internal sealed record HealthReport(string Status, HealthChecks Checks)
{
    [JsonIgnore]
    public bool Ready => Status == "ready";
}

/// <summary>Each check: <c>ok</c>, or what is the matter.</summary>
internal sealed record HealthChecks(string Database, string Cluster, string Ledger);

/// <summary>What <c>/health/live</c> says.</summary>
internal sealed record LiveReport(string Status);

/// <summary>What is said while there are no grains (RFC 9457).</summary>
internal sealed record NotReadyProblem(string Type, string Title, int Status, string Detail);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(LiveReport))]
[JsonSerializable(typeof(NotReadyProblem))]
internal sealed partial class HealthJson : JsonSerializerContext;
