using Electra.Acceptance.Tests.Cluster;

namespace Electra.Acceptance.Tests.Faults;

/// <summary>What happens to databases: nothing that a charger was told is lost or doubled by it.</summary>
[Collection(AloneOnTheMachine.Name)]
[Trait("run", "nightly")]
public sealed class A_database_in_trouble
{
    private const int DiskMegabytes = 400;

    [Fact]
    public async Task Frozen_for_30_s()
    {
        Nightly.Only();
        await using var silos = await ThreeSilos.Start();
        await silos.Suffers("PostgreSQL frozen for 30 s", async () =>
        {
            silos.Server.Freeze();
            await Night.Lasting(TimeSpan.FromSeconds(30));
            silos.Server.Thaw();
        });
    }

    [Fact]
    public async Task That_cuts_all_its_connections_again_and_again()
    {
        Nightly.Only();
        await using var silos = await ThreeSilos.Start();
        await silos.Suffers("all connections of PostgreSQL ended, again and again for 10 s", async () =>
        {
            for (var times = 0; times < 20; times++)
            {
                await silos.Server.Tell("select count(pg_terminate_backend(pid)) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
                await Night.Lasting(TimeSpan.FromMilliseconds(500));
            }
        });
    }

    [Fact]
    public async Task Whose_disk_is_full_for_20_s()
    {
        Nightly.Only();
        using var disk = SmallDisk.Mount(DiskMegabytes);
        Assert.SkipWhen(disk is null, "a small disk can be mounted by root only");
        var server = await PostgresServer.Start(folder: disk.Folder);
        await server.Tell("alter system set max_wal_size = '96MB'");
        await server.Tell("select pg_reload_conf()");
        await using var silos = await ThreeSilos.Start(server);
        await silos.Suffers("disk of PostgreSQL full for 20 s", async () =>
        {
            for (var seconds = 0; seconds < 20; seconds++)
            {
                disk.Fill();
                await Night.Lasting(TimeSpan.FromSeconds(1));
            }

            disk.Free();
            // Where not even its log could grow it has ended, as it must.
            if (!server.Running)
                await server.StartAgain();
        });
    }

    [Fact]
    public async Task Slow_by_100_ms()
    {
        Nightly.Only();
        var server = await PostgresServer.Start();
        await using var proxy = FaultProxy.Before(server.Port);
        await using var silos = await ThreeSilos.Start(server, direct => direct.By(proxy.Port));
        await silos.Suffers("database slow (100 ms a flush) for 30 s", async () =>
        {
            proxy.Delay = TimeSpan.FromMilliseconds(100);
            await Night.Lasting(TimeSpan.FromSeconds(30));
            proxy.Heal();
        });
    }

    [Fact]
    public async Task That_one_silo_cannot_reach_for_40_s()
    {
        Nightly.Only();
        var server = await PostgresServer.Start();
        await using var proxy = FaultProxy.Before(server.Port);
        await using var silos = await ThreeSilos.StartEach(server, (silo, direct) => silo == 0 ? direct.By(proxy.Port) : direct);
        await silos.Suffers("network cut between one silo and the database for 40 s", async () =>
        {
            proxy.Freeze();
            await Night.Lasting(TimeSpan.FromSeconds(40));
            // What was on its way is lost for good, as after a real one.
            proxy.Cut();
            proxy.Heal();
        });
    }

    [Fact]
    public async Task With_poisoned_bookmarks()
    {
        Nightly.Only();
        await using var silos = await ThreeSilos.Start();
        await silos.Suffers("a third of the grains' rows poisoned, then one silo killed", async () =>
        {
            // No JSON at all, JSON of something else, and nothing.
            foreach (var (remainder, payload) in new[] { (0, "convert_to('{\"state\":{\"ph', 'UTF8')"), (1, "convert_to('{\"state\":[1,2],\"shape\":1,\"version\":\"many\"}', 'UTF8')"), (2, "''::bytea") })
            {
                var poisoned = await silos.Server.Tell($"""
                    with poisoned as (update OrleansStorage set PayloadBinary = {payload} where abs(GrainIdHash::bigint) % 9 = {remainder} and PayloadBinary is not null returning 1)
                    select count(*) from poisoned
                    """, silos.Database());
                ((long)poisoned!).Should().BePositive("grains have rows");
            }

            await silos.Silos[1].Kill();
        }, before: () => LeaveRows(silos));
    }

    // Grains write their rows when they leave a silo: one ends orderly, and its grains go to the others.
    private static async Task LeaveRows(ThreeSilos silos)
    {
        await silos.Silos[0].Terminate();
        await silos.Revive();
        await Eventually.Get(() => silos.Server.Tell("select count(*) from OrleansStorage where PayloadBinary is not null", silos.Database()), static rows => (long)rows! > 100, "grains have left rows");
    }
}
