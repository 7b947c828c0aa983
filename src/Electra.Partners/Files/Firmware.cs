using Electra.Domain.Files;
using Electra.Ledger.Files;
using Electra.Partners.Access;
using Electra.Partners.Documents;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Resources;
using Electra.Partners.Shapes;

namespace Electra.Partners.Files;

/// <summary><c>/firmware</c>: files for chargers to fetch.</summary>
internal static class Firmware
{
    public const string Tag = "Files";
    public const string ChecksumHeader = "X-Checksum-Sha256";

    private const int ChecksumLength = 64;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/firmware/{name}", Put)
            .Describe(Tag, "putFirmware", "Stores a firmware file: its bytes are the body.", Scope.Provision, networkWide: true)
            .WithMetadata(new TakesBytes(ChecksumHeader, "The SHA-256 of the body, hex; verified where it is sent."))
            .Produces<FirmwareShape>(201).Produces<FirmwareShape>().Refuses(400, 409, 413);
        api.MapGet("/firmware", List)
            .Describe(Tag, "listFirmware", "Firmware files by name.", Scope.Read)
            .Produces<ListOf<FirmwareShape>>().Refuses(400);
        api.MapGet("/firmware/{name}", Get)
            .Describe(Tag, "getFirmware", "One firmware file.", Scope.Read)
            .Produces<FirmwareShape>().Refuses(404);
        api.MapDelete("/firmware/{name}", Delete)
            .Describe(Tag, "deleteFirmware", "Deletes a firmware file; its links end.", Scope.Provision, networkWide: true)
            .Produces(204).Refuses(404);
        FirmwareLinks.Map(api);
    }

    public static async Task<FirmwareFile> Find(FileDesk desk, string name, CancellationToken cancellation) =>
        (FileNames.IsFirmware(name) ? await desk.Store.Firmware.Find(name, cancellation) : null) ?? throw Asked.Nothing("firmware", name);

    private static async Task<IResult> Put(HttpContext context, FileDesk desk, Caller caller, string name, string? replace)
    {
        var asked = new Asked();
        if (!FileNames.IsFirmware(name))
            asked.Wrong("name", FileNames.FirmwareRule);
        var mayReplace = asked.Flag("replace", replace) ?? false;
        var checksum = Checksum(context.Request, asked);
        asked.Demand();
        var most = desk.Options.MostFirmwareBytes;
        if (context.Request.ContentLength > most)
            throw TooLarge(most);
        if (checksum is not null && !mayReplace && await desk.Store.Firmware.Find(name) is { } there && there.Content.Sha256 != checksum)
            throw Other(name);
        SlowLines.Allow(context, most + 1);
        var content = await Stage(context, desk, most, checksum);
        var (shelving, file) = await Shelve(desk, new(name, content, caller.Id, desk.Now), mayReplace);
        if (shelving == Shelving.Conflict)
            throw Other(name);
        if (shelving != Shelving.Same)
            await desk.Tell(file);
        return Answers.Put(context, shelving == Shelving.Created, FirmwareShape.Of(file), PartnersJson.Default.FirmwareShape);
    }

    private static async Task<FileContent> Stage(HttpContext context, FileDesk desk, long most, string? checksum)
    {
        using var lease = desk.Transfers.Enter($"firmware by {context.Features.Get<Caller>()?.Id}");
        FileContent content;
        try
        {
            content = await desk.Store.Contents.Stage(context.Request.Body, most, context.RequestAborted);
        }
        catch (FileTooLargeException)
        {
            throw TooLarge(most);
        }

        var wrong = content.Size == 0 ? Problem.Invalid("", "holds no bytes")
            : checksum is not null && checksum != content.Sha256 ? Problem.Invalid(ChecksumHeader, $"does not match the body, whose SHA-256 is {content.Sha256}")
            : null;
        if (wrong is null)
            return content;
        await desk.Store.Contents.Discard(content);
        throw new RefusedException(wrong);
    }

    private static async Task<(Shelving Shelving, FirmwareFile File)> Shelve(FileDesk desk, FirmwareFile file, bool replace)
    {
        try
        {
            return await desk.Store.Firmware.Put(file, replace);
        }
        catch (System.Data.Common.DbException)
        {
            // Where it came to be kept all the same, this does not touch it.
            await desk.Store.Contents.Discard(file.Content);
            throw;
        }
    }

    private static async Task<IResult> List(FileDesk desk, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var most = asked.Limit(limit);
        asked.Demand();
        if (!string.IsNullOrEmpty(cursor) && !FileNames.IsFirmware(cursor))
            throw new Ledger.Views.BadCursorException();
        var found = await desk.Store.Firmware.List(string.IsNullOrEmpty(cursor) ? null : cursor, most + 1, cancellation);
        var page = found.Take(most).Select(FirmwareShape.Of).ToList();
        return Answers.Ok(new(page, found.Count > most ? page[^1].Name : null), PartnersJson.Default.ListOfFirmwareShape);
    }

    private static async Task<IResult> Get(FileDesk desk, string name, CancellationToken cancellation) =>
        Answers.Ok(FirmwareShape.Of(await Find(desk, name, cancellation)), PartnersJson.Default.FirmwareShape);

    private static async Task<IResult> Delete(FileDesk desk, Caller caller, string name, CancellationToken cancellation)
    {
        var file = await Find(desk, name, cancellation);
        await desk.Note(file.Name, new FirmwareDeleted(file.Name, caller.Id));
        await desk.Store.Firmware.Delete(file.Name, CancellationToken.None); // Recorded already: it is done, whoever has gone.
        return Answers.Gone();
    }

    private static string? Checksum(HttpRequest request, Asked asked)
    {
        if (request.Headers[ChecksumHeader] is not { Count: > 0 } told)
            return null;
        if (told is [{ Length: ChecksumLength } text] && text.All(char.IsAsciiHexDigit))
            return text.ToLowerInvariant();
        asked.Wrong(ChecksumHeader, "must be a SHA-256 in hex, 64 digits");
        return null;
    }

    private static RefusedException Other(string name) => new(Problem.Conflict($"Other bytes are stored as {name}; ask with ?replace=true, or take another name."));

    private static RefusedException TooLarge(long most) => new(Problem.TooLarge($"A firmware file has at most {most} bytes; nothing was kept."));
}
