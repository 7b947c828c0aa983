using System.Net;
using System.Security.Cryptography;
using System.Text;
using Electra.Contracts;
using Electra.Silo.Health;
using Electra.Silo.Settings;

namespace Electra.Silo.Hosting;

/// <summary>Who holds a key of scope admin, for the doors that a silo has whatever its roles.</summary>
internal static class AdminAccess
{
    private const string Admin = "admin";

    /// <summary>Lets holders in by <c>X-Api-Key</c>, and refuses others with a problem.</summary>
    public static async ValueTask<object?> Demand(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        try
        {
            if (await IsAdmin(context))
                return await next(invocation);
        }
        catch (Exception fault) when (fault is TimeoutException or OrleansException or ArgumentException)
        {
            context.Response.Headers.RetryAfter = "5";
            return new SiloProblem("overloaded", "Try again later", StatusCodes.Status503ServiceUnavailable,
                "The ring of keys cannot be asked now; Electra:AdminKey opens this door at all times.");
        }

        context.Response.Headers.WWWAuthenticate = "ApiKey header=\"X-Api-Key\"";
        return Key(context.Request) is null
            ? new SiloProblem("unauthenticated", "No valid API key", StatusCodes.Status401Unauthorized, "Send an API key of scope admin in the header X-Api-Key.")
            : new SiloProblem("forbidden", "Not allowed", StatusCodes.Status403Forbidden, "This needs a key of scope admin that is good now.");
    }

    /// <summary>Whether the request comes with such a key, or from this machine where none is configured.</summary>
    public static async Task<bool> IsAdmin(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<ElectraOptions>();
        var key = Key(context.Request);
        // First of all, because it needs nothing else: an operator gets in while the database is away.
        if (key is not null && options.AdminKey is { } own && CryptographicOperations.FixedTimeEquals(Digest(own), Digest(key)))
            return true;
        var ring = await context.RequestServices.GetRequiredService<IGrainFactory>().Keys().Show();
        if (options is { AdminKey: null, Loopback: true } && ring.Keys.Count == 0)
            return IsLocal(context.Request);
        if (key is null)
            return false;
        var digest = Convert.ToHexStringLower(Digest(key));
        return ring.Keys.Any(k => k.Scopes.Contains(Admin) && k.Stations is null && string.Equals(k.Digest, digest, StringComparison.OrdinalIgnoreCase));
    }

    // A page of some other site, open in a browser on this machine, reaches loopback too: it cannot hide whose page it is.
    private static bool IsLocal(HttpRequest request)
    {
        var host = request.Host.Host.Trim('[', ']');
        var named = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return named && request.Headers["Sec-Fetch-Site"] is not ["cross-site"];
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
