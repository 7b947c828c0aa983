using System.Data.Common;
using System.Diagnostics.Metrics;
using Electra.Ledger.Commits;
using Electra.Ledger.Homes;
using Electra.Ledger.Tests.Following;

namespace Electra.Ledger.Tests.Connections;

/// <summary>One budget for a silo, shared out so that no purpose starves another.</summary>
public sealed class The_connections(Home home) : LedgerTest(home, onPostgres: true)
{
    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(200)]
    [InlineData(1000)]
    public void Are_the_budget_in_all_and_enough_for_each(int most)
    {
        foreach (var pooler in new[] { false, true })
        {
            var shares = ConnectionShares.Of(new LedgerOptions { ConnectionString = "Host=db", MaxConnections = most, Pooler = pooler });
            int[] each = [shares.Commits, shares.Turns, shares.Followers, shares.Lists, shares.Orleans];
            (each.Sum() + shares.Listener).Should().Be(most);
            each.Should().OnlyContain(static share => share >= 1);
            shares.Commits.Should().Be(2);
            shares.Listener.Should().Be(pooler ? 0 : 1);
        }
    }

    [Fact]
    public async Task Of_many_slow_lists_do_not_stop_what_is_recorded_nor_the_lists_of_followers()
    {
        var options = await Options(static o => new LedgerOptions { ConnectionString = o.ConnectionString, MaxConnections = 10 });
        await using var silo = await Silo.Start(options, static services => services.AddFollower<EntryCount>());
        using var enough = new CancellationTokenSource();
        var asked = new SemaphoreSlim(0);
        // Each takes as long as it is let; many more than there are connections for lists.
        var lists = Enumerable.Range(0, 40).Select(_ => Slow(silo, asked, enough.Token)).ToArray();
        (await asked.WaitAsync(TimeSpan.FromSeconds(20))).Should().BeTrue("the lists are under way");

        for (var version = 1; version <= 20; version++)
            (await silo.Writer.Append(Draft("charger/FR-ELC-BUSY", version))).Result.Should().Be(AppendResult.Won);
        var last = (await silo.Reader.After("charger/FR-ELC-BUSY", 0))[^1].Number;
        await Eventually.Get(async () => await silo.Following.Position("entry-count"), position => position >= last, "the follower goes on");

        lists.Should().Contain(static list => !list.IsCompleted, "the lists were slow all the while");
        await enough.CancelAsync();
        await Task.WhenAll(lists);
    }

    [Fact]
    public async Task Are_told_apart_by_purpose_in_the_server_and_in_the_instruments()
    {
        var options = await Options();
        var pools = new HashSet<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, to) =>
        {
            if (instrument.Name == "db.client.connection.max")
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
                pools.Add($"{tag.Value}");
        });
        listener.Start();
        await using var silo = await Silo.Start(options);
        (await silo.Writer.Append(Draft(NewGrain(), 1))).Result.Should().Be(AppendResult.Won);

        listener.RecordObservableInstruments();
        pools.Should().Contain(["electra-commits", "electra-turns", "electra-followers", "electra-lists"]);
        await using var connection = await silo.Views.Open();
        await using var command = connection.Command("select count(distinct application_name) from pg_stat_activity where datname = current_database() and application_name in ('electra-commits', 'electra-lists')");
        (await command.ExecuteScalarAsync()).Should().Be(2L);
    }

    private static async Task Slow(Silo silo, SemaphoreSlim asked, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await silo.Views.Open(stop);
                await using var command = connection.Command("select pg_sleep(60)");
                var sleeping = command.ExecuteNonQueryAsync(stop);
                asked.Release();
                await sleeping;
            }
            catch (Exception fault) when (fault is DbException or OperationCanceledException)
            {
                // No connection in time, or ended by the server: people ask again.
            }
        }
    }
}
