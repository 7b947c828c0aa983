namespace Electra.Fleet.Tests;

public sealed class A_reservation
{
    [Fact]
    public async Task Is_told_refuses_others_and_is_used_by_its_holder()
    {
        await using var world = await World.Open();
        await world.Live();
        (await Reserve(world, 1, "04AAAAAA01", 41)).Should().Contain("Accepted");
        world.Charger.Outlets[0].Status.Should().Be("Reserved");
        await World.UntilStill(() => Said(world, "Reserved"), "it is told");
        (await world.Charger.Present(1, "04BBBBBB02")).Should().BeFalse();
        (await world.System.AskFor("RemoteStartTransaction", """{"connectorId":1,"idTag":"APP-77"}""")).Should().Contain("Rejected");
        (await Reserve(world, 1, "04BBBBBB02", 42)).Should().Contain("Occupied");
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        (await world.Charger.Present(1, "04aaaaaa01")).Should().BeTrue();
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it starts");
        world.Journal.Starts.Single().Question.ReservationId.Should().Be(41);
        (await world.System.AskFor("CancelReservation", """{"reservationId":41}""")).Should().Contain("Rejected", "it is used");
    }

    [Fact]
    public async Task Ends_by_itself_when_it_expires()
    {
        await using var world = await World.Open();
        await world.Live();
        await Reserve(world, 2, "04AAAAAA01", 43, minutes: 10);
        await world.Until(() => world.Charger.Outlets[1].Status == "Available", "it has expired", secondsAStep: 20);
        (world.Clock.GetUtcNow() - world.Clock.Start).TotalMinutes.Should().BeInRange(10, 12);
        (await Reserve(world, 2, "04AAAAAA01", 43, minutes: -1)).Should().Contain("Rejected");
    }

    [Fact]
    public async Task Is_cancelled_by_its_number()
    {
        await using var world = await World.Open();
        await world.Live();
        await Reserve(world, 1, "04AAAAAA01", 44);
        (await world.System.AskFor("CancelReservation", """{"reservationId":44}""")).Should().Contain("Accepted");
        world.Charger.Outlets[0].Status.Should().Be("Available");
    }

    [Fact]
    public async Task Of_any_connector_keeps_the_last_one_free()
    {
        await using var world = await World.Open();
        await world.Live();
        (await Reserve(world, 0, "04AAAAAA01", 45)).Should().Contain("Accepted");
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        (await world.Charger.Present(1, "04BBBBBB02")).Should().BeTrue("another is left for the holder");
        (await world.Charger.Present(2, "04CCCCCC03")).Should().BeFalse("it is the last one");
        (await world.Charger.Present(2, "04AAAAAA01")).Should().BeTrue();
    }

    [Fact]
    public async Task Lets_the_holders_group_in()
    {
        await using var world = await World.Open();
        await world.Live();
        world.System.Parent = "FAMILY-7";
        (await Reserve(world, 1, "04AAAAAA01", 46, parent: "FAMILY-7")).Should().Contain("Accepted");
        (await world.Charger.Present(1, "04BBBBBB02")).Should().BeTrue();
    }

    private static bool Said(World world, string status) =>
        world.System.Of("StatusNotification").Any(text => text.Contains($"\"{status}\"", StringComparison.Ordinal));

    private static Task<string> Reserve(World world, int connector, string token, int id, int minutes = 30, string? parent = null) =>
        world.System.AskFor("ReserveNow", $$"""
            {"connectorId":{{connector}},"expiryDate":"{{world.Clock.GetUtcNow().AddMinutes(minutes):O}}","idTag":"{{token}}",
            "reservationId":{{id}}{{(parent is null ? "" : $",\"parentIdTag\":\"{parent}\"")}}}
            """);
}
