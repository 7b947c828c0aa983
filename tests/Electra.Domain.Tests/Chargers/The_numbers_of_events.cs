using CsCheck;

namespace Electra.Domain.Tests.Chargers;

public sealed class The_numbers_of_events
{
    [Fact]
    public void Without_a_gap_miss_nothing_wherever_they_begin() => Gen.Int[0, 500].Sample(first =>
        Missing(Told(TransactionStage.Started, first), Told(TransactionStage.Updated, first + 1), Told(TransactionStage.Ended, first + 2)).Should().Be(0));

    [Fact]
    public void With_gaps_tell_how_many_are_missing_however_often_and_in_whichever_order_the_others_come() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 1_000], (last, seed) => (last, seed)).Sample(given =>
        {
            var random = new Random(given.seed);
            var kept = Enumerable.Range(1, given.last - 1).Where(_ => random.Next(2) == 0).ToList();
            var between = kept.Concat(kept.Where(_ => random.Next(2) == 0)).OrderBy(_ => random.Next()).Select(n => Told(TransactionStage.Updated, n));
            Missing([Told(TransactionStage.Started, 0), .. between, Told(TransactionStage.Ended, given.last)]).Should().Be(given.last - 1 - kept.Count);
        });

    [Fact]
    public void That_begin_anew_in_the_middle_say_nothing() =>
        Missing(Told(TransactionStage.Started, 40), Told(TransactionStage.Updated, 41), Told(TransactionStage.Updated, 0), Told(TransactionStage.Ended, 9)).Should().Be(0);

    [Fact]
    public void Of_a_transaction_whose_beginning_was_not_heard_say_nothing() =>
        Missing(Told(TransactionStage.Updated, 4), Told(TransactionStage.Ended, 9)).Should().Be(0);

    private static int Missing(params TransactionProgressed[] news)
    {
        var sequences = new EventSequences();
        return news.Aggregate(0, (_, told) => sequences.Heard(told));
    }

    private static TransactionProgressed Told(TransactionStage stage, int number) => Lyon.News(stage) with { Sequence = number };
}
