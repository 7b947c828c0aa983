using Electra.Ledger.Files;
using Electra.Partners.Problems;
using Electra.Partners.Shapes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Electra.Partners.Files;

/// <summary><c>/files/uploads/{token}</c>: where a charger puts its diagnostics and logs.</summary>
internal static class UploadDoor
{
    public static void Map(WebApplication app) =>
        app.MapMethods("/files/uploads/{token}/{**name}", [HttpMethods.Put, HttpMethods.Post], static context => Receive(context)).ExcludeFromDescription();

    private static async Task Receive(HttpContext context)
    {
        var desk = context.RequestServices.GetRequiredService<FileDesk>();
        var digest = FileTokens.Digest((string)context.Request.RouteValues["token"]!);
        var upload = await desk.Store.Uploads.OfToken(digest, context.RequestAborted) ?? throw new RefusedException(FileDoor.Nothing());
        if (desk.Now >= upload.ExpiresAt)
            throw new RefusedException(FileDoor.Expired());
        using var lease = desk.Transfers.Enter(digest);
        var most = desk.Options.MostUploadBytes;
        if (context.Request.ContentLength > most + ArrivingFiles.FormOverhead)
            throw TooLarge(most);
        SlowLines.Allow(context, most + ArrivingFiles.FormOverhead);
        var files = await Take(context, desk, upload, most);
        foreach (var file in files)
            await desk.Tell(upload, file);
        context.Response.Headers.CacheControl = "no-store";
        await Answer(files[^1]).ExecuteAsync(context);
    }

    private static async Task<IReadOnlyList<UploadedFile>> Take(HttpContext context, FileDesk desk, Upload upload, long most)
    {
        var arriving = new ArrivingFiles(desk.Store.Contents, most, $"{upload.Kind}.bin", context.RequestAborted);
        try
        {
            var named = await arriving.Read(context.Request, context.Request.RouteValues["name"] as string);
            // From here on it is carried out to its end, whether or not the charger waits for the answer.
            var (receipt, files) = await desk.Store.Uploads.Receive(upload.Id, named, desk.Now, CancellationToken.None);
            return receipt switch
            {
                Receipt.Received => files,
                Receipt.TooMany => throw ArrivingFiles.TooMany(),
                _ => throw new RefusedException(FileDoor.Nothing()),
            };
        }
        catch (Exception fault)
        {
            // What the upload refers to already is not touched by this.
            await arriving.GiveUp();
            if (fault is FileTooLargeException)
                throw TooLarge(most);
            throw;
        }
    }

    private static JsonHttpResult<ReceivedShape> Answer(UploadedFile file) => TypedResults.Json(
        new ReceivedShape(file.Name, file.Content.Size, file.Content.Sha256), PartnersJson.Default.ReceivedShape, statusCode: StatusCodes.Status201Created);

    private static RefusedException TooLarge(long most) => new(Problem.TooLarge($"At most {most} bytes are taken here; nothing was kept."));
}
