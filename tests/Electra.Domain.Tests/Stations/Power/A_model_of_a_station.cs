using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

public sealed class A_model_of_a_station
{
    private static readonly PluggedVehicle[] All = [.. new[] { "A1", "A2", "B1" }.Select(p => Sites.Car(p, 60_000))];

    [Fact]
    public void Has_nothing_wrong_where_it_stands_in_the_world()
    {
        PowerValidation.Validate(Sites.PartDieu()).Should().BeEmpty();
        PowerValidation.Validate(Sites.Hotel()).Should().BeEmpty();
    }

    [Fact]
    public void Names_a_node_that_hangs_under_itself_and_gives_nothing_below_it()
    {
        var station = With("cabinet-A", n => n with { Parent = "stacks-A" });

        Broken(station).Should().Contain("nodes[0].parent: cabinet-A hangs under itself").And.Contain("nodes[1].parent: stacks-A hangs under itself");
        var shared = station.Share(All);
        shared.Of("A1").Should().Match<EvseTarget>(t => t.LimitW == 0 && t.Reason == LimitReason.SafetyDefault);
        shared.Of("B1").LimitW.Should().Be(60_000);
    }

    [Fact]
    public void Names_what_hangs_under_nothing()
    {
        var station = With("stacks-A", n => n with { Parent = "cabinet-Z" });

        Broken(station).Should().Contain("nodes[1].parent: there is no node cabinet-Z");
        station.Share(All).Of("A2").Should().Match<EvseTarget>(t => t.LimitW == 0 && t.Reason == LimitReason.SafetyDefault && t.By == "cabinet-Z");
    }

    [Theory]
    [InlineData(0, "must be at least 1000")]
    [InlineData(-5_000, "must be at least 1000")]
    [InlineData(999, "must be at least 1000")]
    [InlineData(double.NaN, "is not a number")]
    public void Names_a_limit_that_cannot_be_and_gives_nothing_through_it(double limit, string rule)
    {
        var station = With("cabinet-A", n => n with { LimitW = limit });

        Broken(station).Should().Contain($"nodes[0].limitW: {rule}");
        station.Share(All).Of("A1").Should().Match<EvseTarget>(t => t.LimitW == 0 && t.By == "cabinet-A");
        station.Share(All).Of("B1").LimitW.Should().Be(60_000);
        Broken(Sites.PartDieu(limit)).Should().Contain($"grid.limitW: {rule}");
        Sites.PartDieu(limit).Share(All).GridW.Should().Be(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.2)]
    [InlineData(-0.9)]
    [InlineData(double.NaN)]
    public void Names_an_efficiency_that_cannot_be_and_counts_with_a_poor_one(double efficiency)
    {
        var station = Point(p => p with { Efficiency = efficiency });

        Broken(station).Should().Contain("points[0].efficiency: must be above 0 and at most 1");
        station.Share([All[0]]).GridW.Should().Be(75_000);
    }

    [Fact]
    public void Names_places_modules_cables_and_steps_that_do_not_fit()
    {
        Broken(Point(p => p with { MaxW = 4_000 })).Should().Contain("points[0].maxW: must be at least 5000");
        Broken(Point(p => p with { MaxW = double.NaN })).Should().Contain("points[0].maxW: is not a number");
        Broken(Point(p => p with { Cables = [new(1, 0, -5)] })).Should().Contain("points[0].cables[0].maxW: must be at least 5000").And.Contain("points[0].cables[0].maxA: must be above 0");
        Broken(Point(p => p with { Step = new(LimitUnit.Amperes, 1) })).Should().Contain("points[0].step: must be at least 1 W, with volts and phases where it is in amperes");
        Broken(Point(p => p with { Step = new(LimitUnit.Watts, 80_000) })).Should().Contain("points[0].step: must not be above a module's power");
        Broken(Point(p => p with { Step = new(LimitUnit.Watts, 400_000) })).Should().Contain("points[0].step: must not be above maxW");
        Broken(With("stacks-A", n => n with { Modules = new(0, 75_000) })).Should().Contain("nodes[1].modules.count: must be at least 1");
        Broken(With("stacks-A", n => n with { Modules = new(4, double.NaN) })).Should().Contain("nodes[1].modules.moduleW: is not a number");
        Broken(With("cabinet-A", n => n with { Modules = new(4, 75_000) })).Should().Contain("nodes[1].modules: must not lie behind other modules");
        Broken(Sites.PartDieu(battery: new(0, -1, double.NaN, 120))).Should().HaveCount(4);
        Broken(Sites.PartDieu(600_000, null, null, new GridWindow("never", [], new(8, 0), new(9, 0), -1))).Should().HaveCount(2);
    }

    [Fact]
    public void Names_what_is_there_twice()
    {
        var station = Sites.PartDieu();
        station = station with { Nodes = [.. station.Nodes, station.Nodes[0]], Points = [.. station.Points, station.Points[0]] };

        Broken(station).Should().Equal("nodes[8].name: cabinet-A is named twice", "points[8].evse: LYON-1-A/1 is named twice");
        station.Share(All).GridW.Should().Be(Sites.PartDieu().Share(All).GridW);
    }

    [Theory]
    [InlineData(double.NaN, 5_000, "is not a number: the minimum counts")]
    [InlineData(-1, 0, "is below 0: 0 counts")]
    [InlineData(double.NegativeInfinity, 0, "is below 0: 0 counts")]
    public void Offers_a_vehicle_whose_ask_cannot_be_what_is_safe(double ask, long w, string rule)
    {
        var shared = Sites.PartDieu().Share([Sites.Car("A1", ask)]);

        shared.Of("A1").Should().Match<EvseTarget>(t => t.LimitW == w && t.Reason == LimitReason.SafetyDefault && t.By == "LYON-1-A/1");
        shared.Problems.Should().Equal(new PowerProblem("vehicles[LYON-1-A/1].askW", rule));
    }

    [Fact]
    public void Is_shared_whatever_numbers_it_has()
    {
        double[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, 0, -0.0, double.Epsilon, -1];
        foreach (var x in odd)
        {
            var station = Sites.PartDieu(600_000, new(x, x, x, x, x, null, x, x), new(x, x, x, x), new GridWindow("odd", [DayOfWeek.Tuesday], new(0, 0), new(0, 0), 500_000));
            station = station with
            {
                Nodes = [.. station.Nodes.Select(n => n.Name switch
                {
                    "cabinet-A" => n with { LimitW = x },
                    "stacks-B" => n with { Modules = new(4, x) },
                    "stacks-C" => n with { LimitW = x, Modules = new(int.MaxValue, x) },
                    _ => n,
                })],
                Points = [.. station.Points.Select(p => p with { Step = new(LimitUnit.Amperes, x, x), Efficiency = x, MaxW = p.Evse.Evse == 1 ? x : p.MaxW, Cables = [new(1, x, x)] })],
            };
            PluggedVehicle[] vehicles =
            [
                .. station.Points.Select(p => new PluggedVehicle(p.Evse, new("s"), 90_000, NeedW: x, Weight: x, VoltageV: x, MinUsefulW: x)),
                Sites.Car("A1", x),
            ];

            var shared = station.Share(vehicles, told: new(Battery: new(x, Sites.Morning)));

            station.Share(vehicles, Sites.Morning.AddSeconds(1), shared, new(new LiveLimit(x, Sites.Morning))).GridW.Should().BeInRange(0, 500_000);
        }
    }

    [Fact]
    public void Names_a_vehicle_at_a_place_that_is_not_there_and_two_at_one()
    {
        PluggedVehicle[] vehicles = [Sites.Car("A1", 60_000), Sites.Car("A1", 20_000), Sites.Car("Z1", 20_000)];

        var shared = Sites.PartDieu().Share(vehicles);

        shared.Of("A1").LimitW.Should().Be(20_000);
        shared.Problems.Select(p => p.Field).Should().Equal("vehicles[LYON-1-A/1].evse", "vehicles[LYON-1-Z/1].evse");
        Sites.PartDieu().Share([.. vehicles.Reverse()]).Targets.Should().Equal(shared.Targets);
    }

    private static PowerStation With(string node, Func<PowerNode, PowerNode> change) =>
        Sites.PartDieu() with { Nodes = [.. Sites.PartDieu().Nodes.Select(n => n.Name == node ? change(n) : n)] };

    private static PowerStation Point(Func<PowerPoint, PowerPoint> change) =>
        Sites.PartDieu() with { Points = [change(Sites.PartDieu().Points[0]), .. Sites.PartDieu().Points.Skip(1)] };

    private static IEnumerable<string> Broken(PowerStation station) => PowerValidation.Validate(station).Select(p => $"{p.Field}: {p.Rule}");
}
