using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Grains.Turns;
using Electra.Ledger;
using Electra.Ledger.Commits;
using Electra.Ledger.Json;
using Electra.Ledger.Reading;
using Electra.Ledger.Schema;
using Electra.Ledger.Views;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
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

    /// <summary>A grain's activation goes away. Asked for again and again: somebody may call it just as it goes, and a new one comes.</summary>
    public Task Deactivate(GrainId grain) => TestKit.Eventually.True(
        async () =>
        {
            await Grains.GetGrain<IGrainManagementExtension>(grain).DeactivateOnIdle();
            return await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(Grains.GetGrain(grain)) is null;
        },
        $"{grain} is gone");

    /// <summary>As if another activation had the grain: its head moves on, and the next entry of this one is refused.</summary>
    public async Task MovesOnElsewhere<TState, TFact>(IAddressable grain, TFact fact) where TState : class
    {
        var name = grain.GetGrainId().ToString();
        var head = await Get<ILedgerReader>().Head(name);
        var type = (JsonTypeInfo<EntryBody<TState, TFact>>)LedgerJson.Default.GetTypeInfo(typeof(EntryBody<TState, TFact>))!;
        var body = JsonSerializer.SerializeToUtf8Bytes(new EntryBody<TState, TFact>([fact]), type);
        var draft = new EntryDraft(name, (head?.Version ?? 0) + 1, Guid.NewGuid(), Clock.GetUtcNow(), body, []);
        (await Get<ILedgerWriter>().Append(draft)).Result.Should().Be(AppendResult.Won);
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
        // Hours that pass at once would put grains away whose sockets, elsewhere, tell of themselves all the time.
        silo.Services.Configure<GrainCollectionOptions>(static o => o.CollectionAge = TimeSpan.FromDays(3_650));
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
