using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Electra.Grains.Tests;

/// <summary>Two silos that soon find each other dead, and look soon for the chargers that were there.</summary>
public sealed class TwoSilosOfWhichOneDies : TwoSilos
{
    protected override void Adapt(GrainsOptions options)
    {
        options.LinkGrace = TimeSpan.FromSeconds(1);
        options.LinkWatchEvery = TimeSpan.FromMilliseconds(100);
    }

    protected override void Adapt(IServiceCollection services) => services.Configure<ClusterMembershipOptions>(o =>
    {
        (o.ProbeTimeout, o.MinProbeTimeout, o.MaxProbeTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        (o.NumMissedProbesLimit, o.NumVotesForDeathDeclaration) = (3, 1);
        o.TableRefreshTimeout = TimeSpan.FromSeconds(2);
    });
}
