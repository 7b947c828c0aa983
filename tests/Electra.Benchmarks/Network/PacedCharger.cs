using Electra.Benchmarks.Load;

namespace Electra.Benchmarks.Network;

/// <summary>A charger that lives at a charger's pace: a heartbeat now and then, and, where cars come, one after the other with its meter values.</summary>
internal sealed class PacedCharger(Uri server, string name, string token, Cadence cadence, Stopwatches times) : IDisposable
{
    private readonly PacedLine line = new(name, times);
    private readonly RisingTime time = new();
    private int register = 1_000_000;

    /// <summary>Ends when its socket does.</summary>
    public Task Reading => line.Reading;

    /// <summary>Connects, boots, and says that its connector is free.</summary>
    public async Task Begin()
    {
        await line.Open(new Uri(server, name));
        await line.Ask(Template.Boot());
        await line.Ask(Template.Status("Available"), time.Now());
    }

    /// <summary>Says that it is there, until cancelled.</summary>
    public async Task Beat(CancellationToken stop)
    {
        var heartbeat = Template.Heartbeat();
        await Wait(cadence.Heartbeat * Random.Shared.NextDouble(), stop);
        while (!stop.IsCancellationRequested)
        {
            await line.Ask(heartbeat, isHeartbeat: true);
            await Wait(cadence.Heartbeat, stop);
        }
    }

    /// <summary>Cars come, one after the other, until cancelled.</summary>
    public async Task Charge(CancellationToken stop)
    {
        await Wait(cadence.FirstCars * Random.Shared.NextDouble(), stop);
        var meters = Template.Meters();
        while (!stop.IsCancellationRequested)
        {
            await line.Ask(Template.Status("Preparing"), time.Now());
            var transaction = await line.Ask(Template.Start(token), time.Now(), wattHours: register);
            await line.Ask(Template.Status("Charging"), time.Now());
            // Anywhere up to twice as long: cars do not leave together.
            var leaves = DateTime.UtcNow + (cadence.Stay * 2 * Random.Shared.NextDouble());
            while (DateTime.UtcNow < leaves && !stop.IsCancellationRequested)
            {
                await Wait(cadence.Meter, stop);
                await line.Ask(meters, time.Now(), transaction, register += 270);
            }

            await line.Ask(Template.Stop(token), time.Now(), transaction, ++register);
            await line.Ask(Template.Status("Finishing"), time.Now());
            await line.Ask(Template.Status("Available"), time.Now());
        }
    }

    public void Dispose() => line.Dispose();

    private static async Task Wait(TimeSpan span, CancellationToken stop) => await Task.Delay(span, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

/// <summary>The pace of a network.</summary>
/// <param name="Stay">Of a car, on average.</param>
/// <param name="FirstCars">Over how long the first cars come.</param>
internal sealed record Cadence(TimeSpan Heartbeat, TimeSpan Meter, TimeSpan Stay, TimeSpan FirstCars);
