namespace Electra.Domain.Tests.Sessions;

public sealed class A_session_asked_from_afar
{
    private static readonly AskStart Ask = new(Lyon.Asked, Lyon.Place, Lyon.Alice, TimeSpan.FromMinutes(5));

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Starting => A.Session().After(Ask);

    [Fact] // F01
    public void Tells_the_charger_of_which_kind_its_token_is_and_whose_group_may_stop_it() =>
        A.Session().When(new AskStart(Lyon.Asked, Lyon.Place, Lyon.Alice, TimeSpan.FromMinutes(5), TokenKind: "Local", Group: new("FLEET-LYON")))
            .Effects.OfType<SendOrder>().Single().Order.Should().Match<StartCharging>(o => o.TokenKind == "Local" && o.Group == new TokenId("FLEET-LYON"));

    [Fact]
    public void Orders_the_start_once_and_sets_itself_a_time()
    {
        var outcome = A.Session().When(Ask);

        outcome.Then(new SessionAsked(Lyon.Asked, Lyon.Place, Lyon.Alice, Lyon.Morning)).Owing(
            new SendOrder(Lyon.Charger, new StartCharging(Lyon.Left, Lyon.Alice, SessionNames.StartNumber(Lyon.Asked)), Repeatable: false),
            new Wake(Lyon.At(5), SessionDecider.StartExpires));
        outcome.State.Should().BeEquivalentTo(new { State = SessionState.Starting, WayIn = WayIn.Remote, BeganAt = Lyon.Morning });
    }

    [Fact]
    public void Again_orders_nothing() => Starting.When(Ask).ThenNothing().Answering(new(SessionVerdict.Repeated));

    [Theory]
    [InlineData("the charger answered Rejected")]
    [InlineData("the charger did not answer in time")]
    public void That_the_charger_does_not_take_fails_and_lets_go(string told)
    {
        var outcome = Starting.When(new StartOrderEnded(false, told));

        outcome.Then(new SessionFailed(told, Lyon.Morning, "refused")).Owing(new TellConnector(Lyon.Charger, Lyon.Left, Lyon.Asked));
        outcome.State.Should().BeEquivalentTo(new { State = SessionState.Failed, Failure = told });
    }

    [Fact]
    public void That_the_charger_takes_goes_on_waiting() => Starting.When(new StartOrderEnded(true, "the charger answered Accepted")).State.State.Should().Be(SessionState.Starting);

    [Fact]
    public void Whose_transaction_never_comes_fails_at_its_time() =>
        Starting.When(new Woken(SessionDecider.StartExpires), Lyon.At(5)) // T1
            .Then(new SessionOddity(new("no-transaction", "the remote start was taken, and nothing followed")), new SessionFailed("zombie: no transaction began in time", Lyon.At(5), "zombie"))
            .Owing(new TellConnector(Lyon.Charger, Lyon.Left, Lyon.Asked)).State.FailureCause.Should().Be("zombie");

    [Fact]
    public void Whose_transaction_came_is_not_failed_by_its_time_nor_by_a_late_refusal()
    {
        var running = Starting.After(Lyon.Open(Lyon.Asked));
        running.When(new Woken(SessionDecider.StartExpires), Lyon.At(5)).ThenNothing();
        running.When(new StartOrderEnded(false, "the charger did not answer in time")).ThenNothing();
    }

    [Fact]
    public void Is_preparing_when_the_plug_is_seen() => Starting.When(new SeeCondition(Condition.Preparing, null)).State.State.Should().Be(SessionState.Preparing);

    [Fact]
    public void Fails_when_the_vehicle_leaves_before_it_begins() =>
        Starting.When(new SeeUnplugged()).Then(new VehicleLeft(Lyon.Morning), new SessionFailed("the vehicle left before a transaction began", Lyon.Morning, "vehicle-left"));

    [Fact]
    public void That_was_given_up_takes_a_start_that_comes_late()
    {
        var outcome = Starting.After(new Woken(SessionDecider.StartExpires), Lyon.At(5)).When(Lyon.Open(Lyon.Asked, at: Lyon.At(4)), Lyon.At(6));

        outcome.Oddities.Should().Equal("late-start");
        outcome.State.Should().BeEquivalentTo(new { State = SessionState.Charging, Failure = (string?)null, FailureCause = (string?)null, WayIn = WayIn.Remote, BeganAt = Lyon.Morning });
    }

    [Fact]
    public void That_was_superseded_before_its_start_was_heard_still_comes_to_an_end()
    {
        var outcome = Starting.After(new SeeSuperseded()).When(Lyon.Open(Lyon.Asked, at: Lyon.At(4)), Lyon.At(6));
        outcome.Owing(new Wake(Lyon.At(6) + SessionDecider.UnplugPatience, SessionDecider.UnplugExpires));
    }

    [Fact]
    public void That_its_vehicle_had_left_before_its_start_was_heard_still_comes_to_an_end()
    {
        var outcome = Starting.After(new SeeCondition(Condition.Preparing, null)).After(new SeeUnplugged(), Lyon.At(2)).When(Lyon.Open(Lyon.Asked, at: Lyon.At(1.5)), Lyon.At(6));
        outcome.Owing(new Wake(Lyon.At(6) + SessionDecider.UnplugPatience, SessionDecider.UnplugExpires));
        outcome.State.Should().BeEquivalentTo(new { State = SessionState.Finishing, Failure = (string?)null });

        var settled = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(outcome.State)
            .When(new Woken(SessionDecider.UnplugExpires), Lyon.At(6) + SessionDecider.UnplugPatience);
        settled.State.State.Should().Be(SessionState.Ended);
        settled.Effects.OfType<TellConnector>().Should().ContainSingle("the connector is for the next one");
    }

    [Fact]
    public void That_a_silo_behind_the_one_that_asked_gives_up_does_not_end_before_it_began() =>
        Starting.When(new StartOrderEnded(false, "the charger answered Rejected"), Lyon.Morning.AddSeconds(-5)).State.EndedAt.Should().Be(Lyon.Morning);

    [Fact]
    public void Has_nothing_to_stop() => Starting.When(new AskStop("key:hotel")).ThenNothing().Answering(new(SessionVerdict.NotRunning));

    [Fact]
    public void Is_not_closed_by_a_stop_of_nothing() => Starting.When(Lyon.Close()).ThenNothing().Answering(new(SessionVerdict.NotRunning));
}
