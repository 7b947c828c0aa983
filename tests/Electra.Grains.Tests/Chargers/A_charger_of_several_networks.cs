using Electra.Domain.Chargers;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

/// <summary>OCPP 2.0.1 B09: the way to us that it uses now is not lost by an order of ours.</summary>
public sealed class A_charger_of_several_networks(Cluster cluster)
{
    private static readonly OrderOutcome FirstOfTwo = ScriptedLink.Settings(
        [new("OCPPCommCtrlr.ActiveNetworkProfile", "1", true), new("OCPPCommCtrlr.NetworkConfigurationPriority", "1,2", false)]);

    [Fact]
    public async Task Is_asked_which_it_uses_before_another_is_written()
    {
        var bay = await Connected(FirstOfTwo);
        (await bay.Charger.Order(Profile(1))).Should().BeOfType<Malformed>().Which.Errors.Keys.Should().Equal("configurationSlot");
        (await bay.Charger.Order(Profile(2))).Should().BeOfType<Answered>().Which.Willing.Should().BeTrue();
        bay.Link.Told.OfType<Verbatim>().Should().Equal(Profile(2));
        bay.Link.Told.OfType<ReadSettings>().Should().HaveCount(2, "it may have gone to another by itself meanwhile");
    }

    [Fact]
    public async Task Is_left_alone_where_it_does_not_tell()
    {
        var bay = await Connected(new Errored("GetVariables", "1", "InternalError", ""));
        (await bay.Charger.Order(Profile(2))).Should().BeOfType<Unsupported>();
        bay.Link.Told.OfType<Verbatim>().Should().BeEmpty();
    }

    [Fact]
    public async Task Is_not_a_charger_of_1_6()
    {
        var bay = await Bay.Connected(cluster);
        bay.Link.Answer = static _ => new Unsupported("1.6 has no command set-network-profile");
        (await bay.Charger.Order(Profile(2))).Should().BeOfType<Unsupported>().Which.Why.Should().Contain("1.6");
        bay.Link.Told.OfType<ReadSettings>().Should().BeEmpty();
    }

    private async Task<Bay> Connected(OrderOutcome told)
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        bay.Link.Answer = order => order is ReadSettings ? told : ScriptedLink.Says("Accepted");
        return bay;
    }

    private static Verbatim Profile(int slot) => new("set-network-profile", $$$"""
        {"configurationSlot":{{{slot}}},"connectionData":{"ocppVersion":"OCPP20","ocppTransport":"JSON","ocppCsmsUrl":"wss://ocpp.example.eu/ocpp",
        "messageTimeout":30,"securityProfile":1,"ocppInterface":"Wired0"}}
        """);
}
