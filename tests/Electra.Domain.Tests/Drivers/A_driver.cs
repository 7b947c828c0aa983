namespace Electra.Domain.Tests.Drivers;

public sealed class A_driver
{
    private static readonly VehicleId Van = new("van-7");
    private static readonly DriverSettings Nothing = new([], null, null, null);

    private static ProvisionDriver Put(DriverSettings settings) => new(Lyon.Driver, settings, "key:ops");

    [Fact]
    public void Is_new_once_and_new_again_when_taken_back()
    {
        var driver = A.Driver().When(Put(Nothing)).Then(new DriverProvisioned(Lyon.Driver, Nothing, "key:ops", Lyon.Morning)).Answering(true).State;

        A.Driver().After(Put(Nothing)).When(Put(Nothing)).Answering(false);
        driver.Id.Should().Be(Lyon.Driver);
        A.Driver().After(Put(Nothing)).When(new RemoveDriver("key:ops")).Then(new DriverRemoved(Lyon.Driver, "key:ops", Lyon.Morning)).Answering(true);
        A.Driver().After(Put(Nothing)).After(new RemoveDriver("key:ops")).When(Put(Nothing)).Answering(true);
        A.Driver().When(new RemoveDriver("key:ops")).ThenNothing().Answering(false);
    }

    [Fact]
    public void Drives_what_was_given_in_that_order_and_then_what_names_them()
    {
        var driver = A.Driver().After(new GiveVehicle(Lyon.Car, true)).After(Put(Nothing with { Vehicles = [Van, new("truck-1")] }));

        driver.State.Vehicles.Select(v => v.Value).Should().Equal("van-7", "truck-1", "alice-megane");
        driver.When(new GiveVehicle(Lyon.Car, true)).ThenNothing();
        driver.When(new GiveVehicle(Lyon.Car, false)).Then(new VehicleTaken(Lyon.Car, Lyon.Morning)).State.Vehicles.Should().Equal(Van, new("truck-1"));
        driver.When(new GiveVehicle(Van, false)).ThenNothing().State.Vehicles.Should().HaveCount(3, "it never said that it was theirs; they were given it");
    }

    [Fact]
    public void Has_a_vehicle_once_that_was_given_and_names_them() =>
        A.Driver().After(new GiveVehicle(Lyon.Car, true)).After(Put(Nothing with { Vehicles = [Lyon.Car] })).State.Vehicles.Should().Equal(Lyon.Car);

    [Fact]
    public void Comes_with_what_is_named_for_it_or_else_with_the_only_one()
    {
        A.Driver().After(Put(Nothing)).State.Drives.Should().BeNull();
        A.Driver().After(Put(Nothing with { Vehicles = [Lyon.Car] })).State.Drives.Should().Be(Lyon.Car);
        A.Driver().After(new GiveVehicle(Lyon.Car, true)).After(Put(Nothing)).State.Drives.Should().Be(Lyon.Car);
        A.Driver().After(Put(Nothing with { Vehicles = [Lyon.Car, Van] })).State.Drives.Should().BeNull("it may be one or the other");
        A.Driver().After(Put(Nothing with { Vehicles = [Lyon.Car, Van], Default = Van })).State.Drives.Should().Be(Van);
    }

    [Fact]
    public void Taken_back_comes_with_nothing_and_coming_back_finds_what_names_them()
    {
        var gone = A.Driver().After(new GiveVehicle(Lyon.Car, true)).After(Put(Nothing)).After(new RemoveDriver("key:ops"));

        gone.State.Drives.Should().BeNull();
        gone.After(Put(Nothing)).State.Drives.Should().Be(Lyon.Car);
    }
}
