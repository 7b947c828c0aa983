using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using Electra.Ledger;
using Electra.Ledger.Json;
using Electra.Ledger.Schema;
using Electra.Ledger.Views;
using Electra.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Runtime.Placement;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Electra.Grains.Tests;

/// <summary>Two silos in this process on one PostgreSQL, each with a clock of its own.</summary>
public class TwoSilos : IAsyncLifetime
{
    private InProcessTestCluster cluster = null!;
    private LedgerOptions options = null!;
    private IReadOnlyList<InProcessSiloHandle> silos = [];

    /// <summary>Hears both.</summary>
    public Ear Ear { get; } = new();

    /// <summary>Calls grains from within a silo, and wants a charger to come there.</summary>
    public IGrainFactory From(int silo) => silos[silo].ServiceProvider.GetRequiredService<IGrainFactory>();

    public SiloAddress Address(int silo) => silos[silo].SiloAddress;

    /// <summary>What is registered in a silo.</summary>
    public T Get<T>(int silo) where T : notnull => silos[silo].ServiceProvider.GetRequiredService<T>();

    /// <summary>What time it is on a silo.</summary>
    public DateTimeOffset Now(int silo) => Clock(silo).GetUtcNow();

    /// <summary>Time passes, on both.</summary>
    public void Advance(TimeSpan by)
    {
        Clock(0).Advance(by);
        Clock(1).Advance(by);
    }

    /// <summary>The first silo's clock is ahead of the second's by so much from now on.</summary>
    public void Apart(TimeSpan ahead)
    {
        var more = ahead - (Clock(0).Ahead - Clock(1).Ahead);
        if (more > TimeSpan.Zero)
            Clock(0).Advance(more);
        else
            Clock(1).Advance(-more);
    }

    /// <summary>A silo dies, with all that was on it.</summary>
    public Task Kill(int silo) => cluster.KillSiloAsync(silos[silo]);

    /// <summary>On which silo a grain is active; null: on none.</summary>
    public async Task<int?> Where(IAddressable grain)
    {
        var at = await cluster.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(grain);
        return at is null ? null : silos.ToList().FindIndex(s => s.SiloAddress.Equals(at));
    }

    /// <summary>Waits until a grain is at a silo. It is asked from both meanwhile: a silo believes a grain where it last met it, until it calls it.</summary>
    public Task Comes(int silo, Func<IGrainFactory, IAddressable> grain, Func<IGrainFactory, Task> ask, string what) => Eventually.True(
        async () =>
        {
            await ask(From(0));
            await ask(From(1));
            return await Where(grain(From(silo))) == silo;
        },
        what);

    /// <summary>A provisioned charger of one outlet, and a token.</summary>
    public async Task<(ChargerId Charger, TokenId Token)> Provisioned(string name)
    {
        var (charger, token) = (new ChargerId(name), new TokenId("T" + name));
        await From(0).Charger(charger).Provision(new(
            charger, new(new("lyon-1"), null, 1, null, null, BootVerdict.Accepted, [], [new(1, 150_000, [new(1, "IEC_62196_T2_COMBO", 150_000, 920, 500)])]), false, "test"));
        await From(0).Token(token).Provision(new(token, new(TokenType.Rfid, TokenStatus.Accepted, null, null, null, null, false), "test"));
        return (charger, token);
    }

    /// <summary>Connects a charger at a silo, as its gateway does.</summary>
    /// <param name="holds">The silo that is wanted to hold its grain; null: the same.</param>
    public async Task<(long Number, ScriptedLink Link)> Connect(int silo, ChargerId charger, int? holds = null)
    {
        var link = new ScriptedLink(From(silo), charger);
        var reference = From(silo).CreateObjectReference<IChargerLink>(link);
        RequestContext.Set(IPlacementDirector.PlacementHintKey, Address(holds ?? silo));
        var granted = await From(silo).Charger(charger).Connect(new("ocpp1.6", "127.0.0.1:50000", Address(silo).ToParsableString(), []), reference);
        RequestContext.Clear();
        return (granted.Link, link);
    }

    public async ValueTask InitializeAsync()
    {
        options = new() { ConnectionString = await (await PostgresServer.Shared()).CreateDatabase() };
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        cluster = builder.Build();
        await using (var provider = new ServiceCollection().AddLogging().AddElectraLedger(options).BuildServiceProvider())
            await provider.GetRequiredService<LedgerGate>().Open();
        await cluster.DeployAsync();
        silos = [.. cluster.Silos];
        foreach (var silo in silos)
            await silo.ServiceProvider.GetRequiredService<LedgerGate>().Ready;
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void Adapt(GrainsOptions options)
    {
    }

    protected virtual void Adapt(IServiceCollection services)
    {
    }

    private MovableClock Clock(int silo) => (MovableClock)Get<TimeProvider>(silo);

    private void Configure(ISiloBuilder silo)
    {
        // Hours that pass at once would put grains away whose sockets, elsewhere, tell of themselves all the time.
        silo.Services.Configure<GrainCollectionOptions>(static o => o.CollectionAge = TimeSpan.FromDays(3_650));
        silo.Services.AddSingleton<TimeProvider>(new MovableClock());
        silo.Services.AddElectraLedger(options);
        silo.Services.AddElectraViews();
        silo.Services.AddElectraGrains(o =>
        {
            o.SweepEvery = TimeSpan.FromMilliseconds(50);
            o.RowEvery = 4;
            Adapt(o);
        });
        Adapt(silo.Services);
        silo.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddConsole().AddProvider(Ear));
        silo.AddAdoNetGrainStorage(TurnTools.Rows, o =>
        {
            o.Invariant = LedgerStorage.Invariant(options);
            o.ConnectionString = LedgerStorage.ConnectionString(options);
            var json = new SystemTextJsonGrainStorageSerializerOptions();
            LedgerJson.Apply(json.JsonSerializerOptions);
            o.GrainStorageSerializer = new SystemTextJsonGrainStorageSerializer(Microsoft.Extensions.Options.Options.Create(json));
        });
    }
}
