using Electra.Ledger.Commits;
using Electra.Ledger.Homes;
using Microsoft.Extensions.DependencyInjection;

namespace Electra.Ledger.Tests.Following;

public abstract class A_follower(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    [Fact]
    public async Task Never_skips_nor_repeats_under_concurrent_writers_and_two_silos_that_follow()
    {
        await using var one = await Start(static services => services.AddFollower<EntryCount>());
        await using var two = await Start(static services => services.AddFollower<EntryCount>());

        var numbers = await Write(one, two, 600);

        await Eventually.Get(async () => await one.Following.Position("entry-count"), position => position >= numbers.Max(), "the follower has caught up");
        (await Counted(two)).Select(row => row.Number).Should().Contain(numbers).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Is_left_to_the_silo_that_moves_it_until_that_one_ends()
    {
        Folds[] folds = [new(), new()];
        var silos = await Task.WhenAll(folds.Select(mine => Start(services => services.AddSingleton(mine).AddFollower<CountedFolds>())));
        async Task Followed(Silo by)
        {
            var last = (await Write(silos[0], silos[1], 2)).Max();
            await Eventually.Get(async () => await by.Following.Position("counted-folds"), position => position >= last, "it is followed");
        }

        // Both begin; from some moment on it is always the same one, whoever writes.
        var (leader, inARow) = (0, 0);
        for (var round = 0; inARow < 25; round++)
        {
            round.Should().BeLessThan(400, "one of the two leaves it to the other before long");
            var before = folds.Select(static mine => mine.Done).ToArray();
            await Followed(silos[round % 2]);
            var alone = folds[0].Done == before[0] ? 1 : folds[1].Done == before[1] ? 0 : -1;
            inARow = alone < 0 ? 0 : alone == leader ? inARow + 1 : 1;
            leader = alone < 0 ? leader : alone;
        }

        await silos[leader].DisposeAsync();
        silos[0] = silos[1] = silos[1 - leader];
        await Followed(silos[0]);
        await silos[0].DisposeAsync();
    }

    [Fact]
    public async Task Of_the_bare_tail_sees_every_number_in_order()
    {
        await using var one = await Start();
        await using var two = await Start();
        var seen = new List<long>();
        var from = (await one.Reader.Tail(0, 100_000)).Select(entry => entry.Number).LastOrDefault();
        var writing = Write(one, two, 600);

        var position = from;
        while (seen.Count < 600)
        {
            foreach (var entry in await one.Reader.Tail(position, 50))
                seen.Add(position = entry.Number);
            await one.Reader.Changed(position);
        }

        seen.Should().BeInAscendingOrder().And.BeEquivalentTo(await writing);
    }

    [Fact]
    public async Task Is_rebuilt_by_command_and_by_a_new_shape_and_not_taken_back_by_an_old_one()
    {
        long[] numbers;
        await using (var silo = await Start(static services => services.AddFollower<ShapedCount>()))
        {
            numbers = await Write(silo, silo, 50);
            await Eventually.Get(async () => await silo.Following.Position("shaped-count"), position => position >= numbers.Max(), "the follower has caught up");
            var before = await Counted(silo, "shaped");

            (await silo.Following.Rebuild("shaped-count")).Should().BeTrue();
            (await silo.Following.Rebuild("nobody")).Should().BeFalse();

            await Eventually.Get(async () => await Generation(silo), generation => generation == 2, "the second generation is in use");
            (await Counted(silo, "shaped")).Should().Equal(before);
        }

        await using var next = await Start(static services => services.AddFollower<NextShapedCount>());
        await Eventually.Get(async () => await Generation(next), generation => generation == 3, "the third generation is in use");
        await using var old = await Start(static services => services.AddFollower<ShapedCount>());
        var more = await Write(old, old, 5);
        await Eventually.Get(async () => await next.Following.Position("shaped-count"), position => position >= more.Max(), "the newer follower goes on");
        (await Counted(old, "shaped")).Should().OnlyContain(row => row.Shape == 2).And.Contain(row => row.Number == numbers[0]);
    }

    private static async Task<long[]> Write(Silo one, Silo two, int count)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, count).Select(i =>
            Task.Run(async () => await (i % 2 == 0 ? one : two).Writer.Append(Draft(NewGrain("followed"), 1)))));
        outcomes.Should().OnlyContain(outcome => outcome.Result == AppendResult.Won);
        return [.. outcomes.Select(outcome => outcome.Number)];
    }

    private static async Task<List<(long Number, int Shape)>> Counted(Silo silo, string table = "counted")
    {
        await using var connection = await silo.Views.Open();
        await using var command = connection.Command($"select number, shape from {table} order by number");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(long, int)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetInt64(0), reader.GetInt32(1)));
        return rows;
    }

    private static async Task<int> Generation(Silo silo)
    {
        await using var connection = await silo.Views.Open();
        await using var command = connection.Command("select generation from followers where name = @name", ("name", "shaped-count"));
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}

public sealed class A_follower_on_PostgreSQL(Home home) : A_follower(home, onPostgres: true);

public sealed class A_follower_on_SQLite(Home home) : A_follower(home, onPostgres: false);
