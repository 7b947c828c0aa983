using Electra.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Electra.Partners.Certificates;

/// <summary>Puts the way to certificates' responders into a program.</summary>
public static class CertificatesExtensions
{
    /// <summary>Adds the port to who knows of certificates.</summary>
    public static IServiceCollection AddElectraCertificates(this IServiceCollection services, CertificatesOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<ResponderClient>();
        services.AddSingleton<ICertificateAuthority, CertificateAuthority>();
        services.AddHttpClient(ResponderClient.Name, client =>
            {
                client.Timeout = options.Patience;
                client.MaxResponseContentBufferSize = options.MostBytes;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => ResponderClient.Handler(options))
            .AddResilienceHandler("tries", pipeline => ResponderClient.Tries(pipeline, options));
        return services;
    }
}
