using System.Globalization;
using Electra.Fleet;
using Electra.Fleet.Chargers;
using Electra.Fleet.Running;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>Three thousand more chargers of mixed versions, with nobody at them: what a network is like after a cut of its line.</summary>
public sealed class Crowd : IAsyncDisposable
{
    private const int Size = 3_000;
    private const int ConnectsPerSecond = 60;

    private readonly CancellationTokenSource day = new();
    private readonly FleetRunner fleet;
    private readonly Task<FleetReport> running;

    public Crowd(Uri ocpp, Confirmed confirmed)
    {
        fleet = new(new(ocpp, Seeds: Ids.Select(static id => new ChargerSeed(id, "HYC300")).Speaking(OcppVersions.All))
        {
            TakenAtStart = 0,
            VisitsPerDay = 0.001,
            ConnectsPerSecond = ConnectsPerSecond,
            Farewell = TimeSpan.FromSeconds(1),
            Journal = confirmed,
        });
        running = fleet.Run(day.Token);
    }

    /// <summary>Who they are.</summary>
    public static IReadOnlyCollection<string> Ids { get; } = [.. Enumerable.Range(1, Size).Select(static n => string.Create(CultureInfo.InvariantCulture, $"CR-{n:0000}"))];

    /// <summary>All are on line and have said what there is to say.</summary>
    public Task Assembled(Confirmed confirmed) => Eventually.True(
        () => fleet.Chargers.All(c => c.Connected) && Ids.All(id => confirmed.LastServed(id) is not null), "three thousand are on line", TimeSpan.FromSeconds(300));

    /// <summary>All lose their sockets at once, and come again each when it likes.</summary>
    public Task Scatter()
    {
        foreach (var charger in fleet.Chargers)
            charger.DropSocket();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await day.CancelAsync();
        await running;
        day.Dispose();
    }
}
