using System.Diagnostics.Metrics;
using Electra.Silo.Health;
using Electra.Silo.Hosting;

namespace Electra.Silo;

/// <summary>What a silo knows of the cluster and of itself.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly Meter meter = new("Electra.Silo");

    public Telemetry(Readiness readiness, LateStart start, IServiceProvider provider)
    {
        meter.CreateObservableGauge("electra.silo.ready", () => readiness.Now().Ready ? 1 : 0, "{silo}", "1: this silo can do its work; 0: it cannot.");
        meter.CreateObservableGauge("electra.silo.members", () => start.IsUp ? Members(provider) : 0, "{silo}", "Silos that this one takes for alive, itself among them.");
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private static int Members(IServiceProvider provider) =>
        provider.GetRequiredService<IClusterMembershipService>().CurrentSnapshot.Members.Values.Count(static member => member.Status == SiloStatus.Active);
}
