using System.Globalization;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.TestKit;

namespace Electra.Grains.Tests;

/// <summary>A charger of two outlets and a driver's token, provisioned afresh, as a test needs them.</summary>
public sealed class Bay
{
    private static int count;
    private readonly Cluster cluster;
    private int wh = 1_000_000;

    private Bay(Cluster cluster, ChargerId id)
    {
        this.cluster = cluster;
        Id = id;
        Link = new(cluster.Grains, id);
        Token = new($"TOKEN{id.Value}");
    }

    public ChargerId Id { get; }

    public TokenId Token { get; }

    public ScriptedLink Link { get; private set; }

    public long LinkNumber { get; private set; }

    public Outlet One { get; } = new(1);

    public Outlet Two { get; } = new(2);

    public IChargerGrain Charger => cluster.Grains.Charger(Id);

    public static async Task<Bay> Provisioned(Cluster cluster)
    {
        var bay = new Bay(cluster, new(string.Create(CultureInfo.InvariantCulture, $"Cp-{Interlocked.Increment(ref count):000}-{Guid.NewGuid().ToString()[..8]}")));
        var evses = Enumerable.Range(1, 2).Select(n => new Evse(n, 150_000, [new(1, "IEC_62196_T2_COMBO", 150_000, 920, 500)])).ToArray();
        await bay.Charger.Provision(new(bay.Id, new(new("lyon-1"), null, 1, null, null, BootVerdict.Accepted, [], evses), false, "test"));
        await cluster.Grains.Token(bay.Token).Provision(new(bay.Token, new(TokenType.Rfid, TokenStatus.Accepted, null, null, null, null, false), "test"));
        return bay;
    }

    public static async Task<Bay> Connected(Cluster cluster, string protocol = "ocpp1.6")
    {
        var bay = await Provisioned(cluster);
        await bay.Connect(protocol);
        return bay;
    }

    public async Task Connect(string protocol = "ocpp1.6")
    {
        Link = new(cluster.Grains, Id);
        var reference = cluster.Grains.CreateObjectReference<IChargerLink>(Link);
        LinkNumber = (await Charger.Connect(new(protocol, "127.0.0.1:50000", "test", []), reference)).Link;
    }

    public Task<ChargerAnswer?> Says(ChargerReport report, params Oddity[] oddities) => Charger.Report(LinkNumber, report, oddities);

    public Task<ChargerAnswer?> Boots(string firmware = "1.4.2") => Says(new Booted(new("alpitronic GmbH", "HYC_300", "A-4711", firmware)));

    public Task<ChargerAnswer?> Is(Condition condition, Outlet? outlet = null) =>
        Says(new OutletChanged(outlet ?? One, condition, "NoError", At: cluster.Clock.GetUtcNow()));

    public async Task<TransactionOpened> Starts(TransactionStarted? start = null) => (TransactionOpened)(await Says(start ?? Start()))!;

    public TransactionStarted Start(Outlet? outlet = null) => new(outlet ?? One, Token, wh += 10_000, cluster.Clock.GetUtcNow());

    public async Task<TransactionClosed?> Stops(string transaction, long? meterWh, TokenId? token = null) =>
        await Says(new TransactionStopped(transaction, token, meterWh, cluster.Clock.GetUtcNow(), "Local", [])) as TransactionClosed;

    public Task Meters(string? transaction, long? registerWh, DateTimeOffset? at = null) => Says(new Metered(One, transaction, [Register(registerWh, at)]));

    public Sample Register(long? wh, DateTimeOffset? at = null) => new(
        at ?? cluster.Clock.GetUtcNow(), "Energy.Active.Import.Register", wh!.Value.ToString(CultureInfo.InvariantCulture), "Wh", null, "Sample.Periodic", "Outlet");

    public Task<Connector> Connector(Outlet? outlet = null) => cluster.Grains.Connector(Id, outlet ?? One).Show();

    public async Task<Session> Session(SessionId? id = null) => await cluster.Grains.Session(id ?? (await Connector()).Session!.Value).Show();

    public Task<Session> SessionIs(SessionId id, SessionState state) => Eventually.Get(() => Session(id), s => s.State == state, $"session is {state}");

    /// <summary>Every activation of this bay goes away, as when its silo dies; what is left is what was recorded.</summary>
    public async Task Forget(Cluster cluster)
    {
        var connector = await Connector();
        IEnumerable<IAddressable> all =
        [
            Charger, cluster.Grains.Connector(Id, One), cluster.Grains.Connector(Id, Two), cluster.Grains.Token(Token),
            .. connector.Starts.Select(s => cluster.Grains.Session(s.Session)),
        ];
        foreach (var grain in all)
            await cluster.Deactivate(grain.GetGrainId());
    }
}
