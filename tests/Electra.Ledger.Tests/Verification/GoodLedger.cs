using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Homes;
using Electra.Ledger.Json;
using Electra.Ledger.Samples;
using Electra.Ledger.Tests.Views;
using Electra.Ledger.Verification;
using Electra.Ledger.Views;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Electra.Ledger.Tests.Verification;

/// <summary>A small ledger in which everything holds, made once a home; each test has a copy of its own to damage.</summary>
public sealed class GoodLedger : IAsyncDisposable
{
    private const string Attached = """
        insert into OrleansStorage (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
        values (1, 1, @n0, @n1, @type, @extension, 'electra', @payload, @now, 1)
        """;

    private readonly List<DirectoryInfo> folders = [];
    private readonly Dictionary<bool, Task<LedgerOptions>> made = [];
    private int copies;

    /// <summary>A copy of the ledger.</summary>
    public async Task<LedgerOptions> Copy(bool onPostgres)
    {
        Task<LedgerOptions> making;
        lock (made)
        {
            if (!made.TryGetValue(onPostgres, out making!))
                made[onPostgres] = making = Make(onPostgres);
        }

        return onPostgres ? await CopyDatabase(await making) : CopyFolder(await making);
    }

    /// <summary>Does something to a ledger behind its back.</summary>
    public static async Task Run(LedgerOptions options, string sql)
    {
        await using var connection = await Open(options);
        await using var command = connection.Command(sql);
        (await command.ExecuteNonQueryAsync()).Should().NotBe(0, "{0} does something", sql);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var folder in folders)
            folder.Delete(recursive: true);
        await ValueTask.CompletedTask;
    }

    private async Task<LedgerOptions> Make(bool onPostgres)
    {
        var options = new LedgerOptions
        {
            DataDirectory = NewFolder().FullName,
            ConnectionString = onPostgres ? await (await PostgresServer.Shared()).CreateDatabase() : null,
        };
        await using (var silo = await Silo.Start(options, static services => services.AddElectraViews()))
        {
            await Fill(silo, new Network(silo.Writer), options);
        }

        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return options;
    }

    private static async Task Fill(Silo silo, Network network, LedgerOptions options)
    {
        await silo.Writer.Take("transaction", 128);
        await network.Station("lyon-1");
        network.CarryAll = true;
        await network.Station("lyon-1", "Lyon Part-Dieu, niveau -2");
        await network.Charger("Cp-1", "lyon-1");
        await network.Token("04A2B3");
        await network.Charger("Cp-1", new Connect("ocpp1.6", "10.0.0.7", "silo-1", []));
        await Charge(silo, network);
        await network.Opens("s-running", "Cp-1", "lyon-1", new(2), "04A2B3", "2");
        await network.Session("s-asked", new AskStart(new("s-asked"), new(new("Cp-1"), new("lyon-1"), new(1), 150_000), new("04A2B3"), TimeSpan.FromMinutes(5)));
        // Chargers of 2.x name their transactions as they like.
        foreach (var (id, charger, transaction) in new[] { ("s-uuid", "Cp-1", "40638144-305b-46ab-89e4-a71f5441d671"), ("s-mine", "Cp-2", "1"), ("s-yours", "Cp-3", "1") })
            await network.Opens(id, charger, "lyon-1", new(2), "04A2B3", transaction, named: new(transaction, Offline: false, State: ChargingState.Charging));
        await Row(options, network, "charger/CP-1", "charger", LedgerJson.Default.BookmarkCharger);
        await Row(options, network, "session/s-ended", "session", LedgerJson.Default.BookmarkSession);
        await Eventually.True(async () => await silo.Following.Position("views") >= network.Last, "the lists have come to the last entry");
    }

    // From plug to record, with a meter.
    private static async Task Charge(Silo silo, Network network)
    {
        await network.Says("Cp-1", new(1), Condition.Available);
        network.Pass(5);
        await network.Says("Cp-1", new(1), Condition.Preparing);
        await network.Opens("s-ended", "Cp-1", "lyon-1", new(1), "04A2B3", "1");
        network.Pass(60);
        Sample[] read = [new(network.Now, "Energy.Active.Import.Register", "5200", "Wh", null, "Sample.Periodic", "Outlet"), new(null, "SoC", "51", "Percent", null, "Sample.Periodic", "EV")];
        await silo.Writer.Store([.. read.Select((sample, place) =>
            new SampleRecord(new("s-ended"), new(2026, 11, 1), sample.TakenAt ?? Network.Morning.AddSeconds(5), network.Now, sample, place))]);
        await network.Session("s-ended", new ReadMeter(read, []));
        network.Pass(600);
        await network.Closes("s-ended", "1", 25_000);
        network.Pass(120);
        await network.Says("Cp-1", new(1), Condition.Available);
        await network.Session("s-ended", new SeeUnplugged());
    }

    private static async Task Row<TState>(
        LedgerOptions options, Network network, string grain, string type, System.Text.Json.Serialization.Metadata.JsonTypeInfo<Bookmark<TState>> json)
        where TState : class
    {
        var (state, version) = network.Of(grain);
        var key = RowKey.Of(grain[(grain.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        await using var connection = await Open(options);
        await using var command = connection.Command(Attached, ("n0", key.N0), ("n1", key.N1), ("type", type), ("extension", key.Extension), ("now", network.Now),
            ("payload", JsonSerializer.SerializeToUtf8Bytes(new Bookmark<TState> { State = (TState)state, Shape = 1, Version = version, Grain = grain }, json)));
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<DbConnection> Open(LedgerOptions options)
    {
        if (options.OnPostgres)
        {
            var server = new NpgsqlConnection(options.ConnectionString + ";Pooling=false");
            await server.OpenAsync();
            return server;
        }

        string File(string name) => Path.Combine(options.DataDirectory, name);
        var files = new SqliteConnection($"Data Source={File("ledger.db")};Pooling=false");
        await files.OpenAsync();
        await using var attach = files.Command("attach @rows as rows; attach @views as views", ("rows", File("rows.db")), ("views", File("views.db")));
        await attach.ExecuteNonQueryAsync();
        return files;
    }

    private async Task<LedgerOptions> CopyDatabase(LedgerOptions good)
    {
        var from = new NpgsqlConnectionStringBuilder(good.ConnectionString);
        var name = string.Create(CultureInfo.InvariantCulture, $"{from.Database}_copy_{Interlocked.Increment(ref copies)}");
        await using var connection = new NpgsqlConnection((await PostgresServer.Shared()).StringFor("postgres"));
        await connection.OpenAsync();
        await using var command = connection.Command($"create database {name} template {from.Database}");
        await command.ExecuteNonQueryAsync();
        return new() { DataDirectory = good.DataDirectory, ConnectionString = (await PostgresServer.Shared()).StringFor(name) };
    }

    private LedgerOptions CopyFolder(LedgerOptions good)
    {
        var folder = NewFolder();
        foreach (var file in Directory.EnumerateFiles(good.DataDirectory))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        return new() { DataDirectory = folder.FullName };
    }

    private DirectoryInfo NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("electra-good-");
        lock (folders)
            folders.Add(folder);
        return folder;
    }
}
