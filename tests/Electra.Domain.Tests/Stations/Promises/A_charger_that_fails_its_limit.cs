using Electra.Domain.Stations.Promises;

namespace Electra.Domain.Tests.Stations.Promises;

public sealed class A_charger_that_fails_its_limit
{
    private const long Tight = 202_100;

    [Fact]
    public void That_does_not_answer_counts_with_both_limits_until_it_does()
    {
        var yard = Promised.Charging(400_000, 50_000, 50_000).Aim(100_000, 50_000);
        var raise = yard.Ordered(1)!;

        yard.MostOf(1).Should().Be(101_000);
        yard.Pass(10).News.OfType<LimitUnanswered>().Should().ContainSingle();
        yard.MostOf(1).Should().Be(101_000);

        yard.Tell(new NoteHeld(raise));
        yard.News.OfType<LimitHeld>().Last().W.Should().Be(100_000, "late is not never");
    }

    [Fact]
    public void That_does_not_answer_a_lowering_makes_the_others_give_way()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Allow(150_000);
        yard.Accepts(2).Pass(10);

        yard.Ordered(2)!.W.Should().BeInRange(48_000, 48_600);
        yard.Accepts(2).Pass(5);
        yard.MostW.Should().BeLessThanOrEqualTo(150_000);
        yard.Overrun.Should().BeNull();
        yard.Ordered(1)!.W.Should().BeInRange(73_000, 74_300, "it is told again");
    }

    [Fact]
    public void That_refuses_a_lowering_is_told_otherwise_and_then_stopped_where_nothing_else_helps()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Allow(80_000);
        var first = yard.Ordered(1)!;

        yard.Accepts(2).Refuses(1);
        yard.WasStopped(1).Should().BeFalse();
        yard.Pass(5);
        yard.Ordered(1)!.Variant.Should().Be(first.Variant + 1);

        yard.Refuses(1);
        yard.WasStopped(1).Should().BeTrue();
        yard.Overrun!.Cause.Should().Be(OverrunCause.Refuses);
        yard.Overrun.Evses.Should().Equal(Promised.At(1));

        yard.Tell(new NoteEnded(Promised.At(1), "17")).Settle();
        yard.Overrun.Should().BeNull();
    }

    [Fact]
    public void That_could_not_be_sent_an_order_is_sent_the_same_again()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000).Aim(50_000, 100_000);
        var order = yard.Ordered(1)!;

        yard.Tell(new NoteRefused(order, "too much waits for it", Sent: false)).Pass(5);

        yard.Ordered(1).Should().BeEquivalentTo(order with { Number = order.Number + 1 });
        yard.MostOf(1).Should().Be(101_000);
    }

    [Fact]
    public void That_refuses_a_lowering_goes_on_where_the_others_can_give_way()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Aim(50_000, 150_000);

        yard.Refuses(1).Pass(5).Refuses(1).Pass(30);

        yard.WasStopped(1).Should().BeFalse();
        yard.SaidW(2).Should().Be(100_000);
        yard.Overrun.Should().BeNull();
    }

    [Fact]
    public void That_accepts_and_does_not_obey_is_seen_by_its_meter_and_counted_with_all_that_it_can()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Aim(50_000, 100_000).Accepts(1).Pass(6);

        yard.Draws(1, 99_000);

        yard.News.OfType<LimitBroken>().Should().ContainSingle().Which.Should().BeEquivalentTo(new { PromisedW = 50_000, SeenW = 99_000, Measured = true });
        yard.Last.First.OfType<SetLimit>().Select(o => (o.Evse, o.W)).Should().BeEquivalentTo([(Promised.At(1), 50_000), (Promised.At(2), yard.Ordered(2)!.W)]);
        yard.Ordered(2)!.W.Should().BeInRange(49_000, 50_100, "it could take 150 kW");
        yard.Overrun!.Cause.Should().Be(OverrunCause.Falling);
    }

    [Fact]
    public void That_draws_more_than_all_may_together_is_stopped_if_telling_it_again_does_not_help()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Allow(120_000).Accepts(1).Accepts(2).Pass(6);

        yard.Draws(1, 100_000);
        yard.Ordered(1)!.W.Should().BeInRange(58_000, 59_500);
        yard.WasStopped(1).Should().BeFalse();

        yard.Accepts(1).Accepts(2).Pass(5).Draws(1, 100_000);
        yard.WasStopped(1).Should().BeTrue();
        yard.News.OfType<VehicleStopped>().Should().ContainSingle().Which.Cause.Should().Be(OverrunCause.Disobeys);
        yard.Overrun.Should().BeEquivalentTo(new { Cause = OverrunCause.Disobeys, Evses = new[] { Promised.At(1) }, LimitW = 120_000 });

        yard.Pass(10);
        yard.News.OfType<VehicleStopped>().Should().HaveCount(2, "it goes on");
    }

    [Fact]
    public void That_obeys_again_is_trusted_after_its_meter_stood_at_its_limit_for_a_minute()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000).Aim(50_000, 100_000).Accepts(1).Pass(6).Draws(1, 99_000).Settle();
        yard.MostOf(1).Should().Be(151_500);

        for (var second = 0; second <= 60; second += 10)
            yard.Pass(10).Draws(1, 20_000);
        yard.News.OfType<LimitProven>().Should().BeEmpty("that it takes less shows nothing");

        for (var second = 0; second <= 60; second += 10)
            yard.Pass(10).Draws(1, 49_500);
        yard.News.OfType<LimitProven>().Should().ContainSingle();
        yard.MostOf(1).Should().Be(50_500);
    }

    [Fact]
    public void That_allows_more_than_it_was_told_is_found_out_by_reading_back()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000).Aim(50_000, 100_000).Accepts(1);
        yard.Last.Then.OfType<ReadBack>().Should().ContainSingle("no meter says what it does");

        yard.Pass(6).Tell(new NoteReadBack(Promised.At(1), 100_000));

        yard.News.OfType<LimitBroken>().Should().ContainSingle().Which.Measured.Should().BeFalse();
    }

    [Fact]
    public void That_falls_silent_keeps_its_limit_and_its_default()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Tell(new NoteGone(Promised.At(1).Charger)).Pass(600);

        yard.MostW.Should().Be(202_000);
        yard.Aim(0, 150_000).Pass(60);
        yard.SaidW(2).Should().Be(100_000);
        yard.Overrun.Should().BeNull();
    }

    [Fact]
    public void That_falls_silent_and_could_forget_counts_with_all_that_it_can_before_it_can_have_restarted()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000);
        yard.Connect(1, new(DefaultLasts: false)).Settle();

        yard.Tell(new NoteGone(Promised.At(1).Charger));
        yard.Ordered(2)!.W.Should().BeInRange(49_000, 50_100, "the others are down by then");
        yard.Overrun.Should().BeNull();

        yard.Accepts(2).Pass(30);
        yard.MostOf(1).Should().Be(151_500);
        yard.MostW.Should().BeLessThanOrEqualTo(Tight);
    }

    [Fact]
    public void That_cannot_be_reached_while_less_is_allowed_is_named_with_how_much_and_since_when()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Tell(new NoteGone(Promised.At(1).Charger)).Allow(80_000);
        var since = yard.Now;
        yard.Settle();

        yard.SaidW(2).Should().Be(0);
        yard.Overrun.Should().BeEquivalentTo(new { Cause = OverrunCause.Silent, LimitW = 80_000, Since = since, Evses = new[] { Promised.At(1) } });
        yard.MostW.Should().Be(101_000);
        yard.Standing.Evses[0].Otherwise.Should().Be(OverrunCause.Silent);

        yard.Connect(1).Settle();
        yard.Overrun.Should().BeNull();
    }

    [Fact]
    public void That_restarts_is_told_its_default_first_and_counts_with_all_that_it_can_until_it_took_it()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000);

        yard.Tell(new NoteRestart(Promised.At(1).Charger, new(DefaultLasts: false)));
        yard.MostOf(1).Should().Be(151_500);
        yard.Ordered(1).Should().BeEquivalentTo(new { W = 5_000, Transaction = (string?)null });

        yard.Accepts(1);
        yard.Ordered(1).Should().BeEquivalentTo(new { W = 100_000, Transaction = "17" }, "the limit of its transaction is lost too");
        yard.Accepts(1).Pass(5);
        yard.MostOf(1).Should().Be(101_000);
    }

    [Fact]
    public void That_was_never_heard_counts_with_all_that_it_can()
    {
        var yard = new Promised(2, 200_000).Connect(1).Settle();

        yard.MostW.Should().Be(151_500 + 5_050);
    }

    [Fact]
    public void That_refuses_its_default_counts_with_all_that_it_can_and_is_asked_less_and_less_often()
    {
        var yard = new Promised(1, 200_000).Connect(1, new(DefaultLasts: false));

        for (var tries = 0; tries < 6; tries++)
            yard.PassUntilOrdered(1).Refuses(1);

        yard.MostOf(1).Should().Be(151_500);
        yard.News.OfType<LimitRefused>().Select(f => (f.RetryAt - f.At).TotalSeconds).Should().Equal(5, 10, 20, 40, 40, 40);
    }

    [Fact]
    public void That_knows_nothing_but_a_default_is_brought_down_when_its_vehicle_has_left()
    {
        var yard = new Promised(1, 200_000).Connect(1, new(LimitMeans.Default, true)).Settle();
        yard.Tell(new NoteBegun(Promised.At(1), "17")).Aim(120_000).Settle();
        yard.MostOf(1).Should().Be(121_200);

        yard.Tell(new NoteEnded(Promised.At(1), "17"));

        yard.Ordered(1).Should().BeEquivalentTo(new { W = 5_000, Transaction = (string?)null });
        yard.MostOf(1).Should().Be(121_200, "the next vehicle may begin at it");
        yard.Accepts(1).Pass(5);
        yard.MostOf(1).Should().Be(5_050);
    }

    [Fact]
    public void That_locks_at_nothing_is_never_told_nothing()
    {
        var yard = new Promised(1, 200_000).Connect(1, new(DefaultLasts: true, LeastW: 4_200)).Settle();

        yard.Tell(new NoteBegun(Promised.At(1), "17")).Aim(0).Settle();

        yard.SaidW(1).Should().Be(4_200);
        yard.MostOf(1).Should().Be(5_050, "it may do that much without being told");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(99_000_000)]
    [InlineData(-40_000)]
    public void Whose_meter_lies_is_named_and_not_believed(double told)
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000);

        yard.Draws(1, told).Pass(1).Draws(1, told);

        yard.News.OfType<MeterDoubted>().Should().ContainSingle();
        yard.News.OfType<LimitBroken>().Should().BeEmpty();
        yard.MostW.Should().Be(202_000);
    }

    [Fact]
    public void Is_trusted_again_where_somebody_vouches_for_it()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000).Aim(50_000, 100_000).Accepts(1).Pass(6).Draws(1, 99_000).Settle();

        yard.Tell(new Acquit(Promised.At(1), "key:ops")).Pass(60);

        yard.MostOf(1).Should().Be(50_500);
    }
}
