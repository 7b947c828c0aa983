namespace Electra.Ledger.Tests.Commits;

public abstract class A_counter(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    [Fact]
    public async Task Begins_at_1_and_goes_on_after_a_restart()
    {
        await using (var first = await Start())
        {
            (await first.Writer.Take("restarted", 100)).Should().Be(1);
            (await first.Writer.Take("restarted", 1)).Should().Be(101);
        }

        await using var second = await Start();
        (await second.Writer.Take("restarted", 10)).Should().Be(102);
    }

    [Fact]
    public async Task Never_gives_a_number_twice_to_takers_at_once()
    {
        await using var one = await Start();
        await using var two = await Start();

        var blocks = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () => await (i % 2 == 0 ? one : two).Writer.Take("transactions", 5))));

        blocks.SelectMany(first => Enumerable.Range(0, 5).Select(i => first + i)).Should().OnlyHaveUniqueItems();
        blocks.Max().Should().Be(296);
    }
}

public sealed class A_counter_on_PostgreSQL(Home home) : A_counter(home, onPostgres: true);

public sealed class A_counter_on_SQLite(Home home) : A_counter(home, onPostgres: false);
