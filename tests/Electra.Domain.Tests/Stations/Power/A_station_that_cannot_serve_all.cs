using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

public sealed class A_station_that_cannot_serve_all
{
    private static readonly PluggedVehicle[] Five = [.. Enumerable.Range(1, 5).Select(n => Sites.YardCar(n, 50_000))];

    [Fact]
    public void Lets_some_wait_and_gives_the_others_a_useful_power()
    {
        var shared = Sites.Yard(16_000, 5).Share(Five);

        shared.Limits().Should().Equal(5_400, 5_300, 5_300, 0, 0);
        shared.Of(4).Should().Match<EvseTarget>(t => t.Reason == LimitReason.Rotation && t.By == "grid" && t.Contended);
    }

    [Fact]
    public void Gives_each_its_turn_for_as_long()
    {
        var served = Run(Sites.Yard(16_000, 5), Five, minutes: 500);

        served.Values.Should().AllSatisfy(m => m.Should().BeInRange(290, 310), "each has three of five turns of ten minutes");
    }

    [Fact]
    public void Gives_turns_by_weight()
    {
        var served = Run(Sites.Yard(6_000, 3), [Five[0] with { Weight = 2 }, Five[1], Five[2]], minutes: 800);

        served[1].Should().BeInRange(390, 410);
        served[2].Should().BeInRange(190, 210);
    }

    [Fact]
    public void Changes_nobody_within_a_turn()
    {
        var (station, previous, waiting) = (Sites.Yard(16_000, 5), (Allocation?)null, new HashSet<string>());
        for (var second = 0; second < 600; second += 7)
        {
            previous = station.Share(Five, Sites.Morning.AddSeconds(second), previous);
            waiting.Add(string.Join(",", previous.Targets.Where(t => t.LimitW == 0).Select(t => t.Evse.Evse)));
        }

        waiting.Should().Equal("4,5");
    }

    [Fact]
    public void Lets_whoever_comes_wait_for_the_turn_s_end_and_no_longer()
    {
        var station = Sites.Yard(11_000, 3);
        var before = station.Share(Five[1..3]);

        var come = station.Share(Five[..3], Sites.Morning.AddMinutes(5), before);
        var next = station.Share(Five[..3], Sites.Morning.AddMinutes(10), come);

        come.Limits().Should().Equal(0, 5_500, 5_500);
        next.Of(1).LimitW.Should().BePositive();
    }

    [Fact]
    public void Passes_over_whoever_needs_too_much_for_whoever_fits()
    {
        var bus = Sites.YardCar(2, 90_000) with { MinUsefulW = 30_000 };

        Sites.Yard(20_000, 3).Share([Five[0], bus, Five[2]]).Targets.Should().SatisfyRespectively(
            t => t.LimitW.Should().Be(10_000),
            t => (t.LimitW, t.Reason, t.By, t.Contended).Should().Be((0, LimitReason.Grid, "grid", false), "no turn would help it"),
            t => t.LimitW.Should().Be(10_000));
    }

    [Fact]
    public void Lets_a_lower_priority_wait() =>
        Sites.Yard(9_000, 3).Share([Five[0], Five[1], Five[2] with { Priority = 1 }]).Limits().Should().Equal(0, 0, 9_000);

    [Fact]
    public void Takes_turns_at_modules_too()
    {
        var site = Sites.PartDieu();
        site = site with { Nodes = [.. site.Nodes.Select(n => n.Name == "stacks-A" ? n with { Modules = new(1, 75_000) } : n)] };

        var shared = site.Share([Sites.Car("A1", 60_000), Sites.Car("A2", 60_000), Sites.Car("B1", 60_000)]);

        shared.Of("A2").Should().Match<EvseTarget>(t => t.Reason == LimitReason.Rotation && t.By == "stacks-A");
        shared.Of("B1").Contended.Should().BeFalse();
    }

    // How many minutes each charges, asked every half minute.
    private static Dictionary<int, double> Run(PowerStation station, PluggedVehicle[] vehicles, int minutes)
    {
        var served = vehicles.ToDictionary(v => v.Evse.Evse, _ => 0.0);
        Allocation? previous = null;
        for (var half = 0; half < minutes * 2; half++)
        {
            previous = station.Share(vehicles, Sites.Morning.AddMinutes(half / 2.0), previous);
            foreach (var target in previous.Targets.Where(t => t.LimitW > 0))
                served[target.Evse.Evse] += 0.5;
        }

        return served;
    }
}
