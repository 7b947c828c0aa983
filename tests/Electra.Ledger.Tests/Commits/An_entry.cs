using System.Text;
using Electra.Ledger.Commits;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Tests.Commits;

public abstract class An_entry(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    [Fact]
    public async Task Is_won_at_the_version_after_the_last()
    {
        await using var silo = await Start();
        var grain = NewGrain();

        var first = await silo.Writer.Append(Draft(grain, 1));
        var second = await silo.Writer.Append(Draft(grain, 2, whole: true));
        var third = await silo.Writer.Append(Draft(grain, 3));

        new[] { first, second, third }.Should().OnlyContain(outcome => outcome.Result == AppendResult.Won);
        first.Number.Should().BePositive().And.BeLessThan(second.Number);
        second.Number.Should().BeLessThan(third.Number);
        (await silo.Reader.Head(grain)).Should().Be(new Head(3, 2));
        (await silo.Reader.Head("charger/nobody")).Should().BeNull();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Of_an_unknown_grain_may_only_begin_at_version_1(long version)
    {
        await using var silo = await Start();
        var grain = NewGrain();

        (await silo.Writer.Append(Draft(grain, version))).Result.Should().Be(AppendResult.Refused);
        (await silo.Reader.Head(grain)).Should().BeNull();
        (await silo.Reader.After(grain, 0)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Is_refused_where_the_head_stands_elsewhere(long version)
    {
        await using var silo = await Start();
        var grain = NewGrain();
        await silo.Writer.Append(Draft(grain, 1));
        await silo.Writer.Append(Draft(grain, 2));

        (await silo.Writer.Append(Draft(grain, version))).Result.Should().Be(AppendResult.Refused);
        (await silo.Reader.Head(grain)).Should().Be(new Head(2, 0));
    }

    [Fact]
    public async Task Comes_back_byte_for_byte()
    {
        await using var silo = await Start();
        var grain = NewGrain("session");
        const string Body = """{ "zeta": 1, "$type":"started", "alpha" : [1.50, "é€😀", "\u00e9"], "at":"2026-11-24T12:00:00Z" }""";
        var at = new DateTimeOffset(2026, 11, 24, 13, 30, 15, 250, TimeSpan.FromHours(1));

        var won = await silo.Writer.Append(Draft(grain, 1, Body, at));
        var entry = (await silo.Reader.After(grain, 0)).Should().ContainSingle().Subject;

        Encoding.UTF8.GetString(entry.Body.Span).Should().Be(Body);
        entry.At.Should().Be(at);
        (entry.Number, entry.Grain, entry.Version).Should().Be((won.Number, grain, 1L));
    }

    [Fact]
    public async Task Of_the_same_grain_follows_in_the_next_flush()
    {
        await using var silo = await Start();
        var grain = NewGrain();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 40).Select(version => silo.Writer.Append(Draft(grain, version)).AsTask()));

        outcomes.Should().OnlyContain(outcome => outcome.Result == AppendResult.Won);
        (await silo.Reader.After(grain, 0)).Select(entry => entry.Version).Should().Equal(Enumerable.Range(1, 40).Select(v => (long)v));
        (await silo.Reader.After(grain, 38)).Select(entry => entry.Version).Should().Equal(39, 40);
    }

    [Fact]
    public async Task Of_a_zombie_is_refused_at_midnight_on_the_border_of_two_partitions()
    {
        await using var owner = await Start();
        await using var zombie = await Start();
        var before = new DateTimeOffset(2026, 10, 31, 23, 59, 59, 999, TimeSpan.Zero);
        var after = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

        var grains = Enumerable.Range(0, 50).Select(_ => NewGrain()).ToList();
        await Task.WhenAll(grains.Select(grain => owner.Writer.Append(Draft(grain, 1, at: before)).AsTask()));
        var races = await Task.WhenAll(grains.Select(async grain =>
        {
            var late = zombie.Writer.Append(Draft(grain, 2, """{"by":"zombie"}""", before)).AsTask();
            var right = owner.Writer.Append(Draft(grain, 2, """{"by":"owner"}""", after)).AsTask();
            return await Task.WhenAll(late, right);
        }));

        races.Should().OnlyContain(race => race.Count(outcome => outcome.Result == AppendResult.Won) == 1
                                           && race.Count(outcome => outcome.Result == AppendResult.Refused) == 1);
        foreach (var grain in grains)
            (await owner.Reader.After(grain, 1)).Should().ContainSingle();
    }

    [Fact]
    public async Task Is_won_by_the_thousands_with_every_number_its_own()
    {
        await using var silo = await Start();
        var grains = Enumerable.Range(0, 2_000).Select(_ => NewGrain("connector")).ToList();

        var outcomes = await Task.WhenAll(grains.Select(grain => silo.Writer.Append(Draft(grain, 1)).AsTask()));

        outcomes.Should().OnlyContain(outcome => outcome.Result == AppendResult.Won);
        outcomes.Select(outcome => outcome.Number).Should().OnlyHaveUniqueItems();
    }
}

public sealed class An_entry_on_PostgreSQL(Home home) : An_entry(home, onPostgres: true);

public sealed class An_entry_on_SQLite(Home home) : An_entry(home, onPostgres: false);
