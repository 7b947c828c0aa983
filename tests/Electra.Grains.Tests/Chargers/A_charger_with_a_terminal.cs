using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

/// <summary>Its own card terminal shows a token once the bank has said yes (catalogue P).</summary>
public sealed class A_charger_with_a_terminal(Cluster cluster)
{
    private static readonly TokenId Card = new("CB4711");

    private async Task<Bay> Provisioned(AdHoc? terminal)
    {
        var bay = await Bay.Connected(cluster);
        var settings = (await bay.Charger.Show()).Charger.Settings;
        await bay.Charger.Provision(new(bay.Id, settings with { AdHoc = terminal }, true, "test"));
        return bay;
    }

    [Fact]
    public async Task Takes_its_tokens_for_paid_in_every_message()
    {
        var bay = await Provisioned(new(["CB*"]));
        (await bay.Says(new TokenShown(Card))).Should().Be(new TokenJudged(new(TokenStanding.Accepted)));
        var opened = await bay.Starts(bay.Start() with { Token = Card });
        opened.Verdict.Standing.Should().Be(TokenStanding.Accepted);
        (await bay.Session()).Oddities.Should().NotContain("started-without-right");
        (await bay.Stops(opened.Transaction, 2_000_000, Card))!.Verdict!.Standing.Should().Be(TokenStanding.Accepted);
    }

    [Fact]
    public async Task Is_the_only_one_to_take_them()
    {
        var other = await Provisioned(null);
        (await other.Says(new TokenShown(Card))).Should().Be(new TokenJudged(new(TokenStanding.Invalid)));
        (await other.Starts(other.Start() with { Token = Card })).Verdict.Standing.Should().Be(TokenStanding.Invalid);
        var bay = await Provisioned(new(["CB*"]));
        (await bay.Says(new TokenShown(new("04FFFFFF")))).Should().Be(new TokenJudged(new(TokenStanding.Invalid)));
        (await bay.Says(new TokenShown(bay.Token))).Should().Be(new TokenJudged(new(TokenStanding.Accepted)), "drivers' tokens are good as ever");
    }

    [Fact]
    public async Task Is_started_from_afar_by_one()
    {
        var bay = await Provisioned(new(["CB*"]));
        (await bay.Charger.Start(new(new SessionId(Guid.NewGuid().ToString("N")), bay.One, Card))).Should().Be(StartAnswer.Starting);
        (await bay.Charger.Start(new(new SessionId(Guid.NewGuid().ToString("N")), bay.Two, new("04FFFFFF")))).Should().Be(StartAnswer.TokenRefused);
    }

    [Fact] // Catalogue P8
    public async Task Of_a_known_make_is_counted_by_its_name()
    {
        var bay = await Provisioned(new(["CB*"]));
        await bay.Says(new Booted(new("ABB", "Terra 184")));
        await bay.Starts(bay.Start() with { Token = Card });
        (await bay.Charger.Show()).Charger.Oddities.Should().Contain(o => o.Name == "abb-card-token" && o.Times == 1);
    }

    [Fact] // Catalogue P1
    public async Task Tells_what_was_paid_with_the_end_of_a_transaction()
    {
        var bay = await Provisioned(new(["BANKCARD"]));
        var opened = await bay.Starts(bay.Start() with { Token = new("BANKCARD") });
        var stop = new TransactionStopped(opened.Transaction, new("BANKCARD"), 2_000_000, cluster.Clock.GetUtcNow(), "Local", [],
            new("madic-lafon", PaymentStep.Paid, 1234, "EUR", Transaction: opened.Transaction));
        await bay.Says(stop);
        await bay.Says(stop);
        var charger = (await bay.Charger.Show()).Charger;
        charger.Payments.Should().ContainSingle().Which.Report.AmountCents.Should().Be(1234);
        await bay.Forget(cluster);
        (await bay.Charger.Show()).Charger.Payments.Should().Equal(charger.Payments);
    }
}
