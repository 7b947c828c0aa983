using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

public sealed class A_supply
{
    private static readonly DayOfWeek[] WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly GridWindow Peak = new("winter-peak", WorkingDays, new(8, 0), new(10, 0), 250_000);
    private static readonly GridWindow Night = new("night-works", [DayOfWeek.Tuesday], new(22, 0), new(6, 0), 100_000);
    private static readonly SiteBattery Battery = new(500_000, 100_000, 200_000, 20);
    private static readonly PluggedVehicle[] Two = [Sites.Car("A1", 225_000), Sites.Car("B1", 225_000)];

    [Theory]
    [InlineData("2026-11-24T07:59:59+01:00", 600_000, "grid")]
    [InlineData("2026-11-24T08:00:00+01:00", 250_000, "winter-peak")]
    [InlineData("2026-11-24T10:00:00+01:00", 600_000, "grid")]
    [InlineData("2026-11-28T09:00:00+01:00", 600_000, "grid")]
    [InlineData("2026-11-24T23:00:00+01:00", 100_000, "night-works")]
    [InlineData("2026-11-25T05:59:59+01:00", 100_000, "night-works")]
    [InlineData("2026-11-25T06:00:00+01:00", 600_000, "grid")]
    [InlineData("2026-11-24T05:00:00+01:00", 600_000, "grid")]
    public void Follows_the_calendar_by_the_station_s_own_clocks(string at, long w, string by)
    {
        var shared = Sites.PartDieu(600_000, null, null, Peak, Night).Share([], DateTimeOffset.Parse(at, null));

        (shared.SupplyW, shared.SupplyBy).Should().Be((w, by));
        shared.SupplyReason.Should().Be(by == "grid" ? LimitReason.Grid : LimitReason.GridCalendar);
    }

    [Fact]
    public void Takes_the_least_of_windows_that_overlap() =>
        Sites.PartDieu(600_000, null, null, Peak, Peak with { Name = "repair", LimitW = 90_000 }).Share([]).SupplyBy.Should().Be("repair");

    [Fact]
    public void Obeys_the_live_limit_until_it_ends_and_never_above_the_calendar()
    {
        var live = new LiveLimit(200_000, Sites.Morning, Sites.Morning.AddMinutes(30));

        Supplied(live, 0).Should().Be((200_000, LimitReason.LiveLimit));
        Supplied(live, 30).Should().Be((600_000, LimitReason.Grid));
        Supplied(live with { LimitW = 900_000 }, 0).Should().Be((600_000, LimitReason.Grid));
        Supplied(live with { LimitW = 0 }, 0).Should().Be((0, LimitReason.LiveLimit));
    }

    [Fact]
    public void Believes_a_stale_signal_only_where_it_is_the_safer()
    {
        var live = new LiveLimit(500_000, Sites.Morning, TrustedFor: TimeSpan.FromMinutes(2), WhenStaleW: 300_000);

        Supplied(live, 2).W.Should().Be(500_000);
        Supplied(live, 3).W.Should().Be(300_000);
        Supplied(live with { LimitW = 100_000 }, 3).W.Should().Be(100_000);
        Supplied(live with { WhenStaleW = null }, 3).W.Should().Be(500_000);
    }

    [Fact]
    public void Takes_a_signal_that_is_no_number_for_one_that_broke()
    {
        Supplied(new(double.NaN, Sites.Morning, WhenStaleW: 150_000), 0).Should().Be((150_000, LimitReason.SafetyDefault));
        Supplied(new(double.NaN, Sites.Morning), 0).Should().Be((0, LimitReason.SafetyDefault));
    }

    [Fact]
    public void Follows_a_fall_at_once_and_a_small_rise_not_yet()
    {
        var station = Sites.PartDieu(policy: PowerPolicy.Default);
        Allocation Share(double w, Allocation? previous) => station.Share(Two, previous: previous, told: new(new LiveLimit(w, Sites.Morning)));
        var before = Share(300_000, null);

        Share(299_500, before).GridW.Should().BeLessThanOrEqualTo(299_500);
        Share(300_900, before).Limits().Should().Equal(before.Limits());
        Share(303_000, before).GridW.Should().BeGreaterThan(before.GridW);
    }

    [Fact]
    public void Draws_on_the_battery_only_for_what_the_grid_lacks()
    {
        var told = new PowerTold(Battery: new(80, Sites.Morning));

        var scarce = Sites.PartDieu(300_000, battery: Battery).Share(Two, told: told);
        var ample = Sites.PartDieu(600_000, battery: Battery).Share(Two, told: told);

        scarce.Limits().Where(w => w > 0).Should().Equal(225_000, 225_000);
        scarce.BatteryW.Should().Be(scarce.GridW - 300_000);
        ample.BatteryW.Should().Be(-100_000, "what nobody takes charges it");
    }

    [Fact]
    public void Gives_less_as_the_battery_nears_its_reserve_and_says_that_it_is_the_battery()
    {
        Allocation At(double soc) => Sites.PartDieu(300_000, battery: Battery).Share(Two, told: new(Battery: new(soc, Sites.Morning)));

        At(22.5).SupplyW.Should().Be(400_000);
        At(20).SupplyW.Should().Be(300_000);
        At(10).SupplyW.Should().Be(300_000);
        At(double.NaN).SupplyW.Should().Be(300_000);
        At(20).Of("A1").Reason.Should().Be(LimitReason.Battery);
        At(20).SupplyReason.Should().Be(LimitReason.Grid);
    }

    [Fact]
    public void Does_not_count_on_a_battery_that_has_fallen_silent() =>
        Sites.PartDieu(300_000, battery: Battery).Share(Two, told: new(Battery: new(80, Sites.Morning.AddMinutes(-6)))).SupplyW.Should().Be(300_000);

    private static (long W, LimitReason) Supplied(LiveLimit live, double minutes)
    {
        var shared = Sites.PartDieu().Share([], Sites.Morning.AddMinutes(minutes), told: new(live));
        return (shared.SupplyW, shared.SupplyReason);
    }
}
