namespace Electra.Domain.Tests.Connectors;

public sealed class A_start
{
    private static readonly DateTimeOffset NoClock = DateTimeOffset.UnixEpoch;

    private static Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply> Free => A.Connector().After(Lyon.Report(Condition.Available, 0));

    [Fact]
    public void Begins_a_session_that_is_named_after_it()
    {
        var outcome = Free.When(Lyon.Begin("17"));

        var session = SessionNames.BornBy(Lyon.Charger, Lyon.Start(), Lyon.Morning);
        outcome.Answering(new(ConnectorVerdict.Done, session, "17")).Effects.Should().BeEmpty();
        outcome.State.Should().BeEquivalentTo(new { Session = session, Transaction = "17", Phase = Phase.Charging });
    }

    [Fact]
    public void Again_finds_its_answer_whatever_number_was_ready_for_it()
    {
        var begun = Free.After(Lyon.Begin("17"));
        begun.When(Lyon.Begin("18"), Lyon.At(2)).ThenNothing().Answering(new(ConnectorVerdict.Repeated, begun.State.Session, "17"));
    }

    [Fact]
    public void That_its_session_calls_by_another_number_goes_by_that_one()
    {
        var begun = Free.After(Lyon.Begin("18"));
        var called = begun.When(Lyon.Begin("17") with { Theirs = true });
        called.State.Should().BeEquivalentTo(new { begun.State.Session, Transaction = "17", Phase = Phase.Charging });
        called.Effects.Should().BeEmpty();
        begun.After(Lyon.Begin("17") with { Theirs = true }).When(Lyon.Begin("17") with { Theirs = true }).ThenNothing();
        var asked = A.Connector().After(new ExpectStart(Lyon.Asked, Lyon.Alice)).After(Lyon.Begin("18")).When(Lyon.Begin("17") with { Theirs = true });
        asked.State.Should().BeEquivalentTo(new { Session = Lyon.Asked, Transaction = "17" });
        asked.Effects.Should().BeEmpty("it is the one that was asked for, whatever it is called");
        begun.After(new EndTransaction("18")).When(Lyon.Begin("17") with { Theirs = true }).ThenNothing();
    }

    [Fact]
    public void Again_is_known_though_the_tokens_case_differs() =>
        Free.After(Lyon.Begin("17", new("04a2b3c4d5"))).When(Lyon.Begin("18", new("04A2B3C4D5"))).ThenNothing().Reply.Transaction.Should().Be("17");

    [Fact]
    public void Again_after_its_stop_is_still_the_same() =>
        Free.After(Lyon.Begin("17")).After(new EndTransaction("17")).When(Lyon.Begin("18")).ThenNothing().Reply.Transaction.Should().Be("17");

    [Fact]
    public void Again_after_another_session_is_still_the_same() =>
        Free.After(Lyon.Begin("17")).After(new EndTransaction("17")).After(Lyon.Begin("18", Lyon.Bob, 5200, Lyon.At(40)))
            .When(Lyon.Begin("19")).ThenNothing().Reply.Transaction.Should().Be("17");

    [Theory]
    [InlineData("04FFEE1122", 1000, 1)]
    [InlineData("04A2B3C4D5", 1001, 1)]
    [InlineData("04A2B3C4D5", 1000, 2)]
    public void Of_another_token_meter_or_time_is_another(string token, long meter, double minutes) =>
        Free.After(Lyon.Begin("17")).When(Lyon.Begin("18", new(token), meter, Lyon.At(minutes)), Lyon.At(2)).Reply.Transaction.Should().Be("18");

    [Fact]
    public void Without_a_clock_is_the_same_while_it_runs() =>
        Free.After(Lyon.Begin("17", at: NoClock)).When(Lyon.Begin("18", at: NoClock), Lyon.At(1)).ThenNothing().Reply.Transaction.Should().Be("17");

    [Fact]
    public void Without_a_clock_is_a_new_one_in_a_new_session_once_the_first_has_stopped()
    {
        var first = Free.After(Lyon.Begin("17", at: NoClock));
        var second = first.After(new EndTransaction("17")).When(Lyon.Begin("18", at: NoClock), Lyon.At(60));

        second.Reply.Transaction.Should().Be("18");
        second.Reply.Session.Should().NotBe(first.State.Session, "a session of the same name would swallow it");
    }

    [Fact]
    public void While_one_runs_supersedes_it()
    {
        var first = Free.After(Lyon.Begin("17"));
        var outcome = first.When(Lyon.Begin("18", Lyon.Bob, 5200, Lyon.At(40)), Lyon.At(40));

        outcome.Oddities.Should().Equal("start-while-running");
        outcome.Owing(new TellSession(first.State.Session!.Value, new SeeSuperseded()));
        outcome.State.Transaction.Should().Be("18");
    }

    [Fact]
    public void After_one_that_stopped_and_was_never_unplugged_supersedes_it_without_a_word()
    {
        var first = Free.After(Lyon.Begin("17")).After(new EndTransaction("17"));
        var outcome = first.When(Lyon.Begin("18", at: Lyon.At(40)), Lyon.At(40));

        outcome.Oddities.Should().BeEmpty();
        outcome.Owing(new TellSession(first.State.Session!.Value, new SeeSuperseded()));
    }

    [Fact]
    public void Is_the_one_that_was_asked_from_afar_when_the_token_is_the_same_in_any_case()
    {
        var outcome = Free.After(new ExpectStart(Lyon.Asked, new("app-4711-alice"))).When(Lyon.Begin("17", new("APP-4711-Alice")));

        outcome.Reply.Session.Should().Be(Lyon.Asked);
        outcome.State.Expected.Should().BeNull();
    }

    [Fact]
    public void From_an_offline_queue_is_not_taken_for_the_one_that_was_asked_from_afar()
    {
        var outcome = Free.After(new ExpectStart(Lyon.Asked, Lyon.Alice)).When(Lyon.Begin("17", Lyon.Bob, 800, Lyon.At(-3000)));

        outcome.Reply.Session.Should().NotBe(Lyon.Asked);
        outcome.State.Expected!.Session.Should().Be(Lyon.Asked, "that one still waits");
    }

    [Fact]
    public void Beyond_the_remembered_ones_still_bears_the_same_session()
    {
        var connector = Free.After(Lyon.Begin("1", at: Lyon.At(-9999)));
        var first = connector.State.Session;
        for (var i = 0; i < ConnectorDecider.RememberedStarts; i++)
            connector = connector.After(Lyon.Begin($"{i + 2}", at: Lyon.At(i)));

        connector.When(Lyon.Begin("99", at: Lyon.At(-9999))).Reply.Session.Should().Be(first);
        connector.State.Starts.Should().HaveCount(ConnectorDecider.RememberedStarts);
    }
}
