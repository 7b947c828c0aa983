using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Ledger.Persons;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/drivers</c>: who drives what. A token's <c>driverId</c> leads to them.</summary>
internal static class Drivers
{
    private const string Tag = "Drivers";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/drivers/{driverId}", Put)
            .Describe(Tag, "putDriver", "Provisions a driver: the whole is replaced; vehicles that name the driver themselves stay.", Scope.Provision, networkWide: true)
            .Takes<DriverPut>().Produces<DriverShape>(201).Produces<DriverShape>().Refuses(400);
        api.MapGet("/drivers/{driverId}", Get)
            .Describe(Tag, "getDriver", "One driver, with all that they drive.", Scope.Read, networkWide: true)
            .Produces<DriverShape>().Refuses(404);
        api.MapDelete("/drivers/{driverId}", Delete)
            .Describe(Tag, "deleteDriver", "Takes a driver back; their name is forgotten.", Scope.Provision, networkWide: true)
            .Produces(204).Refuses(404);
        api.MapGet("/drivers", List)
            .Describe(Tag, "listDrivers", "Drivers in order of their ids.", Scope.Read, networkWide: true)
            .Produces<ListOf<DriverShape>>().Refuses(400);
    }

    private static async Task<IResult> Put(
        HttpContext context, Network net, IPersons persons, Caller caller, RequestBody body, string driverId, CancellationToken cancellation)
    {
        var id = new DriverId(Asked.PutId("driverId", driverId));
        var (reader, errors) = body.Open();
        var put = DriverBody.Read(reader);
        errors.Demand();
        var grain = net.Grains.Driver(id);
        var before = await grain.Show();
        await DemandKnown(net, put.Settings, before);
        var settings = put.Settings with { Person = await Particulars.Id(persons, before.Settings?.Person, put.Person is not null, cancellation) };
        var created = await grain.Provision(new(id, settings, caller.Id));
        await Particulars.Keep(persons, settings.Person, put.Person, PartnersJson.Default.DriverPerson, cancellation);
        return Answers.Put(context, created, (await Shape(net, persons, id, cancellation))!, PartnersJson.Default.DriverShape);
    }

    private static async Task<IResult> Get(Network net, IPersons persons, string driverId, CancellationToken cancellation) => Answers.Ok(
        await Shape(net, persons, new(Asked.GetId("driver", driverId)), cancellation) ?? throw Asked.Nothing("driver", driverId),
        PartnersJson.Default.DriverShape);

    private static async Task<IResult> Delete(Network net, IPersons persons, Caller caller, string driverId, CancellationToken cancellation)
    {
        var grain = net.Grains.Driver(new(Asked.GetId("driver", driverId)));
        await Particulars.Forget(persons, (await grain.Show()).Settings?.Person, cancellation);
        return await grain.Remove(caller.Id) ? Answers.Gone() : throw Asked.Nothing("driver", driverId);
    }

    private static async Task<IResult> List(Network net, IPersons persons, Caller caller, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Demand();
        var page = await net.Views.Drivers(request, cancellation);
        return Answers.Ok(new(await Network.Each(page.Items, id => Shape(net, persons, id, cancellation)), page.Next), PartnersJson.Default.ListOfDriverShape);
    }

    private static async Task DemandKnown(Network net, DriverSettings settings, Driver before)
    {
        var errors = new BodyErrors();
        for (var i = 0; i < settings.Vehicles.Count; i++)
        {
            if ((await net.Grains.Vehicle(settings.Vehicles[i]).Show()).Settings is null)
                errors.Add(DriverBody.PathOf(i), "no such vehicle");
        }

        if (settings.Default is { } standard && !settings.Vehicles.Contains(standard) && !before.Own.Contains(standard))
            errors.Add("defaultVehicleId", "must be one of the driver's vehicles");
        errors.Demand();
    }

    private static async Task<DriverShape?> Shape(Network net, IPersons persons, DriverId id, CancellationToken cancellation) =>
        await net.Grains.Driver(id).Show() is { Settings: { } settings } driver
            ? DriverShape.Of(id.Value, driver, settings, await Particulars.Find(persons, settings.Person, PartnersJson.Default.DriverPerson, cancellation))
            : null;
}
