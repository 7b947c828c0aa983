using Electra.Ledger.Commits;

namespace Electra.Ledger.Tests.Commits;

public abstract class An_unknown_commit(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    [Fact]
    public async Task That_had_happened_counts_as_won_with_the_number_it_got()
    {
        await using var silo = await Start(FaultyFlush.Between);
        var flush = silo.Get<FaultyFlush>();
        var grain = NewGrain();
        flush.FailAfter(2);

        var outcome = await silo.Writer.Append(Draft(grain, 1, debts: new DebtDraft(0, Noon)));

        outcome.Result.Should().Be(AppendResult.Won);
        flush.Writes.Should().Be(3);
        (await silo.Reader.After(grain, 0)).Should().ContainSingle().Which.Number.Should().Be(outcome.Number);
        (await silo.Debts.Of(grain)).Should().ContainSingle();
    }

    [Fact]
    public async Task That_had_not_happened_happens_then()
    {
        await using var silo = await Start(FaultyFlush.Between);
        var grain = NewGrain();
        silo.Get<FaultyFlush>().FailBefore(2);

        (await silo.Writer.Append(Draft(grain, 1))).Result.Should().Be(AppendResult.Won);
        (await silo.Reader.After(grain, 0)).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_another_writer_is_not_taken_for_ones_own()
    {
        await using var other = await Start();
        await using var silo = await Start(FaultyFlush.Between);
        var grain = NewGrain();
        await other.Writer.Append(Draft(grain, 1));
        silo.Get<FaultyFlush>().FailAfter(1);

        (await silo.Writer.Append(Draft(grain, 1))).Result.Should().Be(AppendResult.Refused);
    }

    [Fact]
    public async Task Is_said_while_it_lasts()
    {
        await using var silo = await Start(FaultyFlush.Between);
        silo.Writer.Reachable.Should().BeTrue();
        silo.Get<FaultyFlush>().FailBefore(5);

        var append = silo.Writer.Append(Draft(NewGrain(), 1)).AsTask();
        await Eventually.True(() => !silo.Writer.Reachable, "the database is said to be silent");
        silo.Writer.SilentSince.Should().NotBeNull();

        (await append).Result.Should().Be(AppendResult.Won);
        silo.Writer.Reachable.Should().BeTrue();
        silo.Writer.SilentSince.Should().BeNull();
    }

    [Fact]
    public async Task Of_samples_stores_each_once()
    {
        await using var silo = await Start(FaultyFlush.Between);
        silo.Get<FaultyFlush>().FailAfter(1);
        var samples = Samples.Meter.Readings("s-unknown", 3);

        (await silo.Writer.Store(samples)).Should().BeTrue();
        (await silo.Samples.Of(samples[0].Session, samples[0].Month, null, 10)).Items.Should().HaveCount(3);
    }
}

public sealed class An_unknown_commit_on_PostgreSQL(Home home) : An_unknown_commit(home, onPostgres: true);

public sealed class An_unknown_commit_on_SQLite(Home home) : An_unknown_commit(home, onPostgres: false);
