namespace Electra.Silo.Hosting;

/// <summary>The hosted parts that need the database when they start, taken out of the host's own list.</summary>
internal sealed class LateParts(IReadOnlyList<ServiceDescriptor> descriptors)
{
    /// <summary>Registers, and keeps back what would be started with the program.</summary>
    public static LateParts Withhold(IServiceCollection services, Action register)
    {
        var before = services.Where(IsHosted).ToHashSet();
        register();
        var late = services.Where(d => IsHosted(d) && !before.Contains(d)).ToList();
        foreach (var descriptor in late)
            services.Remove(descriptor);
        return new(late);
    }

    public IReadOnlyList<IHostedService> Create(IServiceProvider provider) =>
    [
        .. descriptors.Select(d => (IHostedService)(
            d.ImplementationInstance ?? d.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, d.ImplementationType!))),
    ];

    private static bool IsHosted(ServiceDescriptor descriptor) => descriptor.ServiceType == typeof(IHostedService);
}
