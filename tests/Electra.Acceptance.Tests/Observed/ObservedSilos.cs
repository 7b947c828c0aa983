using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Observed;

/// <summary>Two silos on one PostgreSQL, one with the sockets and one with the grains, that tell a collector what they do.</summary>
public sealed class ObservedSilos : IAsyncLifetime
{
    private Home home = null!;

    public Collector Collector { get; } = new();

    public ElectraProgram Grains { get; private set; } = null!;

    public ElectraProgram Sockets { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        home = await Home.Of("postgres");
        Grains = await ElectraProgram.Start(home, [.. Collector.Settings, ("Electra__Roles", "core,partners,dashboard"), ("Electra__AdminKey", AdminKey)]);
        Sockets = await ElectraProgram.Start(home, [.. Collector.Settings, ("Electra__Roles", "gateway"), ("Electra__AdminKey", AdminKey)]);
        Grains.Http.DefaultRequestHeaders.Add("X-Api-Key", AdminKey);
        await Grains.Api.Station("lyon-1");
        await Grains.Api.Charger("CP-1", "lyon-1");
        await Grains.Api.Token("04A2B3C4D5");
    }

    public const string AdminKey = "admin-key-of-the-tests";

    public async ValueTask DisposeAsync()
    {
        await Sockets.DisposeAsync();
        await Grains.DisposeAsync();
        await home.DisposeAsync();
        await Collector.DisposeAsync();
    }
}
