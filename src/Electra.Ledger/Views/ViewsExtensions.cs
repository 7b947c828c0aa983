using Electra.Ledger.Following;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Electra.Ledger.Views;

/// <summary>Puts the lists into a program that has the record.</summary>
public static class ViewsExtensions
{
    /// <summary>Adds the follower that fills the lists, and <see cref="IViews"/> and <see cref="IAuditTrail"/> that read them.</summary>
    public static IServiceCollection AddElectraViews(this IServiceCollection services, ViewsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        options ??= new ViewsOptions();
        options.Validate();
        services.TryAddSingleton(options);
        services.TryAddSingleton<EventBell>();
        services.TryAddSingleton<ViewReader>();
        services.TryAddSingleton<IViews, Views>();
        services.TryAddSingleton<IAuditTrail, AuditTrail>();
        services.TryAddSingleton<IOddities, OddityReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFollower, ViewsFollower>());
        return services;
    }
}
