using Electra.Ledger.Files;
using Electra.Partners.Problems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Electra.Partners.Files;

/// <summary><c>/files/firmware/{token}/{name}</c>: where a charger fetches its firmware, whole or in parts.</summary>
internal static class FirmwareDoor
{
    public const string ContentType = "application/octet-stream";

    public static void Map(WebApplication app) =>
        app.MapMethods("/files/firmware/{token}/{name}", [HttpMethods.Get, HttpMethods.Head], static context => Fetch(context)).ExcludeFromDescription();

    /// <summary>A stored file as an answer: with ETag, Content-Length and ranges (RFC 9110 §14).</summary>
    public static IResult Serve(Stream bytes, FileContent content, string name, DateTimeOffset modified) => TypedResults.File(
        bytes, ContentType, name, modified, new EntityTagHeaderValue($"\"{content.Sha256}\""), enableRangeProcessing: true);

    private static async Task Fetch(HttpContext context)
    {
        var desk = context.RequestServices.GetRequiredService<FileDesk>();
        var digest = FileTokens.Digest((string)context.Request.RouteValues["token"]!);
        var link = await desk.Store.Firmware.OfToken(digest, context.RequestAborted);
        if (link is null || link.Name != (string)context.Request.RouteValues["name"]!)
            throw new RefusedException(FileDoor.Nothing());
        if (desk.Now >= link.ExpiresAt)
            throw new RefusedException(FileDoor.Expired());
        var file = await desk.Store.Firmware.Find(link.Name, context.RequestAborted) ?? throw new RefusedException(FileDoor.Nothing());
        using var lease = desk.Transfers.Enter(digest);
        SlowLines.Allow(context, mostBytes: 0);
        context.Response.Headers.CacheControl = "private";
        var bytes = desk.Store.Contents.Open(file.Content);
        await Serve(bytes, file.Content, file.Name, file.CreatedAt).ExecuteAsync(context);
        if (HttpMethods.IsGet(context.Request.Method) && Sent(context, bytes, file.Content) is { } sent)
            await desk.Store.Firmware.Fetched(link.Id, new(desk.Now, sent), CancellationToken.None);
    }

    // The stream has been read to the end of what was asked for, and the charger is still there.
    private static long? Sent(HttpContext context, Stream bytes, FileContent content)
    {
        var range = context.Response.GetTypedHeaders().ContentRange;
        var (from, end) = (range?.From ?? 0, range?.To + 1 ?? content.Size);
        return context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent
            && bytes.Position == end && !context.RequestAborted.IsCancellationRequested
            ? end - from
            : null;
    }
}
