using Electra.Contracts;
using Electra.Grains.Chargers;
using Electra.Grains.Connectors;
using Electra.Grains.LocalLists;
using Electra.Grains.Turns;
using Electra.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Electra.Grains;

/// <summary>Registers what the grains work with.</summary>
public static class GrainsExtensions
{
    /// <summary>Adds the grains' tools, and the jobs that look after what nobody asks for. The ledger and a grain storage named <see cref="TurnTools.Rows"/> must be there.</summary>
    public static IServiceCollection AddElectraGrains(this IServiceCollection services, Action<GrainsOptions>? configure = null)
    {
        services.AddOptions<GrainsOptions>().Configure(o => configure?.Invoke(o));
        services.AddSingleton<SiloEnding>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(static provider => provider.GetRequiredService<SiloEnding>());
        services.AddSingleton<TurnTools>();
        services.AddSingleton<TransactionNumbers>();
        services.AddSingleton<TransactionFinder>();
        services.AddSingleton<StraySamples>();
        services.TryAddSingleton<IVatNumbers, VatNumberForms>();
        services.AddHostedService<Sweeper>();
        services.AddSingleton<LinkReader>();
        services.AddSingleton<SilosAlive>();
        services.AddHostedService<LinkWatch>();
        services.AddSingleton<LocalListReader>();
        services.AddFollower<LocalListTables>();
        services.AddHostedService<LocalListWatch>();
        return services;
    }
}
