namespace Electra.Domain.Tests.Keys;

public sealed class A_request_with_an_idempotency_key
{
    private static readonly KeptAnswer Created = new(202, """{"sessionId":"…","state":"starting"}""", "application/json", "/api/v1/sessions/1");

    private static Scenario<AnswerDecider, Answer, AnswerInput, AnswerFact, RequestStanding> Begun => A.Request().After(new BeginRequest("aa"));

    private static Scenario<AnswerDecider, Answer, AnswerInput, AnswerFact, RequestStanding> Answered => Begun.After(new CompleteRequest(Created));

    [Fact]
    public void Is_carried_out_once() => A.Request().When(new BeginRequest("aa")).Then(new RequestBegun("aa", Lyon.Morning)).Answering(RequestStanding.New);

    [Fact]
    public void Is_answered_the_same_for_a_day()
    {
        Answered.When(new BeginRequest("aa"), Lyon.At(1439)).ThenNothing().Answering(RequestStanding.Answered).State.Kept.Should().Be(Created);
        Answered.When(new BeginRequest("aa"), Lyon.At(1440)).Answering(RequestStanding.New).State.Kept.Should().BeNull();
    }

    [Fact]
    public void With_another_body_is_refused_for_a_day()
    {
        Begun.When(new BeginRequest("bb")).ThenNothing().Answering(RequestStanding.Reused);
        Answered.When(new BeginRequest("bb"), Lyon.At(1439)).ThenNothing().Answering(RequestStanding.Reused);
        Answered.When(new BeginRequest("bb"), Lyon.At(1440)).Answering(RequestStanding.New);
    }

    [Fact]
    public void Waits_for_the_first_until_that_one_is_given_up()
    {
        Begun.When(new BeginRequest("aa"), Lyon.At(0.9)).ThenNothing().Answering(RequestStanding.UnderWay);
        Begun.When(new BeginRequest("aa"), Lyon.At(1)).Answering(RequestStanding.New);
    }

    [Fact]
    public void Keeps_its_first_answer() =>
        Answered.When(new CompleteRequest(Created with { Status = 500 })).ThenNothing().Answering(RequestStanding.Answered).State.Kept.Should().Be(Created);
}

public sealed class The_key_ring
{
    private static readonly ApiKey Hotel = new("k-1", "hotel", "5e88", ["read", "operate"], ["lyon-1"], Lyon.Morning);

    [Fact]
    public void Issues_a_key() => A.KeyRing().When(new IssueKey(Hotel, "admin")).Then(new KeyIssued(Hotel, "admin")).Answering(true).State.Keys.Should().Equal(Hotel);

    [Fact]
    public void Issues_an_id_once() => A.KeyRing(new KeyIssued(Hotel, "admin")).When(new IssueKey(Hotel, "admin")).ThenNothing().Answering(false);

    [Fact]
    public void Revokes_a_key() => A.KeyRing(new KeyIssued(Hotel, "admin")).When(new RevokeKey("k-1", "admin"))
        .Then(new KeyRevoked("k-1", "admin", Lyon.Morning)).Answering(true).State.Keys.Should().BeEmpty();

    [Fact]
    public void Revokes_nothing_that_is_not_there() => A.KeyRing().When(new RevokeKey("k-1", "admin")).ThenNothing().Answering(false);
}
