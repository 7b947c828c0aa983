using System.Net;
using Electra.Partners.Problems;

namespace Electra.Partners.Access;

/// <summary>Lets a request to an endpoint in by its key, or refuses it: 401 without a good one, 403 where it may not.</summary>
internal sealed class Doorkeeper(RequestDelegate next, KeyCache keys, PartnersOptions options)
{
    public const string Header = "X-Api-Key";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>() is { } needs)
        {
            var caller = await Know(context.Request);
            Demand(caller, needs);
            context.Features.Set(caller);
        }

        await next(context);
    }

    private async ValueTask<Caller> Know(HttpRequest request)
    {
        var presented = request.Headers[Header];
        if (presented.Count == 0)
            return options.LoopbackOpen && IsLocal(request) ? Caller.Local : throw Refused("Send an API key in the header X-Api-Key.");
        if (presented is not [{ Length: > 0 and <= 256 } secret])
            throw Refused("The header X-Api-Key must hold one key.");
        if (keys.IsAdmin(secret))
            return Caller.Administrator(secret);
        return await keys.Find(secret) is { } key ? Caller.Of(key, secret) : throw Refused("The API key is not known, or has been revoked.");
    }

    private static void Demand(Caller caller, NeedsScope needs)
    {
        if (!Scope.Allows(caller.Scopes, needs.Scope))
            throw new RefusedException(Problem.Forbidden($"This needs a key of scope {needs.Scope}; yours has {string.Join(", ", caller.Scopes)}."));
        if (needs.NetworkWide && caller.Stations is not null)
            throw new RefusedException(Problem.Forbidden("This concerns the whole network, and your key is limited to stations."));
    }

    // A page of some other site, open in a browser on this machine, reaches loopback too: it cannot hide whose page it is.
    private static bool IsLocal(HttpRequest request)
    {
        var host = request.Host.Host.Trim('[', ']');
        var named = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return named && request.Headers["Sec-Fetch-Site"] is not ["cross-site"];
    }

    private static RefusedException Refused(string detail) => new(Problem.Unauthenticated(detail));
}
