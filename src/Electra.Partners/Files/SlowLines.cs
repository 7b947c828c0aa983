using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Electra.Partners.Files;

/// <summary>Lets one request be larger and slower than the others: a charger's modem may manage some kilobytes a second.</summary>
internal static class SlowLines
{
    private static readonly MinDataRate Rate = new(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(60));

    /// <summary>Before the body is read.</summary>
    public static void Allow(HttpContext context, long mostBytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = mostBytes;
        // Of HTTP/2 the rate belongs to the connection: there the server's own stays.
        if (!HttpProtocol.IsHttp11(context.Request.Protocol) && !HttpProtocol.IsHttp10(context.Request.Protocol))
            return;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } request)
            request.MinDataRate = Rate;
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } response)
            response.MinDataRate = Rate;
    }
}
