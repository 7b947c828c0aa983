using Electra.Ledger.Commits;

namespace Electra.Ledger.Tests.Schema;

/// <summary>With a server of its own, which is taken away and comes back.</summary>
public sealed class A_database_away(Home home) : LedgerTest(home, onPostgres: true)
{
    private static LedgerOptions Impatient(string connectionString) => new()
    {
        ConnectionString = connectionString,
        StatementTimeout = TimeSpan.FromSeconds(1),
        LockTimeout = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task At_start_is_waited_for_and_mid_run_loses_and_repeats_nothing()
    {
        await using var server = await PostgresServer.Start();
        var connectionString = await server.CreateDatabase();
        await server.Stop();
        await using var silo = await Silo.Begin(Impatient(connectionString));
        await Eventually.True(() => !silo.Writer.Reachable, "the database is said to be away");
        silo.Gate.Ready.IsCompleted.Should().BeFalse();
        var grain = NewGrain();
        var early = silo.Writer.Append(Draft(grain, 1)).AsTask();

        await server.StartAgain();
        (await early.WaitAsync(TimeSpan.FromSeconds(30))).Result.Should().Be(AppendResult.Won);
        silo.Gate.Ready.IsCompletedSuccessfully.Should().BeTrue();

        await TakeAway(server.Freeze, () => { server.Thaw(); return Task.CompletedTask; }, silo, grain, 2);
        await TakeAway(() => server.Kill().GetAwaiter().GetResult(), server.StartAgain, silo, grain, 3);
        // A connection that readers kept from before is found to be broken by whoever asks first.
        var entries = await Eventually.Get(async () => await silo.Reader.After(grain, 0), static _ => true, "it can be read");
        entries.Select(entry => entry.Version).Should().Equal(1, 2, 3);
    }

    private static async Task TakeAway(Action away, Func<Task> back, Silo silo, string grain, long version)
    {
        away();
        var append = silo.Writer.Append(Draft(grain, version)).AsTask();
        await Eventually.True(() => !silo.Writer.Reachable, "the database is said to be silent", TimeSpan.FromSeconds(30));
        append.IsCompleted.Should().BeFalse();

        await back();

        (await append.WaitAsync(TimeSpan.FromSeconds(30))).Result.Should().Be(AppendResult.Won);
        await Eventually.True(() => silo.Writer.Reachable, "the database is said to be back");
    }

    [Fact]
    public async Task Found_by_several_silos_at_once_is_migrated_by_one()
    {
        var connectionString = await (await PostgresServer.Shared()).CreateDatabase();

        var silos = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Silo.Start(new LedgerOptions { ConnectionString = connectionString, MaxConnections = 10 })));

        (await silos[3].Writer.Append(Draft(NewGrain(), 1))).Result.Should().Be(AppendResult.Won);
        foreach (var silo in silos)
            await silo.DisposeAsync();
    }
}
