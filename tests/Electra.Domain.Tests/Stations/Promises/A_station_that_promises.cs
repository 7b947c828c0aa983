using Electra.Domain.Stations.Promises;

namespace Electra.Domain.Tests.Stations.Promises;

public sealed class A_station_that_promises
{
    // Two of 100 kW, with what a charger may be above its limit.
    private const long Tight = 202_100;

    [Fact]
    public void Lowers_one_place_and_waits_until_that_holds_before_it_raises_another()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000);

        yard.Aim(50_000, 150_000);
        yard.Ordered(1)!.W.Should().Be(50_000);
        yard.Ordered(2).Should().BeNull("the power is not free yet");

        yard.Accepts(1).Pass(4.9);
        yard.Ordered(2).Should().BeNull("charger and vehicle may still come down");
        yard.MostOf(1).Should().Be(101_000);

        yard.Pass(0.2);
        yard.Ordered(2)!.W.Should().Be(150_000);
        yard.MostW.Should().Be(50_500 + 151_500);
    }

    [Fact]
    public void Sends_a_lowering_before_it_is_recorded_and_a_raise_after()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000);

        yard.Aim(60_000, 120_000);

        yard.Last.First.OfType<SetLimit>().Should().ContainSingle().Which.W.Should().Be(60_000);
        yard.Last.Then.OfType<SetLimit>().Should().ContainSingle().Which.W.Should().Be(120_000);
        yard.Last.Facts.OfType<LimitPromised>().Select(f => (f.W, f.Raises)).Should().Equal((60_000, false), (120_000, true));
    }

    [Fact]
    public void Waits_for_the_meter_where_it_last_showed_more_than_is_allowed_now_and_asks_it()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Draws(1, 101_000);

        yard.Aim(50_000, 150_000).Accepts(1).Pass(6);
        yard.Ordered(2).Should().BeNull();
        yard.News.OfType<LimitBroken>().Should().BeEmpty("it was read before");
        yard.Last.Then.OfType<ReadMeterNow>().Should().ContainSingle();

        yard.Draws(1, 49_000);
        yard.Ordered(2)!.W.Should().Be(150_000);
    }

    [Fact]
    public void Believes_the_acknowledgement_of_a_charger_whose_meter_says_nothing_more_after_a_minute()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Draws(1, 101_000);

        yard.Aim(50_000, 150_000).Accepts(1).Pass(61);

        yard.Ordered(2)!.W.Should().Be(150_000);
    }

    [Fact]
    public void Has_one_order_out_for_a_place_and_then_sends_the_newest()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000);

        foreach (var w in new[] { 90_000, 80_000, 70_000 })
            yard.Aim(w, 100_000).Pass(1);
        yard.Ordered(1)!.W.Should().Be(90_000);

        yard.Accepts(1).Pass(3);
        yard.Ordered(1)!.W.Should().Be(70_000);
    }

    [Fact]
    public void Does_not_flood_a_charger_whose_target_changes_every_second()
    {
        var yard = Promised.Charging(400_000, 50_000, 50_000);
        var before = yard.News.OfType<LimitPromised>().Count();

        for (var second = 0; second < 60; second++)
        {
            yard.Aim(50_000 + (second % 7 * 3_000), 50_000).Pass(1);
            if (yard.Ordered(1) is not null)
                yard.Accepts(1);
        }

        (yard.News.OfType<LimitPromised>().Count() - before).Should().BeInRange(5, 13);
    }

    [Fact]
    public void Counts_for_every_place_what_it_may_do_without_being_told()
    {
        var yard = new Promised(4, 200_000);
        for (var n = 1; n <= 4; n++)
            yard.Connect(n).Settle();

        yard.MostW.Should().Be(4 * 5_050);
        yard.Tell(new NoteBegun(Promised.At(1), "17")).Aim(150_000, 0, 0, 0).Settle();
        yard.SaidW(1).Should().Be(150_000);
        yard.Aim(150_000, 150_000, 0, 0).Tell(new NoteBegun(Promised.At(2), "18")).Settle();
        yard.MostW.Should().BeInRange(199_000, 200_000, "the idle two keep 5 kW each");
        yard.Overrun.Should().BeNull();
    }

    [Fact]
    public void Lowers_at_once_where_less_is_allowed_and_says_so_until_it_holds()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000);

        yard.Allow(120_000);
        yard.Last.First.OfType<SetLimit>().Should().HaveCount(2).And.OnlyContain(o => o.W >= 58_000 && o.W <= 59_500);
        yard.Overrun.Should().BeEquivalentTo(new { Cause = OverrunCause.Falling, LimitW = 120_000, MostW = 202_000, Since = yard.Now });

        yard.Accepts(1).Accepts(2).Pass(5);
        yard.Overrun.Should().BeNull();
        yard.News.OfType<OverrunEnded>().Should().ContainSingle();
    }

    [Fact]
    public void Is_down_in_time_where_it_was_told_before_that_less_will_be_allowed()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000);

        yard.Tell(new HearLimits(new(202_100, 120_000))).Accepts(1).Accepts(2).Pass(20);
        yard.Allow(120_000);

        yard.News.OfType<OverrunNamed>().Should().BeEmpty();
        yard.MostW.Should().BeLessThanOrEqualTo(120_000);
    }

    [Fact]
    public void Takes_even_what_chargers_may_do_without_being_told_where_next_to_nothing_is_allowed()
    {
        var yard = new Promised(3, 100_000);
        for (var n = 1; n <= 3; n++)
            yard.Connect(n).Settle();

        yard.Allow(0).Settle();
        yard.MostW.Should().Be(0);
        yard.Overrun.Should().BeNull();

        yard.Allow(100_000).Settle();
        yard.MostW.Should().Be(3 * 5_050);
    }

    [Fact]
    public void Gives_to_others_what_somebody_else_does_not_allow_a_place()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000);

        yard.Aim(100_000, 150_000).Tell(new NoteOuterLimit(Promised.At(1), 40_000)).Settle();
        (yard.SaidW(1), yard.SaidW(2)).Should().Be((40_000, 150_000));

        yard.Tell(new NoteOuterLimit(Promised.At(1), null)).Settle();
        yard.SaidW(1).Should().BeInRange(80_000, 82_000, "both are reduced by the same share");
    }

    [Fact]
    public void Goes_on_after_a_restart_of_ours_from_what_may_be_out_there()
    {
        var yard = Promised.Charging(Tight, 100_000, 100_000).Aim(50_000, 150_000);
        var unanswered = yard.Ordered(1)!;

        yard.StartAgain(1, 2);
        yard.MostW.Should().Be(202_000, "the lowering may not have arrived");
        yard.Ordered(1)!.W.Should().Be(100_000, "what is out there is told again: a lowering that was not recorded may be");
        yard.Tell(new NoteHeld(unanswered));
        yard.MostOf(1).Should().Be(101_000, "what was ordered before is not answered for any more");

        yard.Settle().Aim(50_000, 150_000).Settle();
        (yard.SaidW(1), yard.SaidW(2)).Should().Be((50_000, 150_000));
    }

    [Fact]
    public void Takes_the_answer_to_an_order_that_was_not_recorded_for_no_other_s()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000).Aim(50_000, 100_000);
        var unrecorded = yard.Ordered(1)!;

        yard.DieBeforeRecording(1, 2);
        yard.Ordered(1).Should().BeEquivalentTo(new { unrecorded.Number, W = 100_000 });
        yard.Tell(new NoteHeld(unrecorded)).Tell(new NoteRefused(unrecorded, "Rejected"));

        yard.State.Of(Promised.At(1)).Should().BeEquivalentTo(new { InFlight = unrecorded.Number, HeldW = 100_000 });
        yard.News.OfType<LimitRefused>().Should().BeEmpty();
    }

    [Fact]
    public void Takes_a_charger_for_lost_before_its_last_record_where_its_connection_is_another_after_a_restart()
    {
        var yard = Promised.Charging(400_000, 100_000, 100_000);
        yard.Connect(1, new(DefaultLasts: false)).Settle().Aim(100_000, 90_000);

        yard.StartAgain(2).Pass(19.9);
        yard.MostOf(1).Should().Be(101_000);
        yard.Pass(0.2);
        yard.MostOf(1).Should().Be(151_500, "it can have been gone for ten seconds when something was recorded last");
    }

    [Fact]
    public void Raises_nobody_after_a_restart_before_it_is_told_what_is_wanted()
    {
        var yard = Promised.Charging(400_000, 100_000, 50_000);

        yard.StartAgain(1, 2).Settle();

        (yard.SaidW(1), yard.SaidW(2)).Should().Be((100_000, 50_000));
    }
}
