namespace Electra.Domain.Tests.Sessions;

/// <summary>Catalogue T14.</summary>
public sealed class A_silent_meter
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);
    private static readonly TimeSpan Answer = TimeSpan.FromMinutes(3);

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Charging =>
        A.Session().After(Lyon.Open() with { EternalAfter = Patience }, Lyon.At(1));

    private static ListenForMeter Listen(bool online = true, TimeSpan? patience = null) => new(online, patience ?? Patience, Answer);

    private static DateTimeOffset After(double hours) => Lyon.At(1).AddHours(hours);

    private static Wake Next(DateTimeOffset at) => new(at, SessionDecider.MeterSilent);

    [Fact]
    public void Is_listened_for_from_the_start_on() =>
        A.Session().When(Lyon.Open() with { EternalAfter = Patience }, Lyon.At(1)).Owing(Next(After(6)));

    [Fact]
    public void Is_not_listened_for_where_nobody_wants_it() => A.Session().When(Lyon.Open(), Lyon.At(1)).Effects.Should().BeEmpty();

    [Fact]
    public void That_has_spoken_is_listened_for_from_then_on()
    {
        var spoke = SessionFolding.WithSamples(Charging.State, [Lyon.Soc("54", 120)], Lyon.At(121));
        new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(spoke).When(Listen(), After(6))
            .Then(new SilenceMet(SilenceStep.Listening, After(6))).Owing(Next(Lyon.At(121) + Patience));
    }

    [Fact]
    public void Of_a_charger_that_is_away_is_looked_at_again_later() => Charging.When(Listen(online: false), After(6))
        .Then(new SilenceMet(SilenceStep.Listening, After(6))).Owing(Next(After(7)));

    [Fact]
    public void Is_asked_then_stopped_then_given_up()
    {
        var asked = Charging.When(Listen(), After(6));
        asked.Then(new SilenceMet(SilenceStep.Asked, After(6)))
            .Owing(new SendOrder(Lyon.Charger, new ReportAgain("MeterValues", Lyon.Left), Repeatable: false), Next(After(6) + Answer));

        var stopped = Of(asked.State).When(Listen(), After(6.1));
        stopped.Then(new SilenceMet(SilenceStep.Stopped, After(6.1)))
            .Owing(new SendOrder(Lyon.Charger, new StopCharging("17"), Repeatable: false), Next(After(6.1) + Answer));

        var closed = Of(stopped.State).When(Listen(), After(6.2));
        closed.Oddities.Should().Equal("eternal-transaction");
        closed.Fact<SessionEnded>().Should().BeEquivalentTo(new { EnergyWh = 0L, EnergyRule = SessionEnergy.Nothing });
        closed.State.Closing!.ClosedBy.Should().Be("eternal");
        closed.Effects.OfType<TellConnector>().Should().ContainSingle("the connector is for the next one");
    }

    [Fact]
    public void That_answers_keeps_its_session()
    {
        var asked = Charging.After(Listen(), After(6)).State;
        var answered = SessionFolding.WithSamples(asked, [Lyon.Register(3000, 361.5)], After(6.01));
        Of(answered).When(Listen(), After(6.1)).Then(new SilenceMet(SilenceStep.Listening, After(6.1))).Owing(Next(After(6.01) + Patience))
            .State.Silence.Should().BeNull();
    }

    [Fact]
    public void That_answers_a_silo_whose_clock_is_behind_has_answered()
    {
        var asked = Charging.After(Listen(), After(6)).State;
        var answered = Of(asked).When(new ReadMeter([Lyon.Register(3000, 361)], []), After(6).AddSeconds(-5));
        answered.Fact<SilenceMet>().Step.Should().Be(SilenceStep.Listening);
        Of(SessionFolding.WithSamples(answered.State, [Lyon.Register(3000, 361)], After(6).AddSeconds(-5))).When(Listen(), After(6.1))
            .Then(new SilenceMet(SilenceStep.Listening, After(6.1)));
    }

    [Fact]
    public void Is_asked_once_although_its_time_comes_twice() => Charging.After(Listen(), After(6)).When(Listen(), After(6).AddSeconds(1)).ThenNothing();

    [Fact]
    public void Is_asked_anew_when_its_charger_went_away_in_between() =>
        Charging.After(Listen(), After(6)).After(Listen(online: false), After(6.1)).When(Listen(), After(7.1)).Fact<SilenceMet>().Step.Should().Be(SilenceStep.Asked);

    [Fact]
    public void Of_a_closed_session_is_nothing() => Charging.After(Lyon.Close(), Lyon.At(31)).When(Listen(), After(6)).ThenNothing();

    [Fact]
    public void Is_nothing_while_the_rule_is_off() => Charging.When(new ListenForMeter(true, null, Answer), After(6)).ThenNothing();

    [Fact]
    public void Given_up_takes_a_stop_that_comes_late_as_late()
    {
        var given = Charging.After(Listen(), After(6)).After(Listen(), After(6.1)).After(Listen(), After(6.2));
        given.When(Lyon.Close(), After(8)).Oddities.Should().Equal("late-stop");
    }

    [Fact]
    public void Is_stopped_once_by_a_person_in_a_minute()
    {
        var stopping = Charging.After(new AskStop("key:ops"), Lyon.At(10));
        stopping.When(new AskStop("key:ops"), Lyon.At(10.5)).ThenNothing().Answering(new(SessionVerdict.Repeated));
        stopping.When(new AskStop("key:ops"), Lyon.At(11)).Fact<StopAsked>();
    }

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Of(Session session) => new(session);
}
