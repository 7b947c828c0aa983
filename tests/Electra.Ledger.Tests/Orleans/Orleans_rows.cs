using System.Data.Common;
using System.Net;
using Electra.Ledger.Homes;
using Electra.Ledger.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Storage;

namespace Electra.Ledger.Tests.Orleans;

public abstract class Orleans_rows(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    [Fact]
    public async Task Are_written_read_and_cleared_with_a_conflict_told()
    {
        var options = await Options();
        await using (await Silo.Start(options))
        {
        }

        using var host = await StartOrleans(options, 11311);
        foreach (var id in new[] { GrainId.Create("charger", "FR-ELC-1"), GrainId.Create("session", Guid.NewGuid().ToString("N")) })
            await ReadWriteClear(host, id);
        await host.StopAsync();
    }

    [Fact]
    public async Task Stand_under_the_keys_by_which_a_verification_finds_them()
    {
        var options = await Options();
        await using (await Silo.Start(options))
        {
        }

        string[] keys = ["FR-ELC-1", "LYON-1/2.1", "04A2B3C4D5E680", "1001", "12+hotel", Guid.NewGuid().ToString("N"), "0123456789abcdef0"];
        using var host = await StartOrleans(options, 11511);
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("rows");
        foreach (var key in keys)
            await storage.WriteStateAsync("keyed", GrainId.Create("keyed", key), new GrainState<Row>(new Row { Text = key }));
        await host.StopAsync();

        var kept = await Kept(options);
        foreach (var key in keys)
            kept.Should().Contain(RowKey.Of(key), "of {0}", key);
    }

    private static async Task<List<RowKey>> Kept(LedgerOptions options)
    {
        await using DbConnection connection = options.OnPostgres
            ? new Npgsql.NpgsqlConnection(options.ConnectionString)
            : new Microsoft.Data.Sqlite.SqliteConnection(LedgerStorage.ConnectionString(options));
        await connection.OpenAsync();
        await using var command = connection.Command("select GrainIdN0, GrainIdN1, coalesce(GrainIdExtensionString, '') from OrleansStorage where GrainTypeString = 'keyed'");
        await using var reader = await command.ExecuteReaderAsync();
        var kept = new List<RowKey>();
        while (await reader.ReadAsync())
            kept.Add(new(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)));
        return kept;
    }

    internal static async Task ReadWriteClear(IHost host, GrainId id)
    {
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("rows");
        var (mine, other) = (new GrainState<Row>(), new GrainState<Row>());
        await storage.ReadStateAsync("state", id, mine);
        mine.RecordExists.Should().BeFalse();
        await storage.ReadStateAsync("state", id, other);

        mine.State = new Row { Text = "first" };
        await storage.WriteStateAsync("state", id, mine);
        other.State = new Row { Text = "too late" };
        await storage.Invoking(s => s.WriteStateAsync("state", id, other)).Should().ThrowAsync<InconsistentStateException>();

        await storage.ReadStateAsync("state", id, other);
        (other.State.Text, other.ETag).Should().Be(("first", mine.ETag));
        mine.State = new Row { Text = "second" };
        await storage.WriteStateAsync("state", id, mine);
        await storage.Invoking(s => s.ClearStateAsync("state", id, other)).Should().ThrowAsync<InconsistentStateException>();
        await storage.ClearStateAsync("state", id, mine);
        await storage.ReadStateAsync("state", id, other);
        other.RecordExists.Should().BeFalse();
        other.State = new Row { Text = "third" };
        await storage.WriteStateAsync("state", id, other);
    }

    internal static async Task<IHost> StartOrleans(LedgerOptions options, int port)
    {
        var host = new HostBuilder().UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(static cluster => (cluster.ClusterId, cluster.ServiceId) = ("test", "electra"));
            if (options.OnPostgres)
            {
                silo.UseAdoNetClustering(cluster => (cluster.Invariant, cluster.ConnectionString) = (LedgerStorage.Invariant(options), LedgerStorage.ConnectionString(options)));
                silo.ConfigureEndpoints(IPAddress.Loopback, port, 0, listenOnAnyHostAddress: false);
            }
            else
            {
                silo.UseLocalhostClustering(port, port + 1, serviceId: "electra", clusterId: "test");
            }

            silo.AddAdoNetGrainStorage("rows", rows => (rows.Invariant, rows.ConnectionString) = (LedgerStorage.Invariant(options), LedgerStorage.ConnectionString(options)));
        }).Build();
        await host.StartAsync();
        return host;
    }
}

/// <summary>A grain's bookmark.</summary>
[GenerateSerializer, Alias("ledger-test-row")]
public sealed class Row
{
    [Id(0)]
    public string? Text { get; set; }
}

public sealed class Orleans_rows_on_PostgreSQL(Home home) : Orleans_rows(home, onPostgres: true)
{
    [Fact]
    public async Task Stand_beside_the_membership_of_two_silos()
    {
        var options = await Options();
        await using (await Silo.Start(options))
        {
        }

        using var one = await StartOrleans(options, 11411);
        using var two = await StartOrleans(options, 11412);

        var hosts = await Eventually.Get(async () => await one.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true),
            static hosts => hosts.Count == 2, "each knows of the other");
        hosts.Values.Should().AllBeEquivalentTo(SiloStatus.Active);
        await two.StopAsync();
        await one.StopAsync();
    }
}

public sealed class Orleans_rows_on_SQLite(Home home) : Orleans_rows(home, onPostgres: false);
