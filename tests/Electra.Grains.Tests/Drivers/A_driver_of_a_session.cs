using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Drivers;

public sealed class A_driver_of_a_session(Cluster cluster)
{
    private static readonly VehicleModelId Megane = new("renault-megane-ev60");

    [Fact]
    public async Task Is_known_with_the_start_and_their_vehicle_a_moment_later_and_after_a_restart_too()
    {
        var (bay, driver, vehicle) = await Theirs();
        await bay.Starts();

        (await bay.Session()).Driver!.Driver.Should().Be(driver);
        var session = await Known(bay, vehicle);
        session.Driver.Should().Be(new SessionDriver(driver, vehicle, Megane));
        session.State.Should().Be(SessionState.Charging);
        await bay.Forget(cluster);
        (await bay.Session()).Driver.Should().Be(new SessionDriver(driver, vehicle, Megane), "it was recorded");
    }

    [Fact]
    public async Task Stays_without_a_vehicle_where_it_may_be_one_or_the_other()
    {
        var (bay, driver, vehicle) = await Theirs();
        var van = await Vehicle(null);
        await cluster.Grains.Driver(driver).Provision(new(driver, new([van], null, null, null), "test"));
        await bay.Starts();
        (await cluster.Grains.Driver(driver).Show()).Vehicles.Should().Equal(van, vehicle);

        var opened = await bay.Session();
        opened.Driver.Should().Be(new SessionDriver(driver, null, null));
        await cluster.Grains.Driver(driver).Provision(new(driver, new([van], van, null, null), "test"));
        await bay.Stops(opened.Transaction!, 2_000_000);
        await bay.Is(Condition.Available);
        await bay.SessionIs(opened.Id!.Value, SessionState.Ended);
        await bay.Starts();
        await Known(bay, van);
    }

    [Fact]
    public async Task Nobody_was_put_for_is_known_by_the_token_alone()
    {
        var bay = await Bay.Connected(cluster);
        await Token(bay, "nobody-put-them");
        await bay.Starts();

        (await bay.Session()).Driver.Should().Be(new SessionDriver(new("nobody-put-them"), null, null));
    }

    [Fact]
    public async Task Is_found_by_the_vehicle_s_own_address()
    {
        var address = Guid.NewGuid().ToString("N")[..12].ToUpperInvariant();
        var (bay, driver, _) = await Theirs(token: null);
        var autocharge = await Vehicle(driver, address);
        await Eventually.True(async () => await cluster.Get<IViews>().VehicleOf(address) is not null, "the lists know the address");
        await cluster.Grains.Token(new(address)).Provision(new(new(address), new(TokenType.Mac, TokenStatus.Accepted, null, null, null, null, false), "test"));
        await bay.Starts(bay.Start() with { Token = new(address) });

        (await Known(bay, autocharge)).Driver!.Driver.Should().Be(driver, "the vehicle says whose it is");
    }

    [Fact]
    public async Task Loses_the_vehicle_that_changes_hands()
    {
        var (_, driver, vehicle) = await Theirs();
        var (_, other, second) = await Theirs();
        await cluster.Grains.Vehicle(vehicle).Provision(new(vehicle, new(Megane, VehicleFigures.None, null, other, null, null, null), "test"));

        (await cluster.Grains.Driver(driver).Show()).Vehicles.Should().BeEmpty();
        (await cluster.Grains.Driver(other).Show()).Vehicles.Should().Equal(second, vehicle);
        (await cluster.Grains.Vehicle(vehicle).Remove("test")).Should().BeTrue();
        (await cluster.Grains.Driver(other).Show()).Vehicles.Should().Equal(second);
    }

    [Fact]
    public async Task Has_a_model_that_is_known_by_itself_until_it_is_put()
    {
        var grain = cluster.Grains.VehicleModel(new("kia-ev9-100"));
        (await grain.Show())!.Source.Should().Be(ModelSource.Catalogue);
        (await grain.Provision(new(new("kia-ev9-100"), new(null, null, null, null, VehicleFigures.None with { Plugs = ["IEC_62196_T2_COMBO"] }), "test"))).Should().BeFalse();
        (await grain.Show())!.Source.Should().Be(ModelSource.Own);
        (await grain.Remove("test")).Should().BeTrue();
        (await grain.Show())!.Settings.Figures.BatteryWh.Should().Be(96_000);
        (await cluster.Grains.VehicleModel(new("no-such-model")).Show()).Should().BeNull();
    }

    private static Task<Session> Known(Bay bay, VehicleId vehicle) => Eventually.Get(() => bay.Session(), s => s.Driver?.Vehicle == vehicle, "the vehicle is known");

    private async Task<(Bay Bay, DriverId Driver, VehicleId Vehicle)> Theirs(string? token = "theirs")
    {
        var bay = await Bay.Connected(cluster);
        var driver = new DriverId($"driver-{bay.Id}");
        await cluster.Grains.Driver(driver).Provision(new(driver, new([], null, null, null), "test"));
        if (token is not null)
            await Token(bay, driver.Value);
        return (bay, driver, await Vehicle(driver));
    }

    private async Task<VehicleId> Vehicle(DriverId? driver, string? address = null)
    {
        var vehicle = new VehicleId($"car-{Guid.NewGuid():N}");
        await cluster.Grains.Vehicle(vehicle).Provision(new(vehicle, new(Megane, VehicleFigures.None, address, driver, null, null, null), "test"));
        return vehicle;
    }

    private Task<bool> Token(Bay bay, string driver) =>
        cluster.Grains.Token(bay.Token).Provision(new(bay.Token, new(TokenType.Rfid, TokenStatus.Accepted, null, null, null, driver, false), "test"));
}
