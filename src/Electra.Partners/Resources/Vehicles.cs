using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Ledger.Persons;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/vehicles</c>: single vehicles, of which model they are and whose.</summary>
internal static class Vehicles
{
    private const string Tag = "Drivers";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/vehicles/{vehicleId}", Put)
            .Describe(Tag, "putVehicle", "Provisions a vehicle: the whole of it is replaced.", Scope.Provision, networkWide: true)
            .Takes<VehiclePut>().Produces<VehicleShape>(201).Produces<VehicleShape>().Refuses(400);
        api.MapGet("/vehicles/{vehicleId}", Get)
            .Describe(Tag, "getVehicle", "One vehicle, with the profile that its figures and its model come to.", Scope.Read, networkWide: true)
            .Produces<VehicleShape>().Refuses(404);
        api.MapDelete("/vehicles/{vehicleId}", Delete)
            .Describe(Tag, "deleteVehicle", "Takes a vehicle back; its plate and its number are forgotten.", Scope.Provision, networkWide: true)
            .Produces(204).Refuses(404);
        api.MapGet("/vehicles", List)
            .Describe(Tag, "listVehicles", "Vehicles in order of their ids; of one driver those that name them.", Scope.Read, networkWide: true)
            .Produces<ListOf<VehicleShape>>().Refuses(400);
    }

    private static async Task<IResult> Put(
        HttpContext context, Network net, IPersons persons, Caller caller, RequestBody body, string vehicleId, CancellationToken cancellation)
    {
        var id = new VehicleId(Asked.PutId("vehicleId", vehicleId));
        var (reader, errors) = body.Open();
        var put = VehicleBody.Read(reader);
        errors.Demand();
        await DemandKnown(net, put.Settings);
        var grain = net.Grains.Vehicle(id);
        var settings = put.Settings with
        {
            Person = await Particulars.Id(persons, (await grain.Show()).Settings?.Person, put.Person is not null, cancellation),
        };
        var created = await grain.Provision(new(id, settings, caller.Id));
        await Particulars.Keep(persons, settings.Person, put.Person, PartnersJson.Default.VehiclePerson, cancellation);
        return Answers.Put(context, created, (await Shape(net, persons, id, cancellation))!, PartnersJson.Default.VehicleShape);
    }

    private static async Task<IResult> Get(Network net, IPersons persons, string vehicleId, CancellationToken cancellation) => Answers.Ok(
        await Shape(net, persons, new(Asked.GetId("vehicle", vehicleId)), cancellation) ?? throw Asked.Nothing("vehicle", vehicleId),
        PartnersJson.Default.VehicleShape);

    private static async Task<IResult> Delete(Network net, IPersons persons, Caller caller, string vehicleId, CancellationToken cancellation)
    {
        var grain = net.Grains.Vehicle(new(Asked.GetId("vehicle", vehicleId)));
        await Particulars.Forget(persons, (await grain.Show()).Settings?.Person, cancellation);
        return await grain.Remove(caller.Id) ? Answers.Gone() : throw Asked.Nothing("vehicle", vehicleId);
    }

    private static async Task<IResult> List(
        Network net, IPersons persons, Caller caller, string? driverId, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Id("driverId", driverId);
        asked.Demand();
        var page = await net.Views.Vehicles(request, driverId, cancellation);
        return Answers.Ok(new(await Network.Each(page.Items, id => Shape(net, persons, id, cancellation)), page.Next), PartnersJson.Default.ListOfVehicleShape);
    }

    private static async Task DemandKnown(Network net, VehicleSettings settings)
    {
        var errors = new BodyErrors();
        if (settings.Model is { } model && await net.Grains.VehicleModel(model).Show() is null)
            errors.Add("modelId", "no such vehicle model");
        if (settings.Driver is { } driver && (await net.Grains.Driver(driver).Show()).Settings is null)
            errors.Add("driverId", "no such driver");
        errors.Demand();
    }

    private static async Task<VehicleShape?> Shape(Network net, IPersons persons, VehicleId id, CancellationToken cancellation)
    {
        if ((await net.Grains.Vehicle(id).Show()).Settings is not { } settings)
            return null;
        var model = settings.Model is { } of ? await net.Grains.VehicleModel(of).Show() : null;
        return VehicleShape.Of(id.Value, settings, await Particulars.Find(persons, settings.Person, PartnersJson.Default.VehiclePerson, cancellation), model);
    }
}
