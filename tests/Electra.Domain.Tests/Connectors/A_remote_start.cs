namespace Electra.Domain.Tests.Connectors;

public sealed class A_remote_start
{
    private static readonly ExpectStart Ask = new(Lyon.Asked, Lyon.Alice);

    [Fact]
    public void Waits_for_its_transaction() => A.Connector().After(Lyon.Report(Condition.Available, 0)).When(Ask)
        .Then(new StartExpected(Lyon.Asked, Lyon.Alice, Lyon.Morning, Phase.Preparing)).Answering(new(ConnectorVerdict.Done, Lyon.Asked))
        .State.Phase.Should().Be(Phase.Preparing);

    [Fact]
    public void Again_is_the_same() =>
        A.Connector().After(Lyon.Report(Condition.Available, 0)).After(Ask).When(Ask).ThenNothing().Answering(new(ConnectorVerdict.Repeated, Lyon.Asked));

    [Fact]
    public void Again_once_it_runs_tells_its_transaction() =>
        A.Connector().After(Ask).After(Lyon.Begin("17")).When(Ask).ThenNothing().Answering(new(ConnectorVerdict.Repeated, Lyon.Asked, "17"));

    [Fact]
    public void Finds_a_connector_that_waits_for_another_occupied() => A.Connector().After(Ask).When(new ExpectStart(Lyon.Born, Lyon.Bob)).ThenNothing()
        .Reply.Verdict.Should().Be(ConnectorVerdict.Occupied);

    [Theory]
    [InlineData(Condition.Available, ConnectorVerdict.Done)]
    [InlineData(Condition.Preparing, ConnectorVerdict.Done)]
    [InlineData(Condition.Finishing, ConnectorVerdict.Done)]
    [InlineData(Condition.Occupied, ConnectorVerdict.Done)]
    [InlineData(Condition.Reserved, ConnectorVerdict.ReservedForAnother)]
    [InlineData(Condition.Unavailable, ConnectorVerdict.OutOfOrder)]
    [InlineData(Condition.Faulted, ConnectorVerdict.OutOfOrder)]
    public void Is_let_in_by_what_the_connector_is(Condition condition, ConnectorVerdict verdict) =>
        A.Connector().After(Lyon.Report(condition)).When(Ask).Reply.Verdict.Should().Be(verdict);

    [Fact]
    public void Is_let_in_where_nothing_was_heard_yet() => A.Connector().When(Ask).Reply.Verdict.Should().Be(ConnectorVerdict.Done);

    [Fact]
    public void Finds_a_running_transaction_occupied() =>
        A.Connector().After(Lyon.Begin("17")).When(Ask).ThenNothing().Reply.Verdict.Should().Be(ConnectorVerdict.Occupied);

    [Fact] // Catalogue T14: its vehicle has gone, its stop never came.
    public void Is_let_in_where_a_transaction_never_stopped_and_the_vehicle_has_left()
    {
        var left = A.Connector().After(Lyon.Report(Condition.Preparing, 0)).After(Lyon.Begin("17")).After(Lyon.Report(Condition.Available, 30));
        left.When(Ask, Lyon.At(31)).Reply.Verdict.Should().Be(ConnectorVerdict.Done);
        left.After(Lyon.Report(Condition.Charging, 32)).When(Ask, Lyon.At(33)).Reply.Verdict.Should().Be(ConnectorVerdict.Occupied, "it only blinked (S4)");
    }

    [Fact] // Catalogue S5: one that says Available once and nothing more tells nothing of its vehicle.
    public void Is_not_let_in_by_an_Available_of_before_the_transaction() => A.Connector().After(Lyon.Report(Condition.Available, 0)).After(Lyon.Begin("17"))
        .When(Ask, Lyon.At(31)).Reply.Verdict.Should().Be(ConnectorVerdict.Occupied);

    [Fact]
    public void Whose_driver_gave_up_is_told_that_nobody_came()
    {
        // Preparing on the token, the plug's time ran out, Available again.
        A.Connector().After(Ask).After(Lyon.Report(Condition.Preparing, 0)).When(Lyon.Report(Condition.Available, 1), Lyon.At(1))
            .Owing(new TellSession(Lyon.Asked, new SeeUnplugged()));
    }
}
