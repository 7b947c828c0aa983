using Microsoft.Extensions.Time.Testing;

namespace Electra.Fleet.Tests;

/// <summary>One charger before a small central system, under a clock that a test turns.</summary>
internal sealed class World : IAsyncDisposable
{
    // A long charge at a slow charger is a thousand steps.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource over = new();
    private Task life = Task.CompletedTask;

    private World(CentralSystem system, IReadOnlyList<Deviation>? deviations, string make, Dictionary<string, string>? configuration, OcppVersion version)
    {
        System = system;
        var surroundings = new ChargerSurroundings(system.Url)
        {
            Wire = Clock,
            Time = Clock,
            Journal = Journal,
            Deviations = deviations ?? [],
            Chance = new Random(7),
            CallTimeout = TimeSpan.FromSeconds(30),
            Configuration = configuration ?? [],
        };
        Charger = new SimulatedCharger(new ChargerSeed("LYON-1", make, Outlets: 2, Password: "s3cret-s3cret-16", Version: version), surroundings);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public Journal Journal { get; } = new();

    public CentralSystem System { get; }

    public SimulatedCharger Charger { get; }

    public static async Task<World> Open(
        IReadOnlyList<Deviation>? deviations = null, string make = "HYC300", Dictionary<string, string>? configuration = null,
        OcppVersion version = OcppVersion.V16) =>
        new(await CentralSystem.Start(), deviations, make, configuration, version);

    /// <summary>Lets the charger live by itself, and waits until it is taken in.</summary>
    public async Task Live()
    {
        life = Charger.Run(over.Token);
        await Until(() => Charger.Connected, "the charger is connected");
    }

    /// <summary>Turns the clock on, a little at a time, until something holds.</summary>
    public Task Until(Func<bool> holds, string what, double secondsAStep = 1) => Eventually.True(() =>
    {
        if (holds())
            return true;
        Clock.Advance(TimeSpan.FromSeconds(secondsAStep));
        return false;
    }, what, Patience);

    /// <summary>Waits with the clock standing.</summary>
    public static Task UntilStill(Func<bool> holds, string what) => Eventually.True(holds, what);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Charger.DisposeAsync();
        await life;
        await System.DisposeAsync();
        over.Dispose();
    }
}
