using Electra.Fleet.Chargers;
using Electra.Fleet.Running;
using Electra.Silo.Hosting;
using Electra.Silo.Settings;

namespace Electra.Silo.Demo;

/// <summary>Brings the demo to life once the program is up: seeds, then chargers over real WebSockets, then five lines that say where to look.</summary>
internal sealed class DemoShow(
    LateStart start, DemoSeeds seeds, ElectraOptions options, IHostApplicationLifetime lifetime, ILogger<DemoShow> logger) : BackgroundService
{
    private const int ConnectsPerSecond = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await start.Started.WaitAsync(stoppingToken);
            await Opened().WaitAsync(stoppingToken);
            var url = options.Urls[0].Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);
            foreach (var line in Lines(url.TrimEnd('/')))
                await Console.Out.WriteLineAsync(line);
            await seeds.Sow(stoppingToken);
            await Live(url, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
        }
        catch (Exception fault)
        {
            logger.DemoFailed(fault, fault.Message);
        }
    }

    // Real sockets to our own door, in real time: what is seen is what a network of this size does.
    private async Task Live(string url, CancellationToken stopping)
    {
        var fleet = new FleetRunner(new FleetOptions(
            new($"ws{url[4..]}/ocpp"),
            Tokens: [.. DemoChargers.Tokens.Select(t => t.Value)],
            Seeds: [.. DemoChargers.Live.Select((live, n) => new ChargerSeed(live.Id.Value, live.Make, Number: n + 1, Version: live.Version))])
        {
            ConnectsPerSecond = ConnectsPerSecond,
            Logger = logger,
        });
        await fleet.Run(stopping);
    }

    private Task Opened()
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(() => opened.TrySetResult());
        return opened.Task;
    }

    private static IEnumerable<string> Lines(string url) =>
    [
        $"A network of {DemoPlaces.All.Count} stations is live at {url} and its chargers are coming on line.",
        $"  Sessions now:        curl '{url}/api/v1/sessions?state=charging'",
        $"  As it happens:       curl -N '{url}/api/v1/events'",
        $"  The API, in pages:   {url}/docs      Grains: {url}/orleans      Health: {url}/health/ready",
        $"  Your own charger:    ws{url[4..]}/ocpp/MY-CHARGER (ocpp1.6, ocpp2.0.1, ocpp2.1)      Stop: Ctrl-C; the next start finds this history.",
    ];
}
