namespace Electra.Domain.Tests.Connectors;

public sealed class An_end
{
    private static Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply> Charging =>
        A.Connector().After(Lyon.Report(Condition.Preparing, 0)).After(Lyon.Begin("17")).After(Lyon.Report(Condition.Charging, 1), Lyon.At(1));

    [Fact]
    public void Leaves_the_vehicle_there()
    {
        var charging = Charging;
        var outcome = charging.When(new EndTransaction("17"), Lyon.At(31));

        outcome.Then(new TransactionEnded("17", Lyon.At(31), Phase.Finishing)).Answering(new(ConnectorVerdict.Done, charging.State.Session, "17"));
        outcome.State.Session.Should().Be(charging.State.Session, "the session lasts until the unplug");
    }

    [Fact]
    public void Again_is_known()
    {
        var charging = Charging;
        charging.After(new EndTransaction("17")).When(new EndTransaction("17")).ThenNothing().Answering(new(ConnectorVerdict.Repeated, charging.State.Session, "17"));
    }

    [Fact]
    public void Of_one_that_was_superseded_finds_its_session_and_leaves_the_running_one()
    {
        var charging = Charging;
        var outcome = charging.After(Lyon.Begin("18", Lyon.Bob, at: Lyon.At(40)), Lyon.At(40)).When(new EndTransaction("17"), Lyon.At(41));

        outcome.ThenNothing().Reply.Session.Should().Be(charging.State.Session);
        outcome.State.Transaction.Should().Be("18");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public void Of_an_unknown_one_says_so(string transaction) =>
        Charging.When(new EndTransaction(transaction)).ThenNothing().Answering(new(ConnectorVerdict.Unknown));
}

public sealed class A_release
{
    [Fact]
    public void Of_the_session_that_holds_it_frees_it()
    {
        var finished = A.Connector().After(Lyon.Report(Condition.Preparing, 0)).After(Lyon.Begin("17")).After(new EndTransaction("17")).After(Lyon.Report(Condition.Available, 40), Lyon.At(40));

        finished.When(new Release(finished.State.Session!.Value), Lyon.At(41)).State.Should()
            .BeEquivalentTo(new { Session = (SessionId?)null, Phase = Phase.Available, TellsPlug = false });
    }

    [Fact]
    public void Of_a_remote_start_that_waits_lets_the_next_in() =>
        A.Connector().After(Lyon.Report(Condition.Available, 0)).After(new ExpectStart(Lyon.Asked, Lyon.Alice)).After(new Release(Lyon.Asked))
            .When(new ExpectStart(Lyon.Born, Lyon.Bob)).Reply.Verdict.Should().Be(ConnectorVerdict.Done);

    [Fact]
    public void Of_any_other_session_is_nothing() =>
        A.Connector().After(Lyon.Begin("17")).When(new Release(Lyon.Asked)).ThenNothing().Reply.Verdict.Should().Be(ConnectorVerdict.Ignored);
}
