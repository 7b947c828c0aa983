using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/vehicle-models</c>: what vehicles can take. They are the same at every station, so a key that is limited to some has no say in them.</summary>
internal static class VehicleModels
{
    private const string Tag = "Drivers";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/vehicle-models/{modelId}", Put)
            .Describe(Tag, "putVehicleModel", "Puts a model of vehicles, in the catalogue's place where that has it: the whole of it is replaced.", Scope.Provision, networkWide: true)
            .Takes<VehicleModelPut>().Produces<VehicleModelShape>(201).Produces<VehicleModelShape>().Refuses(400);
        api.MapGet("/vehicle-models/{modelId}", Get)
            .Describe(Tag, "getVehicleModel", "One model of vehicles, as it was put or as the catalogue has it.", Scope.Read, networkWide: true)
            .Produces<VehicleModelShape>().Refuses(404);
        api.MapDelete("/vehicle-models/{modelId}", Delete)
            .Describe(Tag, "deleteVehicleModel", "Takes back what was put; the catalogue's own is there again.", Scope.Provision, networkWide: true)
            .Produces(204).Refuses(404, 409);
        api.MapGet("/vehicle-models", List)
            .Describe(Tag, "listVehicleModels", "Models of vehicles in order of their ids, those of the catalogue among them.", Scope.Read, networkWide: true)
            .Produces<ListOf<VehicleModelShape>>().Refuses(400);
    }

    private static async Task<IResult> Put(HttpContext context, Network net, Caller caller, RequestBody body, string modelId)
    {
        var id = new VehicleModelId(Asked.PutId("modelId", modelId));
        var (reader, errors) = body.Open();
        var settings = VehicleModelBody.Read(reader);
        errors.Demand();
        var created = await net.Grains.VehicleModel(id).Provision(new(id, settings, caller.Id));
        return Answers.Put(context, created, VehicleModelShape.Of(new(id, settings, ModelSource.Own)), PartnersJson.Default.VehicleModelShape);
    }

    private static async Task<IResult> Get(Network net, string modelId) =>
        Answers.Ok(await Shape(net, new(Asked.GetId("vehicle model", modelId))) ?? throw Asked.Nothing("vehicle model", modelId), PartnersJson.Default.VehicleModelShape);

    private static async Task<IResult> Delete(Network net, Caller caller, string modelId)
    {
        var grain = net.Grains.VehicleModel(new(Asked.GetId("vehicle model", modelId)));
        if (await grain.Remove(caller.Id))
            return Answers.Gone();
        throw await grain.Show() is null
            ? Asked.Nothing("vehicle model", modelId)
            : new RefusedException(Problem.Conflict("It is the catalogue's: it can be replaced, not deleted."));
    }

    private static async Task<IResult> List(Network net, Caller caller, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Demand();
        var page = await net.Views.VehicleModels(request, cancellation);
        return Answers.Ok(new(await Network.Each(page.Items, id => Shape(net, id)), page.Next), PartnersJson.Default.ListOfVehicleModelShape);
    }

    private static async Task<VehicleModelShape?> Shape(Network net, VehicleModelId id) =>
        await net.Grains.VehicleModel(id).Show() is { } known ? VehicleModelShape.Of(known) : null;
}
