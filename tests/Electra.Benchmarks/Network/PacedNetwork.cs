using System.Globalization;
using Electra.Benchmarks.Load;

namespace Electra.Benchmarks.Network;

/// <summary>Thousands of chargers before one server, each at a charger's pace.</summary>
internal sealed class PacedNetwork(Uri server, Cadence cadence, int connectsPerSecond) : IDisposable
{
    private readonly List<PacedCharger> chargers = [];
    private readonly CancellationTokenSource stop = new();
    private Task living = Task.CompletedTask;

    public Stopwatches Times { get; } = new();

    public int Count => chargers.Count;

    /// <summary>So many more connect and boot, so many a second.</summary>
    public async Task Grow(int by)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / connectsPerSecond));
        List<Task> coming = [];
        for (var i = 0; i < by; i++)
        {
            await pace.WaitForNextTickAsync();
            var number = chargers.Count;
            var charger = new PacedCharger(server, string.Create(CultureInfo.InvariantCulture, $"NET-{number:D5}"), Crowd.Token(number), cadence, Times);
            chargers.Add(charger);
            coming.Add(charger.Begin());
        }

        await Task.WhenAll(coming).WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>All of them live on; to the first so many, cars come.</summary>
    public void Live(int charging)
    {
        List<Task> lives = [];
        for (var i = 0; i < chargers.Count; i++)
        {
            lives.Add(chargers[i].Beat(stop.Token));
            if (i < charging)
                lives.Add(chargers[i].Charge(stop.Token));
        }

        living = Task.WhenAll(lives);
    }

    /// <summary>Throws what went wrong, if anything did.</summary>
    public void Check()
    {
        foreach (var charger in chargers)
        {
            if (charger.Reading.IsFaulted)
                charger.Reading.GetAwaiter().GetResult();
        }

        if (living.IsFaulted)
            living.GetAwaiter().GetResult();
    }

    /// <summary>Cars leave, and it is quiet.</summary>
    public async Task Stop()
    {
        await stop.CancelAsync();
        await living.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public void Dispose()
    {
        chargers.ForEach(static c => c.Dispose());
        stop.Dispose();
    }
}
