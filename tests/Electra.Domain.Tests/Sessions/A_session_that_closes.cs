namespace Electra.Domain.Tests.Sessions;

public sealed class A_session_that_closes
{
    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Charging => A.Session().After(Lyon.Open());

    [Fact]
    public void Has_its_energy_at_once_and_waits_for_the_unplug()
    {
        var outcome = Charging.When(Lyon.Close(), Lyon.At(31));

        outcome.Then(new TransactionWasClosed(5200, 4200, SessionEnergy.Registers, "EVDisconnected", Lyon.Alice, Lyon.At(31), Lyon.At(31), Lyon.At(31), EnergyConfidence.Measured, "stop"))
            .Owing(new Wake(Lyon.At(31) + SessionDecider.UnplugPatience, SessionDecider.UnplugExpires));
        outcome.State.Should().BeEquivalentTo(new { State = SessionState.Finishing, EnergyWh = 4200 });
    }

    [Fact]
    public void Ends_with_the_unplug()
    {
        var outcome = Charging.After(Lyon.Close(), Lyon.At(31)).When(new SeeUnplugged(), Lyon.At(45));

        outcome.Then(
            new VehicleLeft(Lyon.At(45)),
            new SessionEnded(Lyon.Born, Lyon.Place, Lyon.Alice, "17", Lyon.At(1), Lyon.At(31), 4200, 1000, 5200, "EVDisconnected", Lyon.At(45), SessionEnergy.Registers, EnergyConfidence.Measured));
        outcome.Owing(new TellConnector(Lyon.Charger, Lyon.Left, Lyon.Born)).State.State.Should().Be(SessionState.Ended);
    }

    [Fact]
    public void Ends_at_once_where_the_vehicle_has_left_before() =>
        Charging.After(new SeeUnplugged(), Lyon.At(30)).When(Lyon.Close(), Lyon.At(31)).State.State.Should().Be(SessionState.Ended); // S3

    [Fact]
    public void Ends_at_once_where_no_plug_was_ever_told() =>
        A.Session().After(Lyon.Open(sawPlug: false)).When(Lyon.Close(), Lyon.At(31)).State.State.Should().Be(SessionState.Ended);

    [Fact]
    public void Waits_where_the_plug_was_told_during_it() => A.Session().After(Lyon.Open(sawPlug: false)).After(new SeeCondition(Condition.Charging, null))
        .When(Lyon.Close(), Lyon.At(31)).State.State.Should().Be(SessionState.Finishing);

    [Fact]
    public void Waits_where_an_unplug_turned_out_to_be_none()
    {
        // S4: Available for a moment, then Charging as before.
        var charging = Charging.After(new SeeCondition(Condition.Charging, null)).After(new SeeUnplugged(), Lyon.At(3)).After(new SeeCondition(Condition.Charging, null), Lyon.At(4));
        charging.When(Lyon.Close(), Lyon.At(31)).State.State.Should().Be(SessionState.Finishing);
    }

    [Fact]
    public void Again_changes_nothing()
    {
        Charging.After(Lyon.Close(), Lyon.At(31)).When(Lyon.Close(), Lyon.At(32)).ThenNothing().Answering(new(SessionVerdict.Repeated, TokenStanding.Accepted));
        Charging.After(Lyon.Close(), Lyon.At(31)).After(new SeeUnplugged()).When(Lyon.Close(9999), Lyon.At(32)).ThenNothing();
    }

    [Fact]
    public void And_is_never_unplugged_ends_by_its_time()
    {
        var outcome = Charging.After(Lyon.Close(), Lyon.At(31)).When(new Woken(SessionDecider.UnplugExpires), Lyon.At(31 + 1440));

        outcome.Oddities.Should().Equal("no-unplug");
        outcome.Fact<SessionEnded>().EnergyWh.Should().Be(4200);
    }

    [Fact]
    public void And_is_superseded_ends() => Charging.After(Lyon.Close(), Lyon.At(31)).When(new SeeSuperseded(), Lyon.At(40)).State.State.Should().Be(SessionState.Ended);

    [Fact]
    public void Has_nothing_left_to_stop() => Charging.After(Lyon.Close(), Lyon.At(31)).When(new AskStop("key:hotel")).ThenNothing().Reply.Verdict.Should().Be(SessionVerdict.NotRunning);

    [Theory]
    [InlineData("1970-01-01T00:31:00Z")]
    [InlineData("2099-01-01T00:00:00Z")]
    public void With_a_clock_off_by_years_ends_when_we_heard_of_it(string charger)
    {
        var told = DateTimeOffset.Parse(charger, System.Globalization.CultureInfo.InvariantCulture);
        var outcome = Charging.When(Lyon.Close(at: told), Lyon.At(31));

        outcome.Oddities.Should().Equal("clock-off");
        outcome.Fact<TransactionWasClosed>().Should().BeEquivalentTo(new { At = Lyon.At(31), ChargerTime = told, EnergyWh = 4200 });
    }

    [Fact]
    public void Before_it_started_has_lasted_as_long_as_by_our_clock()
    {
        // T13, S8: a clock that went back.
        var outcome = A.Session().After(Lyon.Open(), Lyon.At(1)).When(Lyon.Close(at: Lyon.At(-20)), Lyon.At(31));

        outcome.Oddities.Should().Equal("stopped-before-start");
        outcome.State.Closing!.At.Should().Be(Lyon.At(31));
    }

    [Fact]
    public void Before_it_started_and_told_at_once_with_it_ends_when_it_started() =>
        A.Session().After(Lyon.Open(), Lyon.At(60)).When(Lyon.Close(at: Lyon.At(-20)), Lyon.At(60)).State.Closing!.At.Should().Be(Lyon.At(1));

    [Fact]
    public void By_a_clock_that_was_ahead_and_is_set_right_does_not_end_before_it_started() =>
        A.Session().After(Lyon.Open(at: Lyon.At(5)), Lyon.At(1)).When(Lyon.Close(at: Lyon.At(2)), Lyon.At(2)).Fact<TransactionWasClosed>().At
            .Should().Be(Lyon.At(5), "it has lasted no time, not less");

    [Fact]
    public void Seconds_before_it_started_by_a_clock_that_follows_silos_whose_clocks_differ_is_nothing_odd()
    {
        var outcome = A.Session().After(Lyon.Open(), Lyon.At(1)).When(Lyon.Close(1000, Lyon.At(1).AddSeconds(-4)), Lyon.At(1).AddSeconds(-4));
        outcome.Oddities.Should().BeEmpty();
        outcome.State.Closing!.At.Should().Be(Lyon.At(1));
        new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(outcome.State).When(new SeeUnplugged(), Lyon.At(1).AddSeconds(-2))
            .State.EndedAt.Should().Be(Lyon.At(1));
    }

    [Fact]
    public void Without_a_token_is_closed_like_any_other() =>
        Charging.When(new CloseTransaction(Lyon.Stop() with { Token = null }, []), Lyon.At(31)).Fact<TransactionWasClosed>().By.Should().BeNull(); // T12
}

public sealed class A_superseded_session
{
    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Superseded =>
        A.Session().After(Lyon.Open()).After(new SeeSuperseded(), Lyon.At(20));

    [Fact]
    public void Waits_for_its_own_stop() => A.Session().After(Lyon.Open()).When(new SeeSuperseded(), Lyon.At(20))
        .Then(new SessionSuperseded(Lyon.At(20)), new SessionOddity(new("start-while-running", "its own stop has not come"))).Owing(new Wake(Lyon.At(20) + SessionDecider.UnplugPatience, SessionDecider.UnplugExpires))
        .State.State.Should().Be(SessionState.Finishing);

    [Fact]
    public void Is_superseded_once() => Superseded.When(new SeeSuperseded()).ThenNothing();

    [Fact]
    public void Ends_with_its_own_stop()
    {
        var outcome = Superseded.When(Lyon.Close(3000, Lyon.At(19)), Lyon.At(21));
        outcome.Fact<SessionEnded>().EnergyWh.Should().Be(2000);
    }

    [Fact]
    public void Is_settled_by_its_last_sample_when_its_stop_never_comes()
    {
        var metered = A.Session().After(Lyon.Open()).State;
        metered = SessionFolding.WithSamples(metered, [Lyon.Register(2500, 10)], Lyon.At(10));
        var outcome = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(metered)
            .After(new SeeSuperseded(), Lyon.At(20)).When(new Woken(SessionDecider.UnplugExpires), Lyon.At(20 + 1440));

        outcome.Oddities.Should().Equal("no-stop");
        outcome.Fact<SessionEnded>().Should().BeEquivalentTo(new { EnergyWh = 1500, StoppedAt = Lyon.At(10), MeterStopWh = (long?)null });
    }

    [Fact]
    public void Says_so_once_when_its_stop_comes_after_it_was_settled()
    {
        var settled = Superseded.After(new Woken(SessionDecider.UnplugExpires), Lyon.At(20 + 1440));
        var outcome = settled.When(Lyon.Close(), Lyon.At(3000));

        outcome.Oddities.Should().Equal("late-stop");
        outcome.Facts.Should().NotContain(f => f is SessionEnded, "it was billed");
        settled.After(Lyon.Close(), Lyon.At(3000)).When(Lyon.Close(), Lyon.At(3001)).ThenNothing();
    }
}
