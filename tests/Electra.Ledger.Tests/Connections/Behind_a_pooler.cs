using Electra.Domain.Words;
using Electra.Ledger.Commits;
using Electra.Ledger.Homes;
using Electra.Ledger.Tests.Following;
using Electra.Ledger.Tests.Orleans;
using Electra.Ledger.Tests.Samples;
using Npgsql;

namespace Electra.Ledger.Tests.Connections;

/// <summary>pgbouncer in transaction mode, with fewer connections than one silo alone would like.</summary>
public sealed class Behind_a_pooler(Home home) : LedgerTest(home, onPostgres: true)
{
    private const int ToTheServer = 4;

    [Fact]
    public async Task Several_silos_start_at_once_write_follow_and_listen_by_asking()
    {
        await using var pooler = await TransactionPooler.Start(await PostgresServer.Shared(), ToTheServer);
        var (direct, options) = await Pooled(pooler);
        // More of them than the pooler has connections: those that wait for the migration must not hold what it needs.
        var silos = await Task.WhenAll(Enumerable.Range(0, ToTheServer + 2)
            .Select(_ => Silo.Start(options, static services => services.AddFollower<EntryCount>())));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 600).Select(i =>
            Task.Run(async () => await silos[i % silos.Length].Writer.Append(Draft(NewGrain("pooled"), 1)))));
        outcomes.Should().OnlyContain(static outcome => outcome.Result == AppendResult.Won);
        outcomes.Select(static outcome => outcome.Number).Should().OnlyHaveUniqueItems();
        await Use(silos[0], silos[1]);
        await Eventually.Get(async () => await silos[2].Following.Position("entry-count"), position => position >= outcomes.Max(static o => o.Number), "the follower has caught up");

        (await Ask(direct, "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
            .Should().BeInRange(1, ToTheServer);
        // A lock of a session would stay with a connection of the pooler's; one of a transaction under way (upkeep, a follower's step) goes with it.
        const string locks = "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())";
        await Eventually.True(async () => await Ask(direct, locks) == 0, "no connection keeps a lock");
        foreach (var silo in silos)
            await silo.DisposeAsync();
    }

    [Fact]
    public async Task Orleans_keeps_its_rows_and_its_members()
    {
        await using var pooler = await TransactionPooler.Start(await PostgresServer.Shared(), ToTheServer);
        var (_, options) = await Pooled(pooler);
        await using (await Silo.Start(options))
        {
        }

        using var one = await Orleans_rows.StartOrleans(options, 11511);
        using var two = await Orleans_rows.StartOrleans(options, 11512);
        await Orleans_rows.ReadWriteClear(one, GrainId.Create("charger", "FR-ELC-POOLED"));
        await two.StopAsync();
        await one.StopAsync();
    }

    [Fact]
    public async Task A_statement_that_waits_for_a_lock_is_ended_by_the_server()
    {
        await using var pooler = await TransactionPooler.Start(await PostgresServer.Shared(), ToTheServer);
        var (direct, options) = await Pooled(pooler);
        await using var silo = await Silo.Start(options);
        await using var holder = new NpgsqlConnection(direct);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using var take = new NpgsqlCommand("select pg_advisory_xact_lock(4711, 1)", holder, transaction);
        await take.ExecuteNonQueryAsync();

        var append = silo.Writer.Append(Draft(NewGrain("pooled"), 1)).AsTask();
        await Eventually.True(() => !silo.Writer.Reachable, "the flush was ended, which is told as silence");
        await transaction.RollbackAsync();

        (await append).Result.Should().Be(AppendResult.Won);
    }

    private static async Task Use(Silo one, Silo two)
    {
        var grain = NewGrain("pooled");
        (await one.Writer.Append(Draft(grain, 1, debts: new DebtDraft(0, Noon)))).Result.Should().Be(AppendResult.Won);
        (await two.Writer.Append(Draft(grain, 1))).Result.Should().Be(AppendResult.Refused);
        (await two.Reader.After(grain, 0)).Should().ContainSingle();
        (await two.Debts.TakeOverdue(Noon.AddDays(1), TimeSpan.FromMinutes(1), 10)).Should().ContainSingle(debt => debt.Grain == grain);
        (await Task.WhenAll(one.Writer.Take("pooled", 10).AsTask(), two.Writer.Take("pooled", 10).AsTask())).Should().OnlyHaveUniqueItems();
        await one.Writer.Store(Meter.Readings("s-pooled", 50));
        (await two.Samples.Of(new SessionId("s-pooled"), Meter.November, null, 100)).Items.Should().HaveCount(50);
    }

    private async Task<(string Direct, LedgerOptions Options)> Pooled(TransactionPooler pooler)
    {
        var direct = await (await PostgresServer.Shared()).CreateDatabase();
        return (direct, await Options(options => new LedgerOptions { ConnectionString = pooler.StringFor(direct), Pooler = true, DataDirectory = options.DataDirectory, LockTimeout = TimeSpan.FromSeconds(1) }));
    }

    private static async Task<long> Ask(string connectionString, string question)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.Command(question);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
