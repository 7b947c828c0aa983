using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

public sealed class A_station_that_shares_its_power
{
    [Fact]
    public void Gives_each_what_it_takes_where_there_is_enough()
    {
        var shared = Sites.PartDieu().Share([Sites.Car("A1", 120_000), Sites.Car("B2", 75_000)]);

        shared.Of("A1").Should().Match<EvseTarget>(t => t.LimitW == 120_000 && t.Reason == LimitReason.Vehicle && t.By == "profile" && t.Modules == 2);
        shared.Of("B2").Should().Match<EvseTarget>(t => t.LimitW == 75_000 && t.Modules == 1);
        shared.Of("A2").Should().Match<EvseTarget>(t => t.LimitW == 0 && t.Reason == LimitReason.Unplugged);
        shared.GridW.Should().Be(126_316 + 78_948);
    }

    [Fact]
    public void Uses_the_last_watts_of_its_grid()
    {
        var shared = Sites.PartDieu().Share([.. Places.Select(p => Sites.Car(p, 150_000))]);

        shared.GridW.Should().BeInRange(599_800, 600_000);
        shared.Limits().Should().AllSatisfy(w => w.Should().BeInRange(71_200, 71_300));
        shared.Targets.Should().AllSatisfy(t => (t.Reason, t.By).Should().Be((LimitReason.Grid, "grid")));
    }

    [Fact]
    public void Gives_what_one_cannot_take_to_the_others()
    {
        var shared = Sites.PartDieu().Share([Sites.Car("A1", 30_000), .. Places[1..].Select(p => Sites.Car(p, 150_000))]);

        shared.Of("A1").Reason.Should().Be(LimitReason.Vehicle);
        shared.Of("D2").LimitW.Should().BeInRange(75_000, 77_200);
        shared.GridW.Should().BeInRange(570_000, 600_000);
    }

    [Fact]
    public void Names_the_cabinet_that_holds_a_vehicle_back()
    {
        var station = Sites.PartDieu() with { Nodes = [.. Sites.PartDieu().Nodes.Select(n => n.Name == "cabinet-A" ? n with { LimitW = 200_000 } : n)] };

        var shared = station.Share([Sites.Car("A1", 150_000), Sites.Car("A2", 150_000), Sites.Car("B1", 250_000)]);

        shared.Of("A1").Should().Match<EvseTarget>(t => t.LimitW == 95_000 && t.Reason == LimitReason.Node && t.By == "cabinet-A");
        shared.Of("B1").LimitW.Should().Be(250_000);
    }

    [Fact]
    public void Lets_a_vehicle_have_whole_modules_only()
    {
        var shared = Sites.PartDieu().Share([Sites.Car("A1", 250_000), Sites.Car("A2", 100_000)]);

        shared.Of("A1").Should().Match<EvseTarget>(t => t.LimitW == 150_000 && t.Modules == 2 && t.Reason == LimitReason.Modules && t.By == "stacks-A");
        shared.Of("A2").Should().Match<EvseTarget>(t => t.LimitW == 100_000 && t.Modules == 2 && t.Reason == LimitReason.Vehicle);
    }

    [Fact]
    public void Wastes_no_module_on_a_vehicle_that_would_hardly_use_it()
    {
        var shared = Sites.PartDieu().Share([Sites.Car("A1", 250_000), Sites.Car("A2", 78_000)]);

        shared.Of("A1").Should().Match<EvseTarget>(t => t.LimitW == 225_000 && t.Modules == 3);
        shared.Of("A2").Should().Match<EvseTarget>(t => t.LimitW == 75_000 && t.Modules == 1 && t.Reason == LimitReason.Modules);
    }

    [Fact]
    public void Lets_it_have_the_module_where_nobody_else_would_use_it() =>
        Sites.PartDieu().Share([Sites.Car("A1", 150_000), Sites.Car("A2", 78_000)]).Of("A2").Should().Match<EvseTarget>(t => t.LimitW == 78_000 && t.Modules == 2);

    [Fact]
    public void Keeps_a_module_where_it_is_while_it_is_used()
    {
        PluggedVehicle[] vehicles = [Sites.Car("A1", 250_000), Sites.Car("A2", 120_000)];
        var before = Sites.PartDieu().Share(vehicles);

        Sites.PartDieu().Share([vehicles[0], Sites.Car("A2", 90_000)], previous: before).Of("A2").Modules.Should().Be(2, "a fifth of it is still used");
        Sites.PartDieu().Share([vehicles[0], Sites.Car("A2", 80_000)], previous: before).Of("A1").Modules.Should().Be(3, "too little of it is");
    }

    [Fact]
    public void Gives_one_vehicle_alone_as_much_as_its_outlet_and_cable_stand()
    {
        var site = Sites.Hotel();
        var truck = new PluggedVehicle(new(new("LYON-2-A"), 3), new("truck"), 900_000, VoltageV: 800, Connector: 1);

        site.Share([truck]).Targets[2].Should().Match<EvseTarget>(t => t.LimitW == 480_000 && t.Modules == 4 && t.Reason == LimitReason.Cable);
        site.Share([truck with { VoltageV = null, Connector = 0 }]).Targets[2].Should().Match<EvseTarget>(t => t.LimitW == 600_000 && t.Modules == 5);
    }

    [Fact]
    public void Gives_by_weight()
    {
        var shared = Sites.Yard(120_000, 2).Share([Sites.YardCar(1, 200_000) with { Weight = 2 }, Sites.YardCar(2, 200_000)]);

        shared.Limits().Should().Equal(80_000, 40_000);
    }

    [Fact]
    public void Serves_a_higher_priority_first_and_says_so()
    {
        var shared = Sites.Yard(120_000, 2).Share([Sites.YardCar(1, 200_000), Sites.YardCar(2, 100_000) with { Priority = 1 }]);

        shared.Limits().Should().Equal(20_000, 100_000);
        Sites.Yard(60_000, 2).Share([Sites.YardCar(1, 200_000), Sites.YardCar(2, 100_000) with { Priority = 1 }]).Of(1)
            .Should().Match<EvseTarget>(t => t.LimitW == 5_000 && t.Reason == LimitReason.Priority && t.By == "grid");
    }

    [Fact]
    public void Lets_whoever_leaves_soon_have_what_it_needs_and_shares_the_rest()
    {
        var shared = Sites.Yard(150_000, 3).Share([Sites.YardCar(1, 200_000) with { NeedW = 90_000 }, Sites.YardCar(2, 200_000), Sites.YardCar(3, 200_000)]);

        shared.Limits().Should().Equal(90_000, 30_000, 30_000);
    }

    [Fact]
    public void Tells_limits_in_the_charger_s_own_steps()
    {
        var station = Sites.Yard(100_000, 1);
        var amperes = new LimitStep(LimitUnit.Amperes, 1, 400);
        station = station with { Points = [station.Points[0] with { Step = amperes }] };

        var limit = station.Share([Sites.YardCar(1, 250_000)]).Of(1).LimitW;

        limit.Should().Be(100_000);
        station.Share([Sites.YardCar(1, 99_999)]).Of(1).LimitW.Should().Be(99_600);
        amperes.Told(limit).Should().Be(250);
        new LimitStep(LimitUnit.Amperes, 1, 230, 3).Told(22_080).Should().Be(32);
    }

    [Fact]
    public void Lets_a_fine_step_go_before_a_coarse_one_that_is_due_at_the_same_time_and_stays_there()
    {
        var station = Sites.Yard(23_700, 2);
        station = station with { Points = [station.Points[0] with { Step = new(LimitUnit.Watts, 1_000) }, station.Points[1]] };
        PluggedVehicle[] vehicles = [Sites.YardCar(1, 200_000) with { Weight = 2 }, Sites.YardCar(2, 100_000)];

        var shared = station.Share(vehicles);

        shared.Limits().Should().Equal(15_000, 8_000);
        station.Share(vehicles, previous: shared).Limits().Should().Equal(15_000, 8_000);
    }

    [Fact]
    public void Does_not_follow_what_wavers()
    {
        var station = Sites.Yard(200_000, 3, PowerPolicy.Default);
        var before = station.Share([Sites.YardCar(1, 100_000), Sites.YardCar(2, 90_000), Sites.YardCar(3, 80_000)]);

        station.Share([Sites.YardCar(1, 99_300), Sites.YardCar(2, 90_900), Sites.YardCar(3, 80_400)], previous: before).Limits().Should().Equal(before.Limits());
        station.Share([Sites.YardCar(1, 50_000), Sites.YardCar(2, 90_900), Sites.YardCar(3, 80_400)], previous: before).Limits().Should().Equal(50_000, 75_000, 75_000);
    }

    [Fact]
    public void Sends_no_raise_that_is_not_worth_an_order()
    {
        var station = Sites.Yard(100_000, 2, PowerPolicy.Exact with { LeastRaiseW = 500 });
        var before = station.Share([Sites.YardCar(1, 49_000), Sites.YardCar(2, 90_000)]);

        station.Share([Sites.YardCar(1, 48_700), Sites.YardCar(2, 90_000)], previous: before).Of(2)
            .Should().Match<EvseTarget>(t => t.LimitW == 51_000 && t.Reason == LimitReason.Hysteresis);
        station.Share([Sites.YardCar(1, 48_400), Sites.YardCar(2, 90_000)], previous: before).Of(2).LimitW.Should().Be(51_600);
    }

    [Fact]
    public void Raises_no_faster_than_its_ramp_and_lowers_at_once()
    {
        var station = Sites.Yard(300_000, 1, PowerPolicy.Exact with { RampWPerS = 1_000 });
        var before = station.Share([Sites.YardCar(1, 50_000)]);

        station.Share([Sites.YardCar(1, 250_000)], Sites.Morning.AddSeconds(20), before).Of(1)
            .Should().Match<EvseTarget>(t => t.LimitW == 70_000 && t.Reason == LimitReason.Ramp);
        station.Share([Sites.YardCar(1, 10_000)], Sites.Morning.AddSeconds(1), before).Of(1).LimitW.Should().Be(10_000);
    }

    private static readonly string[] Places = ["A1", "A2", "B1", "B2", "C1", "C2", "D1", "D2"];
}
