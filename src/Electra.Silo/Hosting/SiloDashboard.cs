using Orleans.Dashboard;

namespace Electra.Silo.Hosting;

/// <summary>Orleans' own dashboard, for holders of scope admin.</summary>
internal static class SiloDashboard
{
    private const string Path = "/orleans";

    /// <summary>Adds it so that it costs nothing until somebody looks: by itself it stands in every call between grains and reads every
    /// instrument of Orleans once a second.</summary>
    /// <param name="profiled">Calls between grains are measured one by one.</param>
    public static void AddSiloDashboard(this ISiloBuilder silo, bool profiled)
    {
        var before = silo.Services.ToHashSet();
        silo.AddDashboard();
        var added = silo.Services.Where(service => !before.Contains(service)).ToList();
        var parts = added.Where(static service => service.ServiceType == typeof(ILifecycleParticipant<ISiloLifecycle>)).ToList();
        var unwanted = added.Where(service =>
            service.ServiceType == typeof(IHostedService) || (service.ServiceType == typeof(IIncomingGrainCallFilter) && !profiled));
        foreach (var service in unwanted.Concat(parts).ToList())
            silo.Services.Remove(service);
        silo.Services.AddSingleton(new DashboardGathering([.. parts.Select(static part => part.ImplementationFactory!)]));
    }

    public static void MapSiloDashboard(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOrleansDashboard(Path).AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (await AdminAccess.IsAdmin(context))
            {
                await context.RequestServices.GetRequiredService<DashboardGathering>().Begin(context.RequestServices);
                return await next(invocation);
            }

            // A browser asks for the key as a password.
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"orleans\"";
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        });
}
