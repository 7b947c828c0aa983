namespace Electra.Fleet.Tests;

public sealed class A_charging_curve
{
    public static TheoryData<string> Models => [.. Garage.Models.Select(static model => model.Id)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Never_asks_for_more_than_its_peak_and_always_for_something_below_full(string id)
    {
        var model = Garage.Model(id);
        for (var soc = 0.0; soc < 100; soc += 0.5)
            model.Curve.PowerAt(soc).Should().BeInRange(1_000, model.Curve.PeakW, "at {0} %", soc);
        model.Curve.PowerAt(100).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Tapers_towards_the_end(string id)
    {
        var curve = Garage.Model(id).Curve;
        for (var soc = 86.0; soc < 100; soc++)
            curve.PowerAt(soc).Should().BeLessThanOrEqualTo(curve.PowerAt(soc - 1) + 0.001, "at {0} %", soc);
        curve.PowerAt(99).Should().BeLessThan(curve.PeakW / 2);
    }

    [Theory]
    [InlineData("renault-5-52", 30)]
    [InlineData("hyundai-ioniq-5-77", 18)]
    [InlineData("tesla-model-y-lr", 27)]
    [InlineData("hyundai-kona-64", 45)]
    public void Takes_a_car_from_10_to_80_in_its_known_time(string id, double minutes)
    {
        var model = Garage.Model(id);
        var hours = 0.0;
        for (var soc = 10.0; soc < 80; soc += 0.25)
            hours += model.BatteryWh * 0.0025 / model.Curve.PowerAt(soc);
        (hours * 60).Should().BeApproximately(minutes, minutes * 0.1);
    }

    [Fact]
    public void Is_linear_between_its_points() => Curve.Of((0, 100), (50, 200), (100, 10)).PowerAt(25).Should().Be(150_000);

    [Fact]
    public void Is_refused_when_it_does_not_go_from_empty_to_full()
    {
        var act = () => Curve.Of((10, 100), (100, 10));
        act.Should().Throw<ArgumentException>();
    }
}

public sealed class A_vehicle
{
    [Fact]
    public void Stops_taking_at_its_target_and_counts_what_it_took()
    {
        var car = new Vehicle(Garage.Model("renault-5-52"), soc: 50, targetSoc: 60);
        car.Take(4_000).Should().Be(4_000);
        car.Take(4_000).Should().BeApproximately(1_200, 0.01);
        car.Satisfied.Should().BeTrue();
        car.WantedW.Should().Be(0);
    }
}
