using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Words;
using Electra.Ledger.Commits;
using Electra.Ledger.Tests.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Electra.Ledger.Tests.Clocks;

/// <summary>Two silos whose clocks are sixteen seconds apart: what is true does not depend on them.</summary>
public abstract class Clocks_that_differ(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    private static readonly TimeSpan Off = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);

    private readonly Skewed ahead = new(Off);
    private readonly Skewed behind = new(-Off);

    [Fact]
    public async Task Leave_the_order_of_a_grain_that_goes_from_one_silo_to_the_other_as_it_was()
    {
        await using var fast = await StartWith(ahead);
        await using var slow = await StartWith(behind);
        var grain = NewGrain();
        var numbers = new List<long>();
        for (var version = 1; version <= 20; version++)
        {
            var (silo, clock) = version % 2 == 1 ? (fast, ahead) : (slow, behind);
            var won = await silo.Writer.Append(Draft(grain, version, at: clock.GetUtcNow()));
            won.Result.Should().Be(AppendResult.Won);
            numbers.Add(won.Number);
        }

        numbers.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        var entries = await slow.Reader.After(grain, 0);
        entries.Select(e => e.Version).Should().Equal(Enumerable.Range(1, 20).Select(v => (long)v));
        entries.Select(e => e.At).Should().NotBeInAscendingOrder("each is dated by the clock of its silo");
        (await fast.Reader.After(grain, 0)).Select(e => e.Number).Should().Equal(numbers);
    }

    [Fact]
    public async Task Do_not_let_the_silo_that_is_ahead_through_the_fence()
    {
        await using var fast = await StartWith(ahead);
        await using var slow = await StartWith(behind);
        var grain = NewGrain();
        await fast.Writer.Append(Draft(grain, 1, at: ahead.GetUtcNow()));
        (await slow.Writer.Append(Draft(grain, 2, at: behind.GetUtcNow()))).Result.Should().Be(AppendResult.Won);
        (await fast.Writer.Append(Draft(grain, 2, at: ahead.GetUtcNow()))).Result.Should().Be(AppendResult.Refused, "its grain is elsewhere, however late its clock is");
        (await fast.Writer.Append(Draft(grain, 3, at: ahead.GetUtcNow()))).Result.Should().Be(AppendResult.Won);
    }

    [Fact]
    public async Task Wake_who_owes_something_once_and_off_by_no_more_than_they_are()
    {
        await using var fast = await StartWith(ahead);
        await using var slow = await StartWith(behind);
        var grain = NewGrain("skewed");
        var due = ahead.GetUtcNow();
        await fast.Writer.Append(Draft(grain, 1, at: due, debts: new DebtDraft(0, due)));

        (await Mine(slow, grain, due - Off - Off)).Should().BeEmpty("by the clock that is behind it is not due yet");
        (await Mine(slow, grain, due.AddSeconds(1))).Should().ContainSingle("sixteen seconds later it is");
        (await Mine(fast, grain, due.AddSeconds(1) + Off + Off)).Should().BeEmpty("the lease is longer than the difference");
        (await Mine(fast, grain, due.AddSeconds(1) + Lease + Off)).Should().ContainSingle("a lease that is over is over for everybody");
    }

    private static async Task<IReadOnlyList<DebtKey>> Mine(Silo silo, string grain, DateTimeOffset now) =>
        [.. (await silo.Debts.TakeOverdue(now, Lease, 1_000)).Where(debt => debt.Grain == grain)];

    private Task<Silo> StartWith(TimeProvider clock) => Start(services => services.AddSingleton(clock));

    private sealed class Skewed(TimeSpan off) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + off;
    }
}

public sealed class Clocks_that_differ_on_PostgreSQL(Home home) : Clocks_that_differ(home, onPostgres: true);

public sealed class Clocks_that_differ_on_SQLite(Home home) : Clocks_that_differ(home, onPostgres: false);

public sealed class Clocks_that_differ_in_the_lists() : ViewsTest(onPostgres: true)
{
    [Fact]
    public async Task Make_no_interval_of_a_connector_shorter_than_nothing()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Station(Lyon);
        await network.Charger("CP-1", Lyon);
        // The third was recorded by a silo whose clock is eight seconds behind that of the second.
        foreach (var (condition, second) in ((Condition, int)[])[(Condition.Available, 0), (Condition.Preparing, 10), (Condition.Unavailable, 2), (Condition.Available, 20)])
        {
            network.Now = Network.Morning.AddSeconds(second);
            await network.Connector("CP-1", new Outlet(1), new ReportCondition(new OutletChanged(new Outlet(1), condition, "NoError", null, null, null, null), []));
        }

        await Folded(silo, network);
        (await Rows(silo, "select count(*) from view_connector_intervals where charger_key = 'CP-1'")).Should().Equal("4");
        (await Rows(silo, "select count(*) from view_connector_intervals where ended_at < began_at")).Should().Equal("0");
        // They leave no hole either.
        (await Rows(silo, "select count(*) from view_connector_intervals i join view_connector_intervals n on n.sequence = i.sequence + 1 where n.began_at = i.ended_at"))
            .Should().Equal("3");
    }
}
