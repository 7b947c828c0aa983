using System.Security.Cryptography;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/chargers</c>: provisioned and read, with their settings and what they said.</summary>
internal static class Chargers
{
    private const string Tag = "Chargers";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/chargers/{chargerId}", Put)
            .Describe(Tag, "putCharger", "Provisions a charger: the whole of it is replaced; an absent password stays as it was.", Scope.Provision)
            .Takes<ChargerPut>().Produces<ChargerShape>(201).Produces<ChargerShape>().Refuses(400);
        api.MapGet("/chargers/{chargerId}", Get)
            .Describe(Tag, "getCharger", "One charger: as provisioned, and as it is now.", Scope.Read)
            .Produces<ChargerShape>().Refuses(404);
        api.MapGet("/chargers", List)
            .Describe(Tag, "listChargers", "Chargers in order of their ids.", Scope.Read)
            .Produces<ListOf<ChargerShape>>().Refuses(400);
    }

    private static async Task<IResult> Put(HttpContext context, Network net, Caller caller, RequestBody body, string chargerId)
    {
        var id = new ChargerId(Asked.PutId("chargerId", chargerId));
        var grain = net.Grains.Charger(id);
        if ((await grain.Show()).Charger is { Id: { } known } before)
        {
            caller.DemandStation(before.Settings.Station);
            id = known;
        }

        var (reader, errors) = body.Open();
        var put = ChargerBody.Read(reader);
        errors.Demand();
        caller.DemandStation(put.Settings.Station);
        await DemandStationExists(net, put.Settings.Station);
        var settings = put.Settings with { Password = put.Password is { } password ? await Hash(password) : null };
        var created = await grain.Provision(new Provision(id, settings, put.Password is null, caller.Id));
        await net.Grains.Station(settings.Station).Place(id, true);
        return Answers.Put(context, created, await ChargerReader.Read(net, await grain.Show()), PartnersJson.Default.ChargerShape);
    }

    private static async Task<IResult> Get(Network net, Caller caller, string chargerId) =>
        Answers.Ok(await ChargerReader.Read(net, await net.Charger(caller, chargerId)), PartnersJson.Default.ChargerShape);

    private static async Task<IResult> List(
        Network net, Caller caller, string? stationId, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Id("stationId", stationId);
        asked.Demand();
        var page = await net.Views.Chargers(request, stationId, cancellation);
        return Answers.Ok(new(await Network.Each(page.Items, id => Shape(net, id)), page.Next), PartnersJson.Default.ListOfChargerShape);
    }

    private static async Task<ChargerShape?> Shape(Network net, ChargerId id)
    {
        var now = await net.Grains.Charger(id).Show();
        return now.Charger.Id is null ? null : await ChargerReader.Read(net, now);
    }

    private static async Task DemandStationExists(Network net, StationId station)
    {
        if (station != StationId.Unassigned && (await net.Grains.Station(station).Show()).Settings is null)
            throw new RefusedException(Problem.Invalid("stationId", "no such station"));
    }

    // The rounds take some tens of milliseconds by design: not on a thread that requests wait for.
    private static Task<PasswordHash> Hash(string password) =>
        Task.Run(() => PasswordHashing.Hash(password, RandomNumberGenerator.GetBytes(PasswordHashing.SaltLength)));
}
