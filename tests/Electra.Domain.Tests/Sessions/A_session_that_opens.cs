namespace Electra.Domain.Tests.Sessions;

public sealed class A_session_that_opens
{
    [Fact]
    public void Keeps_both_clocks()
    {
        var outcome = A.Session().When(Lyon.Open(at: Lyon.At(-1)));

        outcome.Then(new TransactionAttached(
            Lyon.Born, Lyon.Place, Lyon.Alice, "17", 1000, TokenStanding.Accepted, Lyon.At(-1), Lyon.At(-1), Lyon.Morning, true));
        outcome.State.Should().BeEquivalentTo(new { State = SessionState.Charging, WayIn = WayIn.Token, BeganAt = Lyon.Morning, StartedAt = Lyon.At(-1) });
    }

    [Fact]
    public void Again_answers_what_the_token_was_worth_then() =>
        A.Session().After(Lyon.Open(verdict: new(TokenStanding.Expired))).When(Lyon.Open(verdict: Lyon.Good)).ThenNothing()
            .Answering(new(SessionVerdict.Repeated, TokenStanding.Expired));

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", false)]
    [InlineData("0001-01-01T00:00:00Z", false)]
    [InlineData("2099-12-31T23:59:59Z", false)]
    [InlineData("2019-06-01T10:00:00Z", false)]
    [InlineData("2026-11-24T08:06:00Z", false)]
    [InlineData("2026-11-24T08:04:00Z", true)]
    [InlineData("2026-11-10T08:00:00Z", true)] // an offline queue, two weeks old
    public void Believes_a_clock_that_can_be_right(string charger, bool believed)
    {
        var told = DateTimeOffset.Parse(charger, System.Globalization.CultureInfo.InvariantCulture);
        var outcome = A.Session().When(Lyon.Open(at: told));

        outcome.State.StartedAt.Should().Be(believed ? told : Lyon.Morning);
        outcome.State.ChargerStartedAt.Should().Be(told);
        outcome.Oddities.Should().BeEquivalentTo(believed ? Array.Empty<string>() : ["clock-off"]);
    }

    [Fact]
    public void Without_right_is_a_session_all_the_same()
    {
        var outcome = A.Session().When(Lyon.Open(verdict: new(TokenStanding.Blocked)));

        outcome.Oddities.Should().Equal("started-without-right");
        outcome.Answering(new(SessionVerdict.Done, TokenStanding.Blocked)).State.State.Should().Be(SessionState.Charging);
    }

    [Fact]
    public void With_a_negative_meter_says_so() => A.Session().When(Lyon.Open(meter: -1)).Oddities.Should().Equal("negative-meter");

    [Theory]
    [InlineData(Condition.SuspendedEv, SessionState.Suspended)]
    [InlineData(Condition.SuspendedEvse, SessionState.Suspended)]
    [InlineData(Condition.Charging, SessionState.Charging)]
    [InlineData(Condition.Faulted, SessionState.Charging)]
    [InlineData(Condition.Finishing, SessionState.Charging)]
    public void Is_what_its_connector_shows(Condition seen, SessionState state) =>
        A.Session().After(Lyon.Open()).When(new SeeCondition(seen, null)).State.State.Should().Be(state);

    [Fact]
    public void Is_told_the_same_condition_once() =>
        A.Session().After(Lyon.Open()).After(new SeeCondition(Condition.Charging, null)).When(new SeeCondition(Condition.Charging, null)).ThenNothing();

    [Theory]
    [InlineData(typeof(ReadMeter))]
    [InlineData(typeof(CloseTransaction))]
    [InlineData(typeof(AskStop))]
    public void Has_to_be_opened_first(Type kind)
    {
        SessionInput input = kind.Name switch
        {
            nameof(ReadMeter) => new ReadMeter([], []),
            nameof(CloseTransaction) => Lyon.Close(),
            _ => new AskStop("key:hotel"),
        };
        A.Session().When(input).ThenNothing().Answering(new(SessionVerdict.Unknown));
    }

    [Fact]
    public void Is_asked_to_stop_by_an_order_that_may_be_repeated() => A.Session().After(Lyon.Open()).When(new AskStop("key:hotel"), Lyon.At(3))
        .Then(new StopAsked("key:hotel", Lyon.At(3))).Owing(new SendOrder(Lyon.Charger, new StopCharging("17"), Repeatable: true));
}
