using Electra.Ledger.Commits;

namespace Electra.Ledger.Tests.Commits;

public sealed class The_queue(Home home) : LedgerTest(home, onPostgres: false)
{
    [Fact]
    public async Task Answers_overloaded_at_once_when_it_is_full()
    {
        // Nobody answers on port 1: drafts wait, and nothing is flushed.
        var options = new LedgerOptions { ConnectionString = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1", QueueCapacity = 50, BatchSamples = 2 };
        await using var silo = await Silo.Begin(options);
        var drafts = Enumerable.Range(0, 80).Select(_ => silo.Writer.Append(Draft(NewGrain(), 1)).AsTask()).ToList();

        var refused = drafts.Where(draft => draft.IsCompleted).ToList();

        refused.Count.Should().BeInRange(30, 40);
        (await Task.WhenAll(refused)).Should().OnlyContain(outcome => outcome.Result == AppendResult.Overloaded);
        (await silo.Writer.Store(Samples.Meter.Readings("s-overload", 21))).Should().BeFalse();
    }

    [Fact]
    public async Task Lets_whoever_waits_go_while_the_write_goes_on()
    {
        await using var silo = await Start(FaultyFlush.Between);
        var grain = NewGrain();
        silo.Get<FaultyFlush>().FailBefore(3);
        using var impatient = new CancellationTokenSource();

        var append = async () => await silo.Writer.Append(Draft(grain, 1), impatient.Token);
        var waiting = append.Should().ThrowAsync<OperationCanceledException>();
        await impatient.CancelAsync();
        await waiting;

        await Eventually.Get(async () => await silo.Reader.Head(grain), head => head is { Version: 1 }, "the entry is written all the same");
    }
}
