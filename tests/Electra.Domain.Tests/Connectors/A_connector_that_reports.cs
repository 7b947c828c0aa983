namespace Electra.Domain.Tests.Connectors;

public sealed class A_connector_that_reports
{
    [Fact]
    public void By_a_clock_that_went_back_is_believed_at_its_second_word()
    {
        // S8: two hours back, and time passes as it does.
        var before = A.Connector().After(Lyon.Report(Condition.Available, 120), Lyon.At(120));
        var first = before.When(Lyon.Report(Condition.Preparing, 5), Lyon.At(125));
        first.Oddities.Should().Equal("late-status");
        var second = new Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>(first.State).When(Lyon.Report(Condition.Charging, 6), Lyon.At(126));
        second.Oddities.Should().StartWith("clock-jumped");
        second.State.Should().BeEquivalentTo(new { Reported = Condition.Charging, Late = (LateReportHeard?)null });
        new Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>(second.State)
            .When(Lyon.Report(Condition.SuspendedEv, 7), Lyon.At(127)).Oddities.Should().BeEmpty();
    }

    [Fact]
    public void Of_a_queue_that_comes_late_stays_late()
    {
        // S2: an hour's reports within seconds.
        var state = A.Connector().After(Lyon.Report(Condition.Available, 120), Lyon.At(120));
        for (var i = 0; i < 5; i++)
        {
            state.When(Lyon.Report(Condition.Preparing, 50 + (i * 10)), Lyon.At(121 + (i / 60.0))).Oddities.Should().Equal("late-status");
            state = state.After(Lyon.Report(Condition.Preparing, 50 + (i * 10)), Lyon.At(121 + (i / 60.0)));
        }
    }

    [Fact]
    public void Keeps_both_times_and_the_error_beside_its_condition()
    {
        var outcome = A.Connector().When(new ReportCondition(
            new(Lyon.Left, Condition.Faulted, "GroundFailure", "isolation 12 kOhm", "alpitronic", "E-0417", Lyon.At(-2)), []));

        outcome.Then(new ConditionReported(
            Condition.Faulted, "GroundFailure", "E-0417", "isolation 12 kOhm", "alpitronic", Lyon.Morning, Lyon.At(-2), null, Phase.Faulted));
        outcome.State.ErrorCode.Should().Be("GroundFailure");
        outcome.State.Since.Should().Be(Lyon.Morning);
    }

    [Fact]
    public void NoError_is_no_error() =>
        A.Connector().When(Lyon.Report(Condition.Available, error: "NoError")).State.ErrorCode.Should().BeNull();

    [Fact]
    public void The_same_again_changes_nothing() =>
        A.Connector().After(Lyon.Report(Condition.Available, 0)).When(Lyon.Report(Condition.Available, 5), Lyon.At(5)).ThenNothing();

    [Fact]
    public void The_same_again_with_another_error_is_news_but_no_odd_transition()
    {
        var outcome = A.Connector().After(Lyon.Report(Condition.Finishing, 0)).When(Lyon.Report(Condition.Finishing, 1, "OtherError"), Lyon.At(1));

        outcome.Oddities.Should().BeEmpty();
        outcome.State.ErrorCode.Should().Be("OtherError");
        outcome.State.Since.Should().Be(Lyon.Morning, "it has been so since then");
    }

    [Fact]
    public void Of_now_is_believed_though_the_word_before_was_dated_by_a_clock_that_is_ahead()
    {
        // It was at a silo that is seven seconds ahead; now it is at another, and its clock has followed each.
        var before = A.Connector().After(Lyon.Report(Condition.Preparing, 10)).After(Lyon.Report(Condition.Charging, 10 + (7 / 60.0)), Lyon.At(10 + (7 / 60.0)));
        var outcome = before.When(Lyon.Report(Condition.Available, 10 + (2 / 60.0)), Lyon.At(10 + (3 / 60.0)));
        outcome.State.Should().BeEquivalentTo(new { Reported = Condition.Available, Plugged = false });
        outcome.Oddities.Should().BeEmpty();
        before.When(Lyon.Report(Condition.Available, 10 + (2 / 60.0)), Lyon.At(10 + (20 / 60.0))).Oddities.Should().Equal(["late-status"], "it was under way for long: it came of a queue");
    }

    [Fact]
    public void An_older_word_late_does_not_undo_a_newer_one()
    {
        var outcome = A.Connector().After(Lyon.Report(Condition.Preparing, 1)).After(Lyon.Begin()).After(Lyon.Report(Condition.Charging, 2), Lyon.At(2))
            .When(Lyon.Report(Condition.Available, 0), Lyon.At(3));

        outcome.Oddities.Should().Equal("late-status");
        outcome.Effects.Should().BeEmpty();
        outcome.State.Should().BeEquivalentTo(new { Reported = Condition.Charging, Phase = Phase.Charging, Plugged = true });
    }

    [Fact]
    public void A_clock_that_jumped_back_by_years_is_wrong_not_old()
    {
        var outcome = A.Connector().After(Lyon.Report(Condition.Available, 0)).When(new ReportCondition(
            Lyon.Says(Condition.Preparing) with { At = DateTimeOffset.UnixEpoch.AddMinutes(3) }, []));

        outcome.State.Phase.Should().Be(Phase.Preparing);
    }

    [Fact]
    public void A_clock_that_was_ahead_and_is_set_right_is_believed_at_once()
    {
        // Local time until the first boot's answer (S8): two hours ahead, then right.
        var outcome = A.Connector().After(Lyon.Report(Condition.Available, 120)).When(Lyon.Report(Condition.Preparing, 1), Lyon.At(1));

        outcome.Oddities.Should().BeEmpty();
        outcome.State.Phase.Should().Be(Phase.Preparing);
    }

    [Fact]
    public void Without_any_time_it_is_believed() =>
        A.Connector().After(Lyon.Report(Condition.Available, 0)).When(Lyon.Report(Condition.Preparing)).State.Phase.Should().Be(Phase.Preparing);

    [Fact]
    public void Available_during_a_transaction_leaves_the_transaction_and_tells_the_session_of_the_unplug()
    {
        var charging = A.Connector().After(Lyon.Report(Condition.Preparing, 0)).After(Lyon.Begin()).After(Lyon.Report(Condition.Charging, 1), Lyon.At(1));
        var session = charging.State.Session!.Value;

        var outcome = charging.When(Lyon.Report(Condition.Available, 9), Lyon.At(9));

        outcome.Oddities.Should().Equal("available-during-transaction");
        outcome.Owing(new TellSession(session, new SeeUnplugged()));
        outcome.State.Should().BeEquivalentTo(new { Transaction = "17", Phase = Phase.Charging, Plugged = false });
    }

    [Fact]
    public void A_fault_never_eats_a_session()
    {
        var charging = A.Connector().After(Lyon.Report(Condition.Preparing, 0)).After(Lyon.Begin()).After(Lyon.Report(Condition.Charging, 1), Lyon.At(1));
        var session = charging.State.Session!.Value;

        var faulted = charging.When(Lyon.Report(Condition.Faulted, 2, "OverTemperature"), Lyon.At(2));
        faulted.State.Should().BeEquivalentTo(new { Phase = Phase.Faulted, Transaction = "17", Session = session, Plugged = true });
        faulted.Owing(new TellSession(session, new SeeCondition(Condition.Faulted, "OverTemperature")));

        A.Connector([.. Facts(charging, faulted)]).When(Lyon.Report(Condition.Charging, 3), Lyon.At(3)).State.Phase.Should().Be(Phase.Charging);

        static IEnumerable<ConnectorFact> Facts(
            Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply> before, Outcome<Connector, ConnectorFact, ConnectorReply> then) =>
        [
            new TransactionBegan("q", before.State.Session!.Value, before.State.Transaction!, Lyon.At(0), Phase.Charging),
            .. then.Facts,
        ];
    }

    [Fact]
    public void The_word_of_2_x_is_no_odd_transition() =>
        A.Connector().After(Lyon.Report(Condition.Available)).When(Lyon.Report(Condition.Occupied)).Oddities.Should().BeEmpty();

    [Fact]
    public void Its_oddities_are_recorded_with_it() =>
        A.Connector().When(new ReportCondition(Lyon.Says(Condition.Available), [new("number-as-text", "connectorId")])).Oddities.Should().Equal("number-as-text");

    [Fact]
    public void A_session_that_waits_for_its_plug_is_told()
    {
        A.Connector().After(Lyon.Report(Condition.Available, 0)).After(new ExpectStart(Lyon.Asked, Lyon.Alice))
            .When(Lyon.Report(Condition.Preparing, 1), Lyon.At(1))
            .Owing(new TellSession(Lyon.Asked, new SeeCondition(Condition.Preparing, null)));
    }
}
