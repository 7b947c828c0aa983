using System.Text.Json.Serialization;
using Electra.Ledger.Commits;
using Electra.Ledger.Schema;
using Electra.Silo.Hosting;
using Electra.Silo.Settings;

namespace Electra.Silo.Health;

/// <summary>Whether the program can do its work now, check by check.</summary>
internal sealed class Readiness(
    ILedgerWriter writer, LedgerGate gate, LateStart start, ElectraOptions options, Drain drain, IServiceProvider provider, IHostApplicationLifetime lifetime)
{
    private const string Ok = "ok";

    // The core's own: a silo that can have chargers' grains is one of the core.
    private static readonly GrainType OfTheCore = GrainType.Create("charger");

    public HealthReport Now()
    {
        var opened = gate.Ready.IsCompletedSuccessfully;
        var checks = new HealthChecks(
            Database: !opened ? "waiting for the database" : writer.SilentSince is { } since ? $"silent since {since:O}" : Ok,
            Cluster: lifetime.ApplicationStopping.IsCancellationRequested ? "going down" : drain.IsOn ? "draining" : start.IsUp ? Ok : "starting",
            Ledger: !opened ? "waiting for its schema" : writer.Reachable ? Ok : "writes wait",
            Core: options.Roles.HasFlag(Roles.Core) || CoreIsThere() ? Ok : "no silo of the role core is up");
        var ready = checks is { Database: Ok, Cluster: Ok, Ledger: Ok, Core: Ok };
        return new(ready ? "ready" : "not-ready", checks);
    }

    private bool CoreIsThere() =>
        start.IsUp && provider.GetRequiredService<IClusterManifestProvider>().Current.AllGrainManifests.Any(static silo => silo.Grains.ContainsKey(OfTheCore));
}

/// <summary>What <c>/health/ready</c> says.</summary>
internal sealed record HealthReport(string Status, HealthChecks Checks)
{
    [JsonIgnore]
    public bool Ready => Status == "ready";
}

/// <summary>Each check: <c>ok</c>, or what is the matter.</summary>
internal sealed record HealthChecks(string Database, string Cluster, string Ledger, string Core);

/// <summary>What <c>/health/live</c> says.</summary>
internal sealed record LiveReport(string Status);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(LiveReport))]
[JsonSerializable(typeof(SiloProblem))]
[JsonSerializable(typeof(DrainShape))]
internal sealed partial class HealthJson : JsonSerializerContext;
