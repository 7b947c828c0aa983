using System.Globalization;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Chargers;
using Electra.Fleet.Running;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>Tests that have the machine to themselves: what they tell of time is worth something.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneOnTheMachine
{
    public const string Name = "alone on the machine";
}

/// <summary>Three silos on one PostgreSQL behind a balancer, and 300 simulated chargers of mixed versions that charge at them.</summary>
public sealed class ThreeSilos : IAsyncDisposable
{
    private const int Stations = 75;
    private const int ChargersPerStation = 4;
    private const int Tokens = 150;

    /// <summary>A folder where the silos' logs are kept, for whoever looks into a night's failure.</summary>
    private static readonly string? Logs = Environment.GetEnvironmentVariable("ELECTRA_FAULT_LOGS");

    private readonly CancellationTokenSource day = new();
    private Task<FleetReport>? running;

    private ThreeSilos(PostgresServer server, Home home, Func<int, (string, string)[]> settings)
    {
        (Server, Home) = (server, home);
        Silos = [.. Enumerable.Range(0, 3).Select(n => ElectraProgram.On(home, settings(n)))];
        Balancer = new([.. Silos.Select(s => s.Port)]);
    }

    public PostgresServer Server { get; }

    public Home Home { get; }

    public IReadOnlyList<ElectraProgram> Silos { get; }

    public Balancer Balancer { get; }

    public Confirmed Confirmed { get; } = new();

    public FleetRunner Fleet { get; private set; } = null!;

    /// <summary>Where chargers connect.</summary>
    public Uri Ocpp => new(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{Balancer.Port}/ocpp"));

    public string ConnectionString => Home.Settings["ConnectionStrings__Electra"];

    /// <summary>Of a silo that runs.</summary>
    public ElectraApi Api => Silos.First(s => s.Running).Api;

    /// <summary>The silos are ready and everything is provisioned.</summary>
    /// <param name="server">Whose databases are used; null: one of its own.</param>
    /// <param name="through">How the silos reach the database, where it is not directly.</param>
    public static async Task<ThreeSilos> Start(PostgresServer? server = null, Func<string, string>? through = null, params (string, string)[] settings)
    {
        server ??= await PostgresServer.Start();
        var home = await Home.On(server);
        var direct = home.Settings["ConnectionStrings__Electra"];
        return await StartOn(server, home, _ => through is null ? settings : [.. settings, ("ConnectionStrings__Electra", through(direct))]);
    }

    /// <summary>The silos are ready and everything is provisioned; each has settings of its own.</summary>
    /// <param name="settings">Of the silo of this number (from 0).</param>
    public static async Task<ThreeSilos> StartEach(Func<int, (string, string)[]> settings)
    {
        var server = await PostgresServer.Start();
        return await StartOn(server, await Home.On(server), settings);
    }

    /// <summary>The silos are ready and everything is provisioned; each has its own way to the database.</summary>
    /// <param name="through">How the silo of this number (from 0) reaches the database.</param>
    public static async Task<ThreeSilos> StartEach(PostgresServer server, Func<int, string, string> through)
    {
        var home = await Home.On(server);
        var direct = home.Settings["ConnectionStrings__Electra"];
        return await StartOn(server, home, n => [("ConnectionStrings__Electra", through(n, direct))]);
    }

    private static async Task<ThreeSilos> StartOn(PostgresServer server, Home home, Func<int, (string, string)[]> settings)
    {
        var silos = new ThreeSilos(server, home, settings);
        try
        {
            await Task.WhenAll(silos.Silos.Select(s => s.Start()));
            await Eventually.True(() => silos.Balancer.Ready == 3, "the balancer knows all three", TimeSpan.FromSeconds(60));
            await silos.Provision();
            return silos;
        }
        catch
        {
            await silos.DisposeAsync();
            throw;
        }
    }

    /// <summary>All 300 charge: cars come and go within a minute or so, and are metered every three seconds.</summary>
    public async Task Charge()
    {
        Fleet = new(new(Ocpp, Seeds: Seeds, Tokens: [.. TokenIds()], Busy: true)
        {
            TakenAtStart = 1,
            FirstArrivals = TimeSpan.FromSeconds(8),
            LongestStay = TimeSpan.FromSeconds(80),
            Farewell = TimeSpan.FromSeconds(40),
            ConnectsPerSecond = 100,
            Journal = Confirmed,
            Configuration = new Dictionary<string, string>
            {
                // As the network configures them, but for the interval of the samples: there is more to lose.
                ["TransactionMessageAttempts"] = "65535",
                ["TransactionMessageRetryInterval"] = "30",
                ["MeterValueSampleInterval"] = "3",
            },
        });
        Fleet.KeepTheirSettings();
        running = Fleet.Run(day.Token);
        await Eventually.True(
            () => Fleet.Progress.Charging > Fleet.Chargers.Count && Ids().All(id => Confirmed.LastServed(id) is not null), "all are charging", TimeSpan.FromSeconds(90));
    }

    /// <summary>Strikes, waits until every charger is served again, and compares what was confirmed with the record.</summary>
    /// <param name="strike">Completes when the fault has ended.</param>
    /// <param name="others">Who must be served again beside the 300.</param>
    public async Task<FaultRow> Suffer(string fault, Func<Task> strike, IReadOnlyCollection<string>? others = null)
    {
        var (all, before) = ((string[])[.. Ids(), .. others ?? []], Confirmed.Calls);
        Confirmed.Listen();
        using var over = new CancellationTokenSource();
        var asking = Confirmed.AskTheQuiet(Fleet.Chargers, TokenIds().First(), over.Token);
        await strike();
        var ended = DateTimeOffset.UtcNow;
        var stuck = all.Length;
        await Eventually.True(() => (stuck = all.Count(id => Confirmed.FirstServedAfter(id, ended) is null)) == 0, "every charger is served", TimeSpan.FromSeconds(90))
            .ContinueWith(static _ => { }, TaskScheduler.Default);
        var recovered = all.Max(id => (Confirmed.FirstServedAfter(id, ended) ?? DateTimeOffset.UtcNow) - ended);
        var silence = Confirmed.LongestSilence().Silence;
        await over.CancelAsync();
        await asking;
        var comparison = await Comparison.Of(Confirmed, ConnectionString);
        var row = new FaultRow(fault, Confirmed.Calls - before, comparison.Lost.Count + Confirmed.GivenUpMessages.Count, comparison.Doubled.Count, stuck, silence, recovered);
        row.Print();
        comparison.Lost.Should().BeEmpty();
        comparison.Doubled.Should().BeEmpty();
        Confirmed.GivenUpMessages.Should().BeEmpty();
        stuck.Should().Be(0, "every charger is served again; failures by kind: {0}", string.Join(", ", Confirmed.Failures.Select(f => $"{f.Key} {f.Value}")));
        return row;
    }

    /// <summary>Starts every silo that has ended, as whatever runs them in production would, until all three take chargers.</summary>
    public Task Revive() => Eventually.True(
        async () =>
        {
            await Task.WhenAll(Silos.Where(s => !s.Running).Select(s => s.Start()));
            return Balancer.Ready == Silos.Count;
        }, "all three silos are ready", TimeSpan.FromSeconds(60));

    /// <summary>All cars leave; what is left is delivered. Nothing may be missing at the end either.</summary>
    public async Task<FleetReport> CallItADay()
    {
        await day.CancelAsync();
        var report = await running!;
        running = null;
        report.MessagesLost.Should().Be(0, "{0}", string.Join("; ", report.Problems));
        report.MessagesUnconfirmed.Should().Be(0);
        var comparison = await Comparison.Of(Confirmed, ConnectionString);
        comparison.Lost.Should().BeEmpty();
        comparison.Doubled.Should().BeEmpty();
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await day.CancelAsync();
        foreach (var silo in Silos)
            await silo.DisposeAsync();
        if (Logs is not null)
            await Task.WhenAll(Silos.Select((silo, n) => File.WriteAllTextAsync(Path.Combine(Logs, $"silo-{n}.log"), silo.Output)));
        if (running is not null)
            await running.WaitAsync(TimeSpan.FromSeconds(60)).ContinueWith(static _ => { }, TaskScheduler.Default);
        await Balancer.DisposeAsync();
        await Home.DisposeAsync();
        await Server.DisposeAsync();
        day.Dispose();
    }

    public static IEnumerable<string> Ids() => Enumerable.Range(1, Stations * ChargersPerStation).Select(static n => string.Create(CultureInfo.InvariantCulture, $"CL-{n:000}"));

    // Both makes in every version.
    private static IReadOnlyList<ChargerSeed> Seeds =>
        Ids().Select(static (id, n) => new ChargerSeed(id, n / OcppVersions.All.Count % 2 == 0 ? "HYC300" : "C6EU")).Speaking(OcppVersions.All);

    private static IEnumerable<string> TokenIds() => Enumerable.Range(1, Tokens).Select(static n => string.Create(CultureInfo.InvariantCulture, $"04C1057E{n:0000}"));

    private async Task Provision()
    {
        var ids = Ids().ToArray();
        await Parallel.ForAsync(0, Stations, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (station, _) =>
        {
            var api = Silos[station % Silos.Count].Api;
            await api.Station($"site-{station}");
            foreach (var id in ids.Skip(station * ChargersPerStation).Take(ChargersPerStation))
                await api.Charger(id, $"site-{station}");
        });
        await Parallel.ForEachAsync(TokenIds(), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (token, _) => await Silos[0].Api.Token(token, ""","allowConcurrent":true"""));
    }
}
