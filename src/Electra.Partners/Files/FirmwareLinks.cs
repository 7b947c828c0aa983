using System.Globalization;
using Electra.Contracts;
using Electra.Domain.Files;
using Electra.Domain.Words;
using Electra.Ledger.Files;
using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Resources;
using Electra.Partners.Shapes;

namespace Electra.Partners.Files;

/// <summary><c>/firmware/{name}/links</c>: each charger's own way to a firmware file, and whether it took it.</summary>
internal static class FirmwareLinks
{
    private const int UsualHours = 168;
    private const int MostHours = 720;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/firmware/{name}/links", Make)
            .Describe(Firmware.Tag, "linkFirmware", "Makes a link for one charger; its url goes into update-firmware and is shown this once.", Scope.Operate)
            .WithMetadata(new ShowsSecret())
            .Takes<FirmwareLinkAsk>().Produces<FirmwareLinkShape>(201).Refuses(400, 404);
        api.MapGet("/firmware/{name}/links", List)
            .Describe(Firmware.Tag, "listFirmwareLinks", "The links to a firmware file, newest first, with what was fetched by them.", Scope.Read)
            .Produces<ListOf<FirmwareLinkShape>>().Refuses(400, 404);
    }

    private static async Task<IResult> Make(HttpContext context, Network net, FileDesk desk, Caller caller, RequestBody body, string name)
    {
        var (reader, errors) = body.Open();
        var chargerId = reader.Id("chargerId", required: true);
        var hours = reader.Whole("expiresInHours", 1, MostHours) ?? UsualHours;
        reader.Done();
        errors.Demand();
        var file = await Firmware.Find(desk, name, context.RequestAborted);
        var charger = (await net.Grains.Charger(new ChargerId(chargerId!)).Show()).Charger;
        if (charger.Id is not { } id)
            throw new RefusedException(Problem.Invalid("chargerId", "no such charger"));
        caller.DemandStation(charger.Settings.Station);
        var (token, now) = (FileTokens.New(), desk.Now);
        var link = new FirmwareLink(FileTokens.NewId("fwl-"), file.Name, id, charger.Settings.Station, caller.Id, now, now.AddHours(hours));
        // A right is recorded before it is given.
        await desk.Note(file.Name, new FirmwareLinked(file.Name, link.Id, id, link.ExpiresAt, caller.Id));
        if (!await desk.Store.Firmware.Add(link, FileTokens.Digest(token)))
            throw Asked.Nothing("firmware", name);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(FirmwareLinkShape.Of(link, desk.Address(context.Request, $"firmware/{token}/{file.Name}")),
            PartnersJson.Default.FirmwareLinkShape, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(FileDesk desk, Caller caller, string name, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var most = asked.Limit(limit);
        asked.Demand();
        var file = await Firmware.Find(desk, name, cancellation);
        var found = await desk.Store.Firmware.Links(file.Name, caller.Stations, After(cursor), most + 1, cancellation);
        var page = found.Take(most).ToList();
        var next = found.Count > most ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].CreatedAt.UtcTicks}.{page[^1].Id}") : null;
        return Answers.Ok(new([.. page.Select(l => FirmwareLinkShape.Of(l))], next), PartnersJson.Default.ListOfFirmwareLinkShape);
    }

    private static (DateTimeOffset At, string Id)? After(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        return cursor.Split('.', 2) is [var ticks, var id] && Rules.IsId(id)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? (new DateTimeOffset(at, TimeSpan.Zero), id)
            : throw new BadCursorException();
    }
}
