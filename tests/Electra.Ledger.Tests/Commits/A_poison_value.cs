using Electra.Ledger.Commits;

namespace Electra.Ledger.Tests.Commits;

public abstract class A_poison_value(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    public static TheoryData<string> Poison => new(
        """{"vendor":"a\u0000b"}""",
        """{"vendor":"half a pair \ud83d"}""",
        """{"vendor":"unfinished""",
        "{\"vendor\":\"raw \0 zero\"}");

    [Theory]
    [MemberData(nameof(Poison))]
    public async Task Is_refused_alone_among_fifty_good_ones(string body)
    {
        await using var silo = await Start();
        var drafts = Enumerable.Range(0, 51).Select(i => Draft(NewGrain(), 1, i == 20 ? body : """{"ok":true}""", debts: new DebtDraft(0, Noon))).ToList();

        var outcomes = await Task.WhenAll(drafts.Select(draft => silo.Writer.Append(draft).AsTask()));

        outcomes[20].Result.Should().Be(AppendResult.Poisoned);
        outcomes[20].Why.Should().NotBeNullOrEmpty();
        outcomes.Where((_, i) => i != 20).Should().OnlyContain(outcome => outcome.Result == AppendResult.Won);
        (await silo.Reader.Head(drafts[20].Grain)).Should().BeNull();
        (await silo.Debts.Of(drafts[20].Grain)).Should().BeEmpty();
        silo.Writer.Reachable.Should().BeTrue();
    }

    [Fact]
    public async Task Leaves_its_grain_free_to_go_on()
    {
        await using var silo = await Start();
        var grain = NewGrain();
        await silo.Writer.Append(Draft(grain, 1));

        (await silo.Writer.Append(Draft(grain, 2, "no json"))).Result.Should().Be(AppendResult.Poisoned);
        (await silo.Writer.Append(Draft(grain, 2))).Result.Should().Be(AppendResult.Won);
    }

    [Fact]
    public async Task Written_harmlessly_is_no_poison()
    {
        await using var silo = await Start();

        (await silo.Writer.Append(Draft(NewGrain(), 1, """{"vendor":"\\u0000 is how NUL is written", "pair":"\ud83d\ude00"}"""))).Result.Should().Be(AppendResult.Won);
    }

    [Fact]
    public async Task Among_samples_is_left_out_and_the_others_kept()
    {
        // A text that PostgreSQL cannot hold; SQLite can, and keeps it.
        await using var silo = await Start();
        var samples = Samples.Meter.Readings(OnPostgres ? "s-poison-pg" : "s-poison-lite", 5);
        samples[2] = samples[2] with { Sample = samples[2].Sample with { Value = "1\0" } };

        (await silo.Writer.Store(samples)).Should().BeTrue();

        var kept = (await silo.Samples.Of(samples[0].Session, samples[0].Month, null, 10)).Items;
        kept.Should().HaveCount(OnPostgres ? 4 : 5);
    }
}

public sealed class A_poison_value_on_PostgreSQL(Home home) : A_poison_value(home, onPostgres: true);

public sealed class A_poison_value_on_SQLite(Home home) : A_poison_value(home, onPostgres: false);
