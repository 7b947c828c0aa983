using Electra.Domain.Devices;

namespace Electra.Domain.Tests.Devices;

/// <summary>OCPP 2.0.1 B09 and B10: whatever is ordered, the way that works now stays.</summary>
public sealed class Network_slots
{
    [Theory]
    [InlineData("1", "1,2", 1, false)]
    [InlineData("1", "1,2", 2, true)]
    [InlineData("2", "1,2", 1, true)]
    [InlineData("2", "1,2", 2, false)]
    [InlineData(null, "1,2", 2, false)]
    [InlineData(null, "1,2", 3, true)]
    [InlineData("\"1\"", null, 0, true)]
    public void Are_written_where_none_is_in_use(string? active, string? priority, int slot, bool written)
    {
        var outcome = Told(active, priority).Forbid(Profile(slot, 2), least: 2);
        if (written)
            outcome.Should().BeNull();
        else
            outcome.Should().BeOfType<Malformed>().Which.Errors.Keys.Should().Equal("configurationSlot");
    }

    [Fact]
    public void Of_a_charger_that_tells_nothing_of_them_are_left_alone() =>
        Told(null, null).Forbid(Profile(4, 2), least: 0).Should().BeOfType<Unsupported>().Which.Why.Should().Contain("does not tell");

    [Fact]
    public void Never_lead_to_less_security_than_is_demanded() =>
        Told("1", "1").Forbid(Profile(2, 1), least: 2).Should().BeOfType<Malformed>()
            .Which.Errors["connectionData.securityProfile"].Should().Equal("must be at least 2, with which the charger is let in here");

    [Theory]
    [InlineData("1", "1,2", "2,1", true)]
    [InlineData("1", "1,2", " 2 , 1 ", true)]
    [InlineData("1", "1,2", "2", false)]
    [InlineData("1", "1,2", "", false)]
    [InlineData(null, "1,2", "3,1,2", true)]
    [InlineData(null, "1,2", "3,1", false)]
    public void Keep_the_one_in_use_in_whatever_order(string? active, string? priority, string wanted, bool sent)
    {
        var slots = Told(active, priority);
        (slots.Forbid(new ChangeSetting("ocppcommctrlr.networkconfigurationpriority", wanted), 0) is null).Should().Be(sent);
        var outcome = slots.Forbid(Variables(wanted), 0);
        if (sent)
            outcome.Should().BeNull();
        else
            outcome.Should().BeOfType<Malformed>().Which.Errors.Keys.Should().Equal("setVariableData[1].attributeValue");
    }

    [Fact]
    public void Are_asked_for_only_where_an_order_touches_them()
    {
        NetworkSlots.AreTouchedBy(Profile(1, 1)).Should().BeTrue();
        NetworkSlots.AreTouchedBy(Variables("1")).Should().BeTrue();
        NetworkSlots.AreTouchedBy(new Verbatim("set-variables", """{"setVariableData":[{"attributeValue":"300","component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"}}]}""")).Should().BeFalse();
        NetworkSlots.AreTouchedBy(new ChangeSetting("OCPPCommCtrlr.HeartbeatInterval", "300")).Should().BeFalse();
        NetworkSlots.AreTouchedBy(new Verbatim("reset", """{"type":"Immediate"}""")).Should().BeFalse();
    }

    [Theory]
    [InlineData("1", "1,2", "1", "OcppCsmsUrl", "wss://elsewhere.example", "component.instance")]
    [InlineData("1", "1,2", "1", "OcppInterface", "Wireless0", "component.instance")]
    [InlineData("1", "1,2", "2", "OcppCsmsUrl", "wss://ocpp.example.eu", null)]
    [InlineData("1", "1,2", "2", "SecurityProfile", "1", "attributeValue")]
    [InlineData("1", "1,2", "2", "SecurityProfile", "2", null)]
    [InlineData(null, "1,2", "2", "OcppCsmsUrl", "wss://elsewhere.example", "component.instance")]
    public void Of_2_1_are_written_a_variable_at_a_time_where_none_is_in_use(string? active, string? priority, string slot, string variable, string value, string? field)
    {
        var order = Configuration(slot, variable, value);
        NetworkSlots.AreTouchedBy(order).Should().BeTrue();
        var outcome = Told(active, priority).Forbid(order, least: 2);
        if (field is null)
            outcome.Should().BeNull();
        else
            outcome.Should().BeOfType<Malformed>().Which.Errors.Keys.Should().Equal($"setVariableData[0].{field}");
    }

    [Fact]
    public void Of_2_1_are_left_alone_where_the_charger_tells_nothing_of_them() =>
        Told(null, null).Forbid(Configuration("1", "OcppCsmsUrl", "wss://elsewhere.example"), 0).Should().BeOfType<Unsupported>();

    [Fact]
    public void Are_known_by_a_name_that_is_written_in_escapes()
    {
        Verbatim Escaped(Verbatim order) => order with { Payload = order.Payload.Replace("NetworkConfiguration", "Network\\u0043onfiguration", StringComparison.Ordinal) };
        foreach (var order in (Verbatim[])[Escaped(Variables("2")), Escaped(Configuration("1", "OcppCsmsUrl", "wss://elsewhere.example"))])
        {
            order.Payload.Should().NotContain("NetworkConfiguration");
            NetworkSlots.AreTouchedBy(order).Should().BeTrue();
            Told("1", "1,2").Forbid(order, 0).Should().BeOfType<Malformed>();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"configurationSlot":"two"}""")]
    [InlineData("""{"configurationSlot":2.5,"connectionData":7}""")]
    [InlineData("""{"setVariableData":[7,{"component":[],"variable":null}]}""")]
    public void Leave_what_is_malformed_to_its_schema(string payload)
    {
        Told("1", "1").Forbid(new Verbatim("set-network-profile", payload), 3).Should().BeNull();
        Told("1", "1").Forbid(new Verbatim("set-variables", payload), 3).Should().BeNull();
    }

    private static NetworkSlots Told(string? active, string? priority) => NetworkSlots.Of(
    [
        new("OCPPCommCtrlr.ActiveNetworkProfile", active, ReadOnly: true),
        new("OCPPCommCtrlr.NetworkConfigurationPriority", priority, ReadOnly: false),
    ]);

    private static Verbatim Profile(int slot, int security) => new("set-network-profile", $$$"""
        {"configurationSlot":{{{slot}}},"connectionData":{"ocppVersion":"OCPP20","ocppTransport":"JSON","ocppCsmsUrl":"wss://ocpp.example.eu/ocpp",
        "messageTimeout":30,"securityProfile":{{{security}}},"ocppInterface":"Wired0"}}
        """);

    private static Verbatim Configuration(string slot, string variable, string value) => new("set-variables", $$$"""
        {"setVariableData":[{"attributeValue":"{{{value}}}","component":{"name":"NetworkConfiguration","instance":"{{{slot}}}"},"variable":{"name":"{{{variable}}}"}}]}
        """);

    private static Verbatim Variables(string value) => new("set-variables", $$$"""
        {"setVariableData":[{"attributeValue":"300","component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"}},
        {"attributeValue":"{{{value}}}","component":{"name":"OCPPCommCtrlr"},"variable":{"name":"NetworkConfigurationPriority"}}]}
        """);
}
