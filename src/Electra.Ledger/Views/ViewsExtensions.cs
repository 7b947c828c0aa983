using Electra.Ledger.Following;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Electra.Ledger.Views;

/// <summary>Puts the lists into a program that has the record.</summary>
public static class ViewsExtensions
{
    /// <summary>Adds <see cref="IViews"/> and <see cref="IAuditTrail"/> that read the lists, and the follower that fills them.</summary>
    /// <param name="follow">False: another program fills them, this one only reads.</param>
    public static IServiceCollection AddElectraViews(this IServiceCollection services, ViewsOptions? options = null, bool follow = true)
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
        if (follow)
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IFollower, ViewsFollower>());
        return services;
    }
}
