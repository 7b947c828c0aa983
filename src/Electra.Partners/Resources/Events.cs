using System.Text.RegularExpressions;
using Electra.Partners.Access;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Resources;

/// <summary><c>/events</c>: what happens, as server-sent events, resumable by number.</summary>
internal static partial class Events
{
    private const string LastEventId = "Last-Event-ID";
    private const int MostPrefixes = 20;

    public static void Map(RouteGroupBuilder api) => api.MapGet("/events", Stream)
        .Describe("Events", "streamEvents",
            "Server-sent events: from now, after Last-Event-ID, or after a number. `event: gap` says that more was asked for than is kept.", Scope.Read)
        .Produces(200, contentType: "text/event-stream").Refuses(400).WithMetadata(new HoldsOn());

    /// <summary>Where a stream begins, and whether what it asks for is no longer kept.</summary>
    public static (long After, bool Gap) Begin(long? after, long oldest, long newest) => after switch
    {
        null => (newest, false),
        { } number when number > newest => (newest, number != 0),
        { } number when number < oldest - 1 => (oldest - 1, true),
        { } number => (number, false),
    };

    private static async Task Stream(
        HttpContext context, Network net, Measures measures, Caller caller, IHostApplicationLifetime life, ILoggerFactory logs, string? types, string? stationId, string? after)
    {
        var asked = new Asked();
        var header = context.Request.Headers[LastEventId];
        var number = header is [{ Length: > 0 } last] ? asked.Long(LastEventId, last) : asked.Long("after", after);
        var prefixes = Prefixes(asked, types);
        asked.Id("stationId", stationId);
        asked.Demand();
        if (stationId is not null)
            caller.DemandStation(new(stationId));
        using var seat = measures.Follow(caller);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        var (oldest, newest) = await net.Views.EventRange(ends.Token);
        var (begin, gap) = Begin(number, oldest, newest);
        Open(context);
        Telemetry.Streams.Add(1);
        try
        {
            await context.Response.Body.WriteAsync(gap ? EventText.Gap(oldest) : EventText.Pulse, ends.Token);
            await context.Response.Body.FlushAsync(ends.Token);
            await new EventStream(net, caller, prefixes, stationId).Run(context.Response.Body, begin, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The reader has left, or the program stops: the reader comes again with the last number it saw.
        }
        catch (SlowReaderException)
        {
            Telemetry.SlowStreams.Add(1);
            context.Abort();
        }
        catch (Exception fault)
        {
            logs.CreateLogger(typeof(Events)).StreamFailed(fault);
        }
        finally
        {
            Telemetry.Streams.Add(-1);
        }
    }

    private static void Open(HttpContext context)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // Slow readers are let go by the stream itself, which counts them.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate && HttpProtocol.IsHttp11(context.Request.Protocol))
            rate.MinDataRate = null;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private static string[]? Prefixes(Asked asked, string? types)
    {
        if (types is null)
            return null;
        var prefixes = types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (prefixes.Length is 0 or > MostPrefixes || !prefixes.All(PrefixForm().IsMatch))
            asked.Wrong("types", $"must be 1 to {MostPrefixes} types or beginnings of types, as in session.,connector.status");
        return prefixes;
    }

    [GeneratedRegex(@"\A[a-z][a-z.-]{0,47}\z")]
    private static partial Regex PrefixForm();
}
