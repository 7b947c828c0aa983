using Electra.Contracts;
using Electra.Domain.Stations;
using Electra.Domain.Words;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/stations</c>: sites, provisioned and read.</summary>
internal static class Stations
{
    private const string Tag = "Stations";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/stations/{stationId}", Put)
            .Describe(Tag, "putStation", "Provisions a station: the whole of it is replaced.", Scope.Provision)
            .Takes<StationPut>().Produces<StationShape>(201).Produces<StationShape>().Refuses(400);
        api.MapGet("/stations/{stationId}", Get)
            .Describe(Tag, "getStation", "One station, with its chargers.", Scope.Read)
            .Produces<StationShape>().Refuses(404);
        api.MapGet("/stations", List)
            .Describe(Tag, "listStations", "Stations in order of their ids.", Scope.Read)
            .Produces<ListOf<StationShape>>().Refuses(400);
    }

    private static async Task<IResult> Put(HttpContext context, Network net, Caller caller, RequestBody body, string stationId)
    {
        var id = new StationId(Asked.PutId("stationId", stationId));
        caller.DemandStation(id);
        var (reader, errors) = body.Open();
        var settings = StationBody.Read(reader);
        errors.Demand();
        var created = await net.Grains.Station(id).Provision(new ProvisionStation(id, settings, caller.Id));
        return Answers.Put(context, created, (await Shape(net, id))!, PartnersJson.Default.StationShape);
    }

    private static async Task<IResult> Get(Network net, Caller caller, string stationId)
    {
        var id = new StationId(Asked.GetId("station", stationId));
        var shape = await Shape(net, id) ?? throw Asked.Nothing("station", stationId);
        caller.DemandStation(id);
        return Answers.Ok(shape, PartnersJson.Default.StationShape);
    }

    private static async Task<IResult> List(Network net, Caller caller, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Demand();
        var page = await net.Views.Stations(request, cancellation);
        return Answers.Ok(new(await Network.Each(page.Items, id => Shape(net, id)), page.Next), PartnersJson.Default.ListOfStationShape);
    }

    private static async Task<StationShape?> Shape(Network net, StationId id)
    {
        var station = await net.Grains.Station(id).Show();
        return station.Settings is { } settings ? StationShape.Of(id.Value, settings, station) : null;
    }
}
