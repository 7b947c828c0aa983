using System.Security.Cryptography;
using System.Text;
using Electra.Contracts;
using Electra.Silo.Settings;
using Orleans.Dashboard;

namespace Electra.Silo.Hosting;

/// <summary>Orleans' own dashboard, for holders of scope admin.</summary>
internal static class SiloDashboard
{
    private const string Path = "/orleans";
    private const string Admin = "admin";

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
            if (await IsAdmin(context))
            {
                await context.RequestServices.GetRequiredService<DashboardGathering>().Begin(context.RequestServices);
                return await next(invocation);
            }

            // A browser asks for the key as a password.
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"orleans\"";
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        });

    private static async Task<bool> IsAdmin(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<ElectraOptions>();
        var ring = await context.RequestServices.GetRequiredService<IGrainFactory>().Keys().Show();
        if (options is { AdminKey: null, Loopback: true } && ring.Keys.Count == 0)
            return true;
        if (Key(context.Request) is not { } key)
            return false;
        if (options.AdminKey is { } own && CryptographicOperations.FixedTimeEquals(Digest(own), Digest(key)))
            return true;
        var digest = Convert.ToHexStringLower(Digest(key));
        return ring.Keys.Any(k => k.Scopes.Contains(Admin) && string.Equals(k.Digest, digest, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Key(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
            return key;
        const string basic = "Basic ";
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(basic, StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[basic.Length..].Trim(), bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
