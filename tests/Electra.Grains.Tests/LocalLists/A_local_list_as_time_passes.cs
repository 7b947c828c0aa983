using Electra.Domain.Chargers;
using Electra.Domain.LocalLists;
using Electra.Grains.Tests.Sessions;
using FluentAssertions;

namespace Electra.Grains.Tests.LocalLists;

[Collection(nameof(Time_that_passes))]
public sealed class A_local_list_as_time_passes(Cluster cluster)
{
    [Fact]
    public async Task That_fails_whole_too_is_tried_again_later()
    {
        var keeper = new ListKeeper();
        keeper.Next(ScriptedLink.Says("Failed"), new Errored("SendLocalList", "1", "InternalError", "disk full"));
        var station = await FleetStation.Of(cluster, taxis: 2, keeper);
        (await station.Is(ListState.Failed)).Shown.Why.Should().Contain("InternalError").And.Contain("disk full");
        keeper.Updates.Should().HaveCount(2);
        cluster.Clock.Advance(LocalListSync.ShortestWait + TimeSpan.FromSeconds(1));
        await station.Holds("1A", "2A");
    }

    [Fact]
    public async Task Heals_by_itself_what_nobody_told()
    {
        var station = await FleetStation.Of(cluster, taxis: 2);
        await station.Holds("1A", "2A");
        station.Keeper.List.Clear();
        station.Keeper.Version = 0;
        cluster.Clock.Advance(TimeSpan.FromMinutes(61));
        await station.Holds("1A", "2A");
        station.Keeper.Updates[^1].Full.Should().BeTrue();
    }

    [Fact]
    public async Task Bars_a_token_that_expires()
    {
        var station = await FleetStation.Of(cluster, taxis: 1);
        var expiry = cluster.Clock.GetUtcNow() + TimeSpan.FromMinutes(30);
        await station.Token(2, expiry: expiry);
        await station.Holds("1A", "2A");
        cluster.Clock.Advance(TimeSpan.FromMinutes(61));
        await station.Holds("1A", "2E");
    }
}
