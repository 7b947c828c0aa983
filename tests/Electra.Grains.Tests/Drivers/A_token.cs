using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using FluentAssertions;

namespace Electra.Grains.Tests.Drivers;

public sealed class A_token(Cluster cluster)
{
    [Fact]
    public async Task Charging_elsewhere_may_not_charge_twice_until_it_has_ended()
    {
        var (here, there) = (await Bay.Connected(cluster), await Bay.Connected(cluster));
        var start = here.Start();
        var opened = await here.Starts(start);
        var second = await there.Starts(there.Start() with { Token = here.Token });
        second.Verdict.Standing.Should().Be(TokenStanding.ConcurrentTx);
        await here.Stops(opened.Transaction, start.MeterStartWh + 10);
        await there.Stops(second.Transaction, 9_000_000);
        (await there.Starts(there.Start() with { Token = here.Token })).Verdict.Standing.Should().Be(TokenStanding.Accepted);
    }

    [Fact]
    public async Task Is_known_whatever_its_case_and_unknown_once_removed()
    {
        var bay = await Bay.Connected(cluster);
        (await bay.Says(new TokenShown(new(bay.Token.Value.ToLowerInvariant())))).Should().BeOfType<TokenJudged>()
            .Which.Verdict.Standing.Should().Be(TokenStanding.Accepted);
        await cluster.Grains.Token(bay.Token).Remove("test");
        (await bay.Says(new TokenShown(bay.Token))).Should().BeOfType<TokenJudged>().Which.Verdict.Standing.Should().Be(TokenStanding.Invalid);
    }

    [Fact]
    public async Task Refused_still_has_its_transaction_recorded()
    {
        var bay = await Bay.Connected(cluster);
        var opened = await bay.Starts(bay.Start() with { Token = new("UNKNOWN-TAG") });
        opened.Verdict.Standing.Should().Be(TokenStanding.Invalid);
        (await bay.Session()).Oddities.Should().Contain("started-without-right");
    }
}
