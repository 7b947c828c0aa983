using Electra.Fleet.Chargers;
using Electra.Fleet.Drivers;
using Electra.Fleet.Journals;
using Electra.Fleet.Makes;

namespace Electra.Fleet.Running;

/// <summary>A fleet of chargers and the drivers who come to them, in this process.</summary>
public sealed class FleetRunner
{
    private readonly FleetOptions options;
    private readonly Tally tally;
    private readonly IReadOnlyList<Crew> crews;
    private readonly IReadOnlyList<SimulatedCharger> chargers;
    private readonly IReadOnlyDictionary<string, int> makes;
    private readonly IReadOnlyDictionary<string, int> versions;

    /// <summary>Makes one; nothing happens before <see cref="Run"/>.</summary>
    public FleetRunner(FleetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        var chance = new Random(options.Seed);
        tally = new Tally(options.Logger, options.Journal);
        var time = ScaledTime.Of(options.Time, options.Speed, options.Start);
        var groups = options.Groups ?? [Alone(options)];
        crews = [.. groups.Select(group => new Crew(group, options, tally, time, chance))];
        chargers = [.. crews.SelectMany(static crew => crew.Chargers)];
        versions = groups.SelectMany(static group => group.Seeds).CountBy(static seed => seed.Version).OrderBy(static pair => pair.Key)
            .ToDictionary(static pair => pair.Key.Name(), static pair => pair.Value);
        makes = groups.SelectMany(static group => group.Seeds).CountBy(static seed => seed.Make).OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary();
    }

    /// <summary>The chargers, in the order of their seeds.</summary>
    public IReadOnlyList<SimulatedCharger> Chargers => chargers;

    /// <summary>How it is doing now.</summary>
    public FleetProgress Progress
    {
        get
        {
            var outlets = chargers.SelectMany(static charger => charger.Outlets).ToArray();
            return new FleetProgress(
                chargers.Count,
                chargers.Count(static charger => charger.Connected),
                outlets.Count(static outlet => outlet.Busy),
                Math.Round(outlets.Sum(static outlet => outlet.PowerW)),
                Math.Round(outlets.Sum(static outlet => outlet.DeliveredWh)),
                tally.CallsAnswered,
                tally.CallsFailed,
                tally.Starts,
                tally.Stops,
                chargers.Sum(static charger => charger.Unconfirmed),
                Figures(tally.Latencies),
                tally.ByFault.Values.Sum());
        }
    }

    /// <summary>Runs for the time that was asked, or until cancelled; then ends every charge, delivers what it can, and reports.</summary>
    public async Task<FleetReport> Run(CancellationToken cancel = default)
    {
        var startedAt = options.Time.GetUtcNow();
        options.Logger.FleetBegins(chargers.Count, options.Url);
        using var day = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var network = new CancellationTokenSource();
        var lives = new List<Task>();
        Task[] goings = [.. crews.SelectMany(crew => crew.Begin(day.Token))];
        var begun = Connect(lives, day.Token, network.Token);
        await Task.Delay(options.Duration ?? Timeout.InfiniteTimeSpan, options.Time, cancel)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await day.CancelAsync();
        await begun;
        await Task.WhenAll(goings);
        await Task.WhenAll(chargers.Select(charger => charger.Retire(options.Farewell)));
        await network.CancelAsync();
        await Task.WhenAll(lives);
        var report = Report(startedAt);
        foreach (var charger in chargers)
            await charger.DisposeAsync();
        options.Logger.FleetEnds(tally.CallsAnswered, tally.CallsFailed);
        return report;
    }

    private static FleetGroup Alone(FleetOptions options)
    {
        var seeds = options.Seeds
            ?? MakeShares.Seeds(options.Makes ?? MakeShares.Usual, options.Chargers, options.Password, n => $"{options.Prefix}{n:D4}").Speaking(options.Versions);
        return new FleetGroup("all", seeds)
        {
            Deviations = options.Deviations,
            Faults = options.Faults,
            Configuration = options.Configuration,
            Tokens = options.Tokens is { Count: > 0 } given ? given : [.. Enumerable.Range(1, 20).Select(static n => $"F1EE7{n:D5}")],
            Day = Day.Measured with { PerOutlet = options.VisitsPerDay },
        };
    }

    private async Task Connect(List<Task> lives, CancellationToken day, CancellationToken network)
    {
        var pause = TimeSpan.FromSeconds(1.0 / Math.Max(1, options.ConnectsPerSecond));
        foreach (var charger in chargers)
        {
            if (day.IsCancellationRequested)
                return;
            lives.Add(charger.Run(network));
            await Task.Delay(pause, options.Time, day).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static LatencyFigures Figures(Latencies latencies) =>
        new(latencies.Percentile(0.5), latencies.Percentile(0.95), latencies.Percentile(0.99));

    private static SortedDictionary<string, long> Sorted(IDictionary<string, long> counts) => new(counts, StringComparer.Ordinal);

    private FleetReport Report(DateTimeOffset startedAt)
    {
        var progress = Progress;
        var seconds = Math.Max(0.001, (options.Time.GetUtcNow() - startedAt).TotalSeconds);
        var report = new FleetReport(
            options.Url.ToString(), chargers.Count, tally.EverConnected, options.Speed, options.Seed, startedAt, Math.Round(seconds, 3),
            tally.Connections, tally.ConnectFailures, tally.CallsAnswered, tally.CallsFailed, Math.Round(tally.CallsAnswered / seconds, 1),
            Sorted(tally.ByAction), progress.Latency, tally.Commands, tally.Heartbeats,
            tally.Starts, tally.StartsRefused, tally.Stops, tally.MeterValues, progress.EnergyWh, tally.Lost, progress.Unconfirmed,
            tally.Surprises, [.. tally.Complaints])
        {
            CallsCut = tally.CallsCut,
            ErrorsByCode = Sorted(tally.ByError),
            LatencyByAction = new SortedDictionary<string, LatencyFigures>(
                tally.LatencyByAction.ToDictionary(static pair => pair.Key, static pair => Figures(pair.Value)), StringComparer.Ordinal),
            SessionsLost = tally.Open,
            Makes = makes,
            OcppVersions = versions,
            Faults = Sorted(tally.ByFault),
            Deviations = Sorted(tally.ByDeviation),
        };
        return report with { Expectations = [.. options.Expectations.Select(expectation => expectation.Hold(report))] };
    }
}
