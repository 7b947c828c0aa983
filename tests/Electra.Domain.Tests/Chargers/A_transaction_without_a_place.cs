namespace Electra.Domain.Tests.Chargers;

public sealed class A_transaction_without_a_place
{
    private static readonly TransactionProgressed Shown = Nowhere(TransactionStage.Started, token: Lyon.Alice) with { Samples = [Lyon.Register(1_000, 1)] };

    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> Waiting => A.Charger().After(Keep(Shown));

    [Fact]
    public void Waits_with_all_that_its_first_news_told() => Unplaced.Of(Waiting.State, Nowhere(TransactionStage.Updated, minutes: 2)).Should().Be(Shown);

    [Fact]
    public void Is_held_by_its_name_also_where_the_name_is_used_again()
    {
        Unplaced.Holds(A.Charger().State, "tx").Should().BeFalse();
        var waiting = Waiting.State;
        (Unplaced.Holds(waiting, "tx"), Unplaced.Holds(waiting, "tx-2")).Should().Be((true, false));
        var again = Nowhere(TransactionStage.Started, minutes: 60, token: Lyon.Bob);
        (Unplaced.Of(waiting, again), Unplaced.Holds(waiting, again.Transaction)).Should().Be((null, true), "what waits is seen to, whichever charge it is of");
    }

    [Fact]
    public void Is_kept_once_however_often_its_news_are_told() => Waiting.When(Keep(Shown with { Samples = [.. Shown.Samples] })).ThenNothing();

    [Fact]
    public void Learns_from_later_news_whose_it_is_and_keeps_when_it_began_and_where_its_meter_stood()
    {
        var waiting = A.Charger().After(Keep(Shown with { Token = null })).When(Keep(Nowhere(TransactionStage.Updated, minutes: 3, token: Lyon.Bob))).State;
        var known = waiting.Unplaced.Should().ContainSingle().Subject;
        (known.Stage, known.Token, known.At, TransactionNews.BeginWh(known)).Should().Be((TransactionStage.Started, Lyon.Bob, Lyon.At(1), 1_000));
    }

    [Fact]
    public void Stays_whose_it_was_when_another_token_is_shown() =>
        Waiting.When(Keep(Nowhere(TransactionStage.Updated, minutes: 3, token: Lyon.Bob))).State.Unplaced.Should().ContainSingle().Which.Token.Should().Be(Lyon.Alice);

    [Fact]
    public void Waits_no_longer_once_its_place_is_told_or_it_is_over()
    {
        foreach (Outlet? place in new[] { Lyon.Left, (Outlet?)null })
            Waiting.When(new PlaceTransaction("tx", place, [])).Then(new TransactionPlaced("tx", place, Lyon.Morning)).State.Unplaced.Should().BeEmpty();
        Waiting.When(new PlaceTransaction("tx-2", Lyon.Left, [])).ThenNothing();
    }

    [Fact] // U1: a charger that tells its place with the first news alone, of a charge that was never heard to begin.
    public void Whose_beginning_was_not_heard_does_not_wait()
    {
        Unplaced.Waits(A.Charger().State, Nowhere(TransactionStage.Updated)).Should().BeFalse();
        Unplaced.Waits(Waiting.State, Nowhere(TransactionStage.Updated)).Should().BeTrue();
        Unplaced.Waits(Waiting.State, Nowhere(TransactionStage.Ended)).Should().BeFalse();
    }

    [Fact] // U2
    public void Is_not_taken_for_one_of_the_same_name_after_a_boot()
    {
        var again = Nowhere(TransactionStage.Started, minutes: 60, token: Lyon.Bob);
        Unplaced.Of(Waiting.State, again).Should().BeNull();
        Waiting.When(Keep(again)).State.Unplaced.Should().Equal(again);
        Unplaced.Of(Waiting.State, again with { At = DateTimeOffset.UnixEpoch }).Should().Be(Shown, "a clock that does not run says nothing");
    }

    [Fact] // Its end was lost, and so was the beginning of the next one.
    public void Is_not_what_goes_on_under_its_name_half_a_day_later()
    {
        Unplaced.Of(Waiting.State, Nowhere(TransactionStage.Updated, minutes: 11 * 60)).Should().Be(Shown);
        Unplaced.Of(Waiting.State, Nowhere(TransactionStage.Updated, minutes: 13 * 60)).Should().BeNull();
        Unplaced.Waits(Waiting.State, Nowhere(TransactionStage.Updated, minutes: 13 * 60)).Should().BeFalse();
    }

    [Fact]
    public void Leaves_no_more_than_a_few_behind()
    {
        var charger = Enumerable.Range(1, 40).Aggregate(A.Charger(), (c, n) => c.After(Keep(Nowhere(TransactionStage.Started, $"tx-{n}")))).State;
        charger.Unplaced.Should().HaveCount(16).And.Contain(u => u.Transaction == "tx-40");
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_200, true)]
    public void Is_forgotten_at_its_end_unless_energy_flowed(long stop, bool flowed) => Unplaced.HasFlowed(
        Shown, Nowhere(TransactionStage.Ended) with { Samples = [Lyon.Register(stop, 9) with { Context = "Transaction.End" }] }).Should().Be(flowed);

    [Fact] // F02
    public void Is_at_the_place_of_the_order_whose_number_it_tells()
    {
        var expecting = A.Connector().After(new ExpectStart(Lyon.Asked, Lyon.Alice)).State;
        Unplaced.Follows(expecting, Nowhere(TransactionStage.Started) with { RemoteStartId = SessionNames.StartNumber(Lyon.Asked) }).Should().BeTrue();
        Unplaced.Follows(expecting, Nowhere(TransactionStage.Started) with { RemoteStartId = 4_711 }).Should().BeFalse();
        Unplaced.Follows(expecting, Nowhere(TransactionStage.Started)).Should().BeFalse();
    }

    private static KeepUnplaced Keep(TransactionProgressed news) => new(news, []);

    private static TransactionProgressed Nowhere(TransactionStage stage, string transaction = "tx", double minutes = 1, TokenId? token = null) =>
        Lyon.News(stage, transaction, minutes, token) with { Outlet = null };
}
