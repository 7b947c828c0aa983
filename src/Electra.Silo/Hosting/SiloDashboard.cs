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

    public static void MapSiloDashboard(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOrleansDashboard(Path).AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (await IsAdmin(context))
                return await next(invocation);
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
