using Electra.Fleet.Chargers;
using Electra.Fleet.Drivers;
using Electra.Fleet.Journals;

namespace Electra.Fleet.Running;

/// <summary>A fleet of chargers and the drivers who come to them, in this process.</summary>
public sealed class FleetRunner
{
    private readonly FleetOptions options;
    private readonly Tally tally;
    private readonly TimeProvider time;
    private readonly Random chance;
    private readonly IReadOnlyList<SimulatedCharger> chargers;
    private readonly IReadOnlyList<string> tokens;

    /// <summary>Makes one; nothing happens before <see cref="Run"/>.</summary>
    public FleetRunner(FleetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        chance = new Random(options.Seed);
        tally = new Tally(options.Logger, options.Journal);
        time = ScaledTime.Of(options.Time, options.Speed);
        tokens = options.Tokens is { Count: > 0 } given ? given : [.. Enumerable.Range(1, 20).Select(static n => $"F1EE7{n:D5}")];
        var surroundings = new ChargerSurroundings(options.Url)
        {
            Wire = options.Time,
            Time = time,
            Journal = tally,
            Deviations = options.Deviations,
            Chance = chance,
            Configuration = options.Configuration,
        };
        chargers = [.. Seeds(options).Select(seed => new SimulatedCharger(seed, surroundings))];
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
                Latency);
        }
    }

    private LatencyFigures Latency =>
        new(tally.Latencies.Percentile(0.5), tally.Latencies.Percentile(0.95), tally.Latencies.Percentile(0.99));

    /// <summary>Runs for the time that was asked, or until cancelled; then ends every charge, delivers what it can, and reports.</summary>
    public async Task<FleetReport> Run(CancellationToken cancel = default)
    {
        var startedAt = options.Time.GetUtcNow();
        options.Logger.FleetBegins(chargers.Count, options.Url);
        using var day = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var network = new CancellationTokenSource();
        var lives = new List<Task>();
        var arrivals = Drivers(day.Token);
        var begun = Connect(lives, day.Token, network.Token);
        await Task.Delay(options.Duration ?? Timeout.InfiniteTimeSpan, options.Time, cancel)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await day.CancelAsync();
        await begun;
        await Task.WhenAll(arrivals);
        await Task.WhenAll(chargers.Select(charger => charger.Retire(options.Farewell)));
        await network.CancelAsync();
        await Task.WhenAll(lives);
        var report = Report(startedAt);
        foreach (var charger in chargers)
            await charger.DisposeAsync();
        options.Logger.FleetEnds(tally.CallsAnswered, tally.CallsFailed);
        return report;
    }

    private static IEnumerable<ChargerSeed> Seeds(FleetOptions options)
    {
        string[] makes = ["HYC300", "HYC400", "C6EU", "HYC400", "C7EU"];
        return options.Seeds ?? Enumerable.Range(1, options.Chargers)
            .Select(n => new ChargerSeed($"{options.Prefix}{n:D4}", makes[n % makes.Length], Outlets: 2, options.Password, n));
    }

    private Task[] Drivers(CancellationToken cancel)
    {
        var habits = new Habits(options.VisitsPerDay, options.Busy, options.LongestStay, chance);
        return
        [
            .. chargers.SelectMany(static charger => charger.Outlets)
                .Select(outlet => new Arrivals(outlet, habits, tokens, time).Flow(First(habits), cancel)),
        ];
    }

    private TimeSpan First(Habits habits)
    {
        lock (chance)
        {
            if (chance.NextDouble() < options.TakenAtStart)
                return options.FirstArrivals * chance.NextDouble();
        }

        return habits.Gap(time.GetUtcNow());
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

    private FleetReport Report(DateTimeOffset startedAt)
    {
        var progress = Progress;
        var seconds = Math.Max(0.001, (options.Time.GetUtcNow() - startedAt).TotalSeconds);
        return new FleetReport(
            options.Url.ToString(), chargers.Count, tally.EverConnected, options.Speed, options.Seed, startedAt, Math.Round(seconds, 3),
            tally.Connections, tally.ConnectFailures, tally.CallsAnswered, tally.CallsFailed, Math.Round(tally.CallsAnswered / seconds, 1),
            new SortedDictionary<string, long>(tally.ByAction, StringComparer.Ordinal), Latency, tally.Commands, tally.Heartbeats,
            tally.Starts, tally.StartsRefused, tally.Stops, tally.MeterValues, progress.EnergyWh, tally.Lost, progress.Unconfirmed,
            tally.Surprises, [.. tally.Complaints]);
    }
}
