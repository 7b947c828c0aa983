using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

/// <summary>A vehicle's contract with its certificate (OCPP 2.0.1, C07): the certificate must be proven, and the contract be good here.</summary>
public sealed class A_charger_that_is_shown_a_contract(Cluster cluster)
{
    private static readonly TokenDetail Detail = new("eMAID", Certificate: "-----BEGIN CERTIFICATE-----");

    [Fact]
    public async Task Lets_it_charge_where_it_is_proven_and_good_here()
    {
        var bay = await Bay.Connected(cluster);

        var answer = await bay.Says(new Researched(new TokenShown(bay.Token, Detail), Proven(bay)));

        answer.Should().Be(new TokenJudged(new(TokenStanding.Accepted), "Accepted"));
    }

    [Fact]
    public async Task Refuses_a_proven_one_that_nobody_knows_as_cancelled()
    {
        var bay = await Bay.Connected(cluster);
        await cluster.Grains.Token(bay.Token).Remove("test");

        var answer = await bay.Says(new Researched(new TokenShown(bay.Token, Detail), Proven(bay)));

        answer.Should().Be(new TokenJudged(new(TokenStanding.Invalid), "ContractCancelled"));
    }

    [Fact]
    public async Task Refuses_a_good_one_whose_certificate_was_taken_back()
    {
        var bay = await Bay.Connected(cluster);

        var answer = await bay.Says(new Researched(new TokenShown(bay.Token, Detail), Proven(bay) with { Certificates = [CertificateState.Revoked] }));

        answer.Should().Be(new TokenJudged(new(TokenStanding.Invalid), "CertificateRevoked"));
    }

    [Fact]
    public async Task Says_that_nothing_could_be_learnt_and_keeps_why()
    {
        var bay = await Bay.Connected(cluster);

        var nobody = await bay.Says(new TokenShown(bay.Token, Detail));
        var why = await bay.Says(new Researched(new TokenShown(bay.Token, Detail), new ContractFinding(ChainState.Good, bay.Token.Value, [], "nobody may be asked")));

        nobody.Should().Be(new TokenJudged(new(TokenStanding.Invalid), "NoCertificateAvailable"));
        why.Should().Be(nobody);
        var oddities = (await bay.Charger.Show()).Charger.Oddities;
        oddities.Should().ContainSingle(o => o.Name == "contract-unproven").Which.Times.Should().Be(2);
    }

    private static ContractFinding Proven(Bay bay) => new(ChainState.Good, bay.Token.Value, [CertificateState.Good]);
}
