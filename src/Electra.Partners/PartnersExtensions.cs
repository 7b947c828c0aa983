using Electra.Partners.Access;
using Electra.Partners.Documents;
using Electra.Partners.Files;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Resources;
using Electra.Partners.Shapes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Electra.Partners;

/// <summary>Puts the partners' HTTP API into a program.</summary>
public static class PartnersExtensions
{
    /// <summary>Adds what the API works with. A grain factory and the ledger's readers must be there.</summary>
    public static IServiceCollection AddElectraPartners(this IServiceCollection services, PartnersOptions? options = null)
    {
        services.AddSingleton(options ?? new PartnersOptions());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<KeyCache>();
        services.AddSingleton<Measures>();
        services.AddSingleton<Network>();
        services.AddFiles();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PartnersJson.Default));
        Reference.Add(services);
        return services;
    }

    /// <summary>Maps <c>/api/v1</c> with its door, <c>/openapi/v1.json</c> and <c>/docs</c>.</summary>
    public static WebApplication MapElectraPartners(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PartnersOptions>().LoopbackOpen)
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PartnersExtensions)).LoopbackOpen();
        app.UseWhen(static context => context.Request.Path.StartsWithSegments("/api"), static api =>
        {
            api.UseMiddleware<Border>();
            api.UseMiddleware<Doorkeeper>();
            api.UseMiddleware<Turnstile>();
            api.UseMiddleware<Idempotency>();
        });
        var group = app.MapGroup("/api/v1");
        Stations.Map(group);
        Chargers.Map(group);
        Devices.Map(group);
        Messages.Map(group);
        Commands.Map(group);
        Tokens.Map(group);
        Resources.Drivers.Map(group);
        Vehicles.Map(group);
        VehicleModels.Map(group);
        Sessions.Map(group);
        RemoteControl.Map(group);
        Cdrs.Map(group);
        Events.Map(group);
        Quirks.Map(group);
        Oddities.Map(group);
        Resources.Keys.Map(group);
        app.MapFiles(group);
        Reference.Map(app);
        return app;
    }
}
