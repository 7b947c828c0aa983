using Electra.Domain.Drivers;
using Electra.Ledger.Views;

namespace Electra.Ledger.Tests.Views;

public abstract class The_lists_of_drivers(bool onPostgres) : ViewsTest(onPostgres)
{
    [Fact]
    public async Task Hold_the_catalogue_s_models_from_the_beginning_and_those_that_are_put_among_them()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Model("our-bus");
        await network.Model("renault-5-52");
        await Folded(silo, network);

        var models = await All(cursor => ViewsOf(silo).VehicleModels(new(cursor, 20)));
        models.Select(m => m.Value).Should().OnlyHaveUniqueItems().And.BeEquivalentTo([.. VehicleCatalogue.All.Select(m => m.Id.Value), "our-bus"]);

        await network.Model("our-bus", new RemoveVehicleModel("ops"));
        await network.Model("renault-5-52", new RemoveVehicleModel("ops"));
        await Folded(silo, network);
        (await All(cursor => ViewsOf(silo).VehicleModels(new(cursor, 500)))).Select(m => m.Value).Should().BeEquivalentTo(
            VehicleCatalogue.All.Select(m => m.Id.Value), "what was put is gone, and the catalogue's own are as before");
    }

    [Fact]
    public async Task Find_drivers_and_vehicles_page_by_page_by_driver_and_by_address()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Driver("alice");
        await network.Driver("bob");
        for (var i = 1; i <= 7; i++)
            await network.Vehicle($"car-{i}", i % 2 == 0 ? "bob" : "alice", $"007DFA01020{i}");
        await network.Vehicle("pool-van", driver: null);
        await network.Vehicle("car-3", "bob", "007DFA010303");
        await network.Vehicle("car-5", new RemoveVehicle("ops"));
        await network.Driver("bob", new GiveVehicle(new("car-3"), true));
        await Folded(silo, network);

        (await All(cursor => ViewsOf(silo).Drivers(new(cursor, 1)))).Select(d => d.Value).Should().BeEquivalentTo("alice", "bob");
        (await All(cursor => ViewsOf(silo).Vehicles(new(cursor, 2), null))).Select(v => v.Value)
            .Should().BeEquivalentTo("car-1", "car-2", "car-3", "car-4", "car-6", "car-7", "pool-van");
        (await All(cursor => ViewsOf(silo).Vehicles(new(cursor, 2), "bob"))).Select(v => v.Value).Should().BeEquivalentTo("car-2", "car-3", "car-4", "car-6");
        (await ViewsOf(silo).VehicleOf("007DFA010303")).Should().Be(new Electra.Domain.Words.VehicleId("car-3"));
        (await ViewsOf(silo).VehicleOf("007DFA010203")).Should().BeNull("it is called otherwise now");
        (await ViewsOf(silo).VehicleOf("007DFA010205")).Should().BeNull("it was taken back");

        await network.Driver("bob", new RemoveDriver("ops"));
        await Folded(silo, network);
        (await All(cursor => ViewsOf(silo).Drivers(new(cursor, 10)))).Select(d => d.Value).Should().Equal("alice");
        (await silo.Get<IAuditTrail>().Read(new(null, 100), "bob")).Items.Select(a => a.What).Should().Equal("driver.removed", "driver.provisioned");
        (await silo.Get<IAuditTrail>().Read(new(null, 100), "car-5")).Items.Select(a => a.What).Should().Equal("vehicle.removed", "vehicle.provisioned");
    }

    private static async Task<IReadOnlyList<T>> All<T>(Func<string?, ValueTask<Page<T>>> next)
    {
        var found = new List<T>();
        string? cursor = null;
        do
        {
            var page = await next(cursor);
            found.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }
}

public sealed class The_lists_of_drivers_on_PostgreSQL() : The_lists_of_drivers(onPostgres: true);

public sealed class The_lists_of_drivers_on_SQLite() : The_lists_of_drivers(onPostgres: false);
