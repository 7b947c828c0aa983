using System.Collections.Concurrent;
using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.LocalLists;
using Electra.Domain.Words;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.LocalLists;

/// <summary>A station of its own with a fleet, and a charger there that keeps a list.</summary>
internal sealed class FleetStation
{
    // A socket that nobody holds is let go by Orleans' client, and whoever looks at the list later would wait for its answer.
    private static readonly ConcurrentBag<FleetStation> Kept = [];

    private readonly Cluster cluster;

    private FleetStation(Cluster cluster, Bay bay, ListKeeper keeper) => (this.cluster, Bay, Keeper) = (cluster, bay, keeper);

    public Bay Bay { get; }

    public ListKeeper Keeper { get; private set; }

    public StationId Id => new($"station-of-{Bay.Id.Value}");

    public TokenId Group => new($"FLEET-{Bay.Id.Value[3..6]}-{Bay.Id.Value[^4..]}");

    public static async Task<FleetStation> Of(Cluster cluster, int taxis, ListKeeper? keeper = null, bool connects = true, int recentDays = 0, bool ruled = true)
    {
        var station = new FleetStation(cluster, await Bay.Provisioned(cluster), keeper ?? new());
        Kept.Add(station);
        await station.Rule(ruled ? new([station.Group.Value], [], recentDays) : null);
        await station.StandsAt(station.Id);
        await Task.WhenAll(Enumerable.Range(1, taxis).Select(n => station.Token(n)));
        if (connects)
            await station.Comes();
        return station;
    }

    public TokenId Taxi(int number) => new($"{Bay.Id.Value[^8..].ToUpperInvariant()}{number:0000}");

    public Task Rule(LocalListRule? rule) => cluster.Grains.Station(Id).Provision(
        new(Id, new("Lyon Part-Dieu", null, null, "Lyon", "FRA", null, null, "Europe/Paris", 400_000, LocalList: rule), "test"));

    public async Task StandsAt(StationId station)
    {
        var settings = (await Bay.Charger.Show()).Charger.Settings;
        await Bay.Charger.Provision(new(Bay.Id, settings with { Station = station }, true, "test"));
    }

    public Task Token(int number, TokenStatus status = TokenStatus.Accepted, TokenId? group = null, string? contract = null, DateTimeOffset? expiry = null) =>
        cluster.Grains.Token(Taxi(number)).Provision(
            new(Taxi(number), new(TokenType.Rfid, status, contract, group ?? Group, expiry, null, false), "test"));

    /// <summary>The charger comes, perhaps as another one, and boots.</summary>
    public async Task Comes(ListKeeper? keeper = null, string firmware = "1.4.2", string protocol = "ocpp1.6")
    {
        Keeper = keeper ?? Keeper;
        await Bay.Connect(protocol);
        Bay.Link.Answer = Keeper.Answer;
        await Bay.Boots(firmware);
    }

    public Task<LocalListNow> Now() => cluster.Grains.LocalList(Bay.Id).Show();

    public Task<LocalListNow> Is(ListState state) => Eventually.Get(Now, now => now.Shown.State == state, $"the list is {state}");

    /// <summary>The charger holds exactly these taxis, with these standings, and we say so.</summary>
    public async Task Holds(params string[] taxis)
    {
        await Eventually.True(() => Held().SetEquals(taxis), $"it holds {string.Join(' ', taxis)}");
        var now = await Eventually.Get(Now, n => n.Shown.State is ListState.Current && n.Version == Keeper.Version, "and that is known");
        (now.Version, now.Entries).Should().Be((Keeper.Version, taxis.Length));
    }

    /// <summary><c>1A</c>: taxi 1, accepted.</summary>
    private HashSet<string> Held() => [.. Keeper.List.Select(e => $"{int.Parse(e.Key[^4..], System.Globalization.CultureInfo.InvariantCulture)}{e.Value[0]}")];
}
