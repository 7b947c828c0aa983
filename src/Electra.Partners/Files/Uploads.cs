using Electra.Domain.Files;
using Electra.Domain.Words;
using Electra.Ledger.Files;
using Electra.Partners.Access;
using Electra.Partners.Documents;
using Electra.Partners.Requests;
using Electra.Partners.Resources;
using Electra.Partners.Shapes;

namespace Electra.Partners.Files;

/// <summary><c>/chargers/{id}/uploads</c> and <c>/uploads</c>: places for chargers' diagnostics and logs, and what came.</summary>
internal static class Uploads
{
    private const string Tag = "Files";
    private const int UsualMinutes = 60;
    private const int MostMinutes = 1440;

    private static readonly string[] Kinds = ["diagnostics", "log"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/chargers/{chargerId}/uploads", Ask)
            .Describe(Tag, "askUpload", "Makes a place for a charger's diagnostics or log; its url goes into get-diagnostics or get-log and is shown this once.", Scope.Operate)
            .WithMetadata(new ShowsSecret())
            .Takes<UploadAsk>().Produces<UploadShape>(201).Refuses(400, 404);
        api.MapGet("/uploads", List)
            .Describe(Tag, "listUploads", "Uploads, newest first.", Scope.Read)
            .WithMetadata(new QueryWords("state", UploadShape.States))
            .Produces<ListOf<UploadShape>>().Refuses(400);
        api.MapGet("/uploads/{uploadId}", Get)
            .Describe(Tag, "getUpload", "One upload and its files.", Scope.Read)
            .Produces<UploadShape>().Refuses(404);
        api.MapGet("/uploads/{uploadId}/files/{number}", Download)
            .Describe(Tag, "downloadFile", "A file's bytes as they came.", Scope.Operate)
            .Produces(200, contentType: FirmwareDoor.ContentType).Refuses(404);
        api.MapDelete("/uploads/{uploadId}", Delete)
            .Describe(Tag, "deleteUpload", "Deletes an upload with its files; its url is good no longer.", Scope.Operate)
            .Produces(204).Refuses(404);
    }

    private static async Task<IResult> Ask(HttpContext context, Network net, FileDesk desk, Caller caller, RequestBody body, string chargerId)
    {
        var (reader, errors) = body.Open();
        var kind = reader.Word("kind", Kinds, required: true);
        var minutes = reader.Whole("expiresInMinutes", 1, MostMinutes) ?? UsualMinutes;
        reader.Done();
        errors.Demand();
        var charger = (await net.Charger(caller, chargerId)).Charger;
        var (token, now) = (FileTokens.New(), desk.Now);
        var upload = new Upload(
            FileTokens.NewId("upl-"), charger.Id!.Value, charger.Settings.Station, kind!, caller.Id, now, now.AddMinutes(minutes));
        // A right is recorded before it is given.
        await desk.Note(upload, new UploadAsked(upload.Id, upload.Kind, upload.ExpiresAt, caller.Id));
        await desk.Store.Uploads.Add(upload, FileTokens.Digest(token));
        context.Response.Headers.CacheControl = "no-store";
        return Answers.At(context, StatusCodes.Status201Created, $"/api/v1/uploads/{upload.Id}",
            UploadShape.Of(upload, [], now, desk.Address(context.Request, $"uploads/{token}/")), PartnersJson.Default.UploadShape);
    }

    private static async Task<IResult> List(
        FileDesk desk, Caller caller, string? chargerId, string? state, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Id("chargerId", chargerId);
        asked.Word("state", state, UploadShape.States);
        asked.Demand();
        var filter = new UploadFilter(chargerId is null ? null : new ChargerId(chargerId), state switch
        {
            "waiting" => UploadState.Waiting,
            "received" => UploadState.Received,
            "expired" => UploadState.Expired,
            _ => null,
        });
        var page = await desk.Store.Uploads.List(request, filter, desk.Now, cancellation);
        var files = (await desk.Store.Uploads.FilesOf([.. page.Items.Select(u => u.Id)], cancellation)).ToLookup(f => f.Upload);
        return Answers.Ok(new([.. page.Items.Select(u => UploadShape.Of(u, files[u.Id], desk.Now))], page.Next), PartnersJson.Default.ListOfUploadShape);
    }

    private static async Task<IResult> Get(FileDesk desk, Caller caller, string uploadId, CancellationToken cancellation)
    {
        var upload = await Find(desk, caller, uploadId, cancellation);
        return Answers.Ok(UploadShape.Of(upload, await desk.Store.Uploads.FilesOf([upload.Id], cancellation), desk.Now), PartnersJson.Default.UploadShape);
    }

    private static async Task<IResult> Download(
        HttpContext context, FileDesk desk, Caller caller, string uploadId, string number, CancellationToken cancellation)
    {
        var upload = await Find(desk, caller, uploadId, cancellation);
        var files = await desk.Store.Uploads.FilesOf([upload.Id], cancellation);
        var file = files.FirstOrDefault(f => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{f.Number}") == number)
            ?? throw Asked.Nothing("file", number);
        await desk.Note(upload, new FileTaken(upload.Id, file.Number, file.Name, caller.Id));
        SlowLines.Allow(context, mostBytes: 0);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        return FirmwareDoor.Serve(desk.Store.Contents.Open(file.Content), file.Content, file.Name, file.ReceivedAt);
    }

    private static async Task<IResult> Delete(FileDesk desk, Caller caller, string uploadId, CancellationToken cancellation)
    {
        var upload = await Find(desk, caller, uploadId, cancellation);
        await desk.Note(upload, new UploadDeleted(upload.Id, caller.Id));
        await desk.Store.Uploads.Delete(upload.Id, CancellationToken.None); // Recorded already: it is done, whoever has gone.
        return Answers.Gone();
    }

    private static async Task<Upload> Find(FileDesk desk, Caller caller, string id, CancellationToken cancellation)
    {
        var upload = await desk.Store.Uploads.Find(Asked.GetId("upload", id), cancellation) ?? throw Asked.Nothing("upload", id);
        caller.DemandStation(upload.Station);
        return upload;
    }
}
