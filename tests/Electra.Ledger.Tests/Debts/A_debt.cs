using Electra.Ledger.Commits;

namespace Electra.Ledger.Tests.Debts;

public abstract class A_debt(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    // Far enough from what other tests owe to be told apart.
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Stands_only_where_its_entry_won()
    {
        await using var silo = await Start();
        var grain = NewGrain();
        await silo.Writer.Append(Draft(grain, 1, debts: [new DebtDraft(0, Noon), new DebtDraft(1, Noon.AddMinutes(5))]));
        await silo.Writer.Append(Draft(grain, 1, debts: new DebtDraft(7, Noon)));

        (await silo.Debts.Of(grain)).Should().Equal(
            (new DebtKey(grain, 1, 0), Noon),
            (new DebtKey(grain, 1, 1), Noon.AddMinutes(5)));
    }

    [Fact]
    public async Task Is_gone_once_struck_off()
    {
        await using var silo = await Start();
        var grain = NewGrain();
        await silo.Writer.Append(Draft(grain, 1, debts: [new DebtDraft(0, Noon), new DebtDraft(1, Noon)]));

        silo.Writer.Strike(new DebtKey(grain, 1, 0));

        await Eventually.Get(async () => await silo.Debts.Of(grain), debts => debts.Count == 1, "the debt is struck off, though no draft comes");
        (await silo.Debts.Of(grain)).Single().Debt.Ordinal.Should().Be(1);
    }

    [Fact]
    public async Task Is_taken_by_one_of_several_sweepers_and_again_when_its_lease_is_over()
    {
        await using var one = await Start();
        await using var two = await Start();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => one.Writer.Append(Draft(NewGrain("swept"), 1, debts: new DebtDraft(0, LongAgo))).AsTask()));
        await one.Writer.Append(Draft(NewGrain("swept"), 1, debts: new DebtDraft(0, LongAgo.AddYears(50))));
        var now = LongAgo.AddHours(1);
        var lease = TimeSpan.FromMinutes(1);

        var swept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await (i % 2 == 0 ? one : two).Debts.TakeOverdue(now, lease, 10))));

        swept.SelectMany(keys => keys).Should().OnlyHaveUniqueItems();
        var rest = await one.Debts.TakeOverdue(now, lease, 100);
        swept.Sum(keys => keys.Count).Should().Be(60 - rest.Count);
        (await two.Debts.TakeOverdue(now, lease, 100)).Should().BeEmpty();
        (await two.Debts.TakeOverdue(now + lease + TimeSpan.FromSeconds(1), lease, 100)).Should().HaveCount(60);
    }
}

public sealed class A_debt_on_PostgreSQL(Home home) : A_debt(home, onPostgres: true);

public sealed class A_debt_on_SQLite(Home home) : A_debt(home, onPostgres: false);
