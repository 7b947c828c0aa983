using System.Data.Common;
using Electra.Grains.Turns;
using Electra.Ledger;
using Electra.Ledger.Json;
using Electra.Ledger.Schema;
using Electra.Ledger.Views;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Core.Internal;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;

[assembly: AssemblyFixture(typeof(Electra.Grains.Tests.Cluster))]

namespace Electra.Grains.Tests;

/// <summary>One silo in this process on SQLite, shared by all tests; they stay apart by fresh ids. Its clock can be moved on.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"electra-grains-{Guid.NewGuid():N}");
    private InProcessTestCluster cluster = null!;

    /// <summary>The silo's clock.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>Calls grains from outside of the silo.</summary>
    public IGrainFactory Grains => cluster.Client;

    /// <summary>What is registered in the silo.</summary>
    public T Get<T>() where T : notnull => cluster.Silos[0].ServiceProvider.GetRequiredService<T>();

    /// <summary>The folder of the SQLite files.</summary>
    public string Folder => folder;

    /// <summary>A grain's activation goes away.</summary>
    public async Task Deactivate(GrainId grain)
    {
        await Grains.GetGrain<IGrainManagementExtension>(grain).DeactivateOnIdle();
        await TestKit.Eventually.True(
            async () => await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(Grains.GetGrain(grain)) is null, $"{grain} is gone");
    }

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        DbProviderFactories.RegisterFactory("System.Data.SQLite", SqliteFactory.Instance);
        await using (var provider = new ServiceCollection().AddLogging().AddElectraLedger(new() { DataDirectory = folder }).BuildServiceProvider())
            await provider.GetRequiredService<LedgerGate>().Open();
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        cluster = builder.Build();
        await cluster.DeployAsync();
        await Get<LedgerGate>().Ready;
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private void Configure(ISiloBuilder silo)
    {
        var options = new LedgerOptions { DataDirectory = folder };
        silo.Services.AddSingleton<TimeProvider>(Clock);
        silo.Services.AddElectraLedger(options);
        silo.Services.AddElectraViews();
        silo.Services.AddElectraGrains(o =>
        {
            o.SweepEvery = TimeSpan.FromMilliseconds(50);
            o.LocalListWatchEvery = TimeSpan.FromMilliseconds(50);
            o.LocalListEvery = TimeSpan.FromMilliseconds(200);
            o.RowEvery = 4;
            o.WholeEvery = 10;
        });
        silo.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddConsole());
        silo.AddAdoNetGrainStorage(TurnTools.Rows, o =>
        {
            o.Invariant = LedgerStorage.Invariant(options);
            o.ConnectionString = LedgerStorage.ConnectionString(options);
            var serializer = new SystemTextJsonGrainStorageSerializer(Microsoft.Extensions.Options.Options.Create(Json()));
            o.GrainStorageSerializer = serializer;
        });
    }

    private static SystemTextJsonGrainStorageSerializerOptions Json()
    {
        var options = new SystemTextJsonGrainStorageSerializerOptions();
        LedgerJson.Apply(options.JsonSerializerOptions);
        return options;
    }
}

/// <summary>The real clock, moved on by a test: timers run as ever, what is due is due sooner.</summary>
public sealed class MovableClock : TimeProvider
{
    private long ahead;

    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
