namespace Electra.Domain.Tests.Drivers;

public sealed class A_vehicle
{
    private static readonly VehicleSettings Megane = new(Lyon.Megane, VehicleFigures.None, "007DFA010203", Lyon.Driver, null, null, null);

    private static ProvisionVehicle Put(VehicleSettings settings) => new(Lyon.Car, settings, "key:ops");

    [Fact]
    public void Is_new_once_and_tells_its_driver() =>
        A.Vehicle().When(Put(Megane)).Then(new VehicleProvisioned(Lyon.Car, Megane, "key:ops", Lyon.Morning))
            .Owing(new TellDriver(Lyon.Driver, Lyon.Car, true)).Answering(true);

    [Fact]
    public void Tells_both_drivers_when_it_changes_hands() =>
        A.Vehicle().After(Put(Megane)).When(Put(Megane with { Driver = new("bob") })).Answering(false)
            .Owing(new TellDriver(Lyon.Driver, Lyon.Car, false), new TellDriver(new("bob"), Lyon.Car, true));

    [Fact]
    public void Tells_its_driver_again_who_may_not_have_heard() =>
        A.Vehicle().After(Put(Megane)).When(Put(Megane)).Owing(new TellDriver(Lyon.Driver, Lyon.Car, true));

    [Fact]
    public void Taken_back_leaves_its_driver()
    {
        A.Vehicle().After(Put(Megane)).When(new RemoveVehicle("key:ops")).Then(new VehicleRemoved(Lyon.Car, "key:ops", Lyon.Morning))
            .Owing(new TellDriver(Lyon.Driver, Lyon.Car, false)).Answering(true).State.Should().Be(new Vehicle());
        A.Vehicle().When(new RemoveVehicle("key:ops")).ThenNothing().Answering(false);
    }

    [Theory]
    [InlineData("00:7D:FA:01:02:03", "007DFA010203")]
    [InlineData("00-7d-fa-01-02-03", "007DFA010203")]
    [InlineData("007dfa010203", "007DFA010203")]
    [InlineData("VID:00:7D:FA:01:02:03", "007DFA010203")] // catalogue I9
    [InlineData("vid:007DFA010203", "007DFA010203")]
    [InlineData("007DFA0102", null)]
    [InlineData("007DFA01020G", null)]
    [InlineData("04A2B3C4D5", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Is_known_by_its_address_however_that_is_written(string? text, string? address) => VehicleAddress.Read(text).Should().Be(address);
}
