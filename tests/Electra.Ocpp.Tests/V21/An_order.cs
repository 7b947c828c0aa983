using System.Text.Json.Nodes;

namespace Electra.Ocpp.Tests.V21;

public sealed class An_order
{
    public static TheoryData<string> Commands => [.. Catalogue.ToCharger];

    [Theory]
    [MemberData(nameof(Commands))]
    public void May_be_each_of_the_versions_commands_word_for_word(string action)
    {
        var command = Wire.V21.Commands.Should().ContainSingle(c => string.Equals(c.Replace("-", ""), action, StringComparison.OrdinalIgnoreCase)).Subject;

        var written = Wire.V21.WriteOrder(new Verbatim(command, Golden.Text(action + "Request")));

        written.Refusal.Should().BeNull();
        written.Action.Should().Be(action);
        JsonNode.DeepEquals(JsonNode.Parse(written.Payload.Span), Golden.Node(action + "Request")).Should().BeTrue("it is {0}", written.Payload.Text());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Has_an_outcome_that_carries_the_answer_as_it_came(string action)
    {
        var payload = Golden.Text(action + "Response");

        var answered = Wire.V21.ReadOutcome(new ReadListVersion(), action, "7", Encoding.UTF8.GetBytes(payload), Wire.Morning, Wire.Morning)
            .Should().BeOfType<Answered>().Subject;

        (answered.Action, answered.Payload).Should().Be((action, payload));
        if (Golden.Node(action + "Response")["status"] is { } status)
            answered.Status.Should().Be((string?)status);
    }

    [Theory]
    [MemberData(nameof(V201.An_order.Orders), MemberType = typeof(V201.An_order))]
    public void Of_the_network_is_as_in_2_0_1(ChargerOrder order, string action, string payload)
    {
        var written = Wire.V21.WriteOrder(order);

        written.Refusal.Should().BeNull();
        written.Action.Should().Be(action);
        JsonNode.DeepEquals(JsonNode.Parse(written.Payload.Span), JsonNode.Parse(payload)).Should().BeTrue("it is {0}", written.Payload.Text());
    }

    [Fact]
    public void To_start_for_a_payment_names_a_token_of_that_kind_where_the_version_has_one()
    {
        var paid = new StartCharging(new(1), new("WEB0123456789ABC"), 7, Paid: true);
        Wire.V21.WriteOrder(paid).Payload.Text().Should().Be("""{"idToken":{"idToken":"WEB0123456789ABC","type":"DirectPayment"},"remoteStartId":7,"evseId":1}""");
        Wire.V201.WriteOrder(paid).Payload.Text().Should().Contain("\"type\":\"Central\"");
    }

    [Theory]
    [InlineData("set-default-tariff", """{"evseId":-1,"tariff":{"tariffId":"T","currency":"EUR"}}""", "evseId", "must be between 0 and 2147483647")]
    [InlineData("set-default-tariff", """{"evseId":0,"tariff":{"tariffId":"T","currency":"EURO","energy":{"prices":[{"priceKwh":0.39,"conditions":{"dayOfWeek":["Caturday"]}}]}}}""", "tariff.energy.prices[0].conditions.dayOfWeek[0]", "must be one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")]
    [InlineData("update-dynamic-schedule", """{"chargingProfileId":1,"scheduleUpdate":{"dischargeLimit":0.5}}""", "scheduleUpdate.dischargeLimit", "must not be more than 0")]
    [InlineData("clear-tariffs", """{"tariffIds":[]}""", "tariffIds", "must not be empty")]
    [InlineData("reset", """{"type":"Hard"}""", "type", "must be one of Immediate, OnIdle, ImmediateAndResume")]
    [InlineData("request-start-transaction", """{"remoteStartId":1,"evseId":0,"idToken":{"idToken":"A","type":"Local"}}""", "evseId", "must be between 1 and 2147483647")]
    public void That_breaks_a_rule_is_never_sent(string command, string payload, string field, string rule)
    {
        var malformed = Wire.V21.WriteOrder(new Verbatim(command, payload)).Refusal.Should().BeOfType<Malformed>().Subject;

        malformed.Errors.Should().ContainKey(field).WhoseValue.Should().Contain(rule);
    }

    [Theory]
    [InlineData("reset", """{"type":"ImmediateAndResume"}""")]
    [InlineData("trigger-message", """{"requestedMessage":"CustomTrigger","customTrigger":"cabinet-check"}""")]
    [InlineData("set-charging-profile", """{"evseId":1,"chargingProfile":{"id":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Dynamic","chargingSchedule":[{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"setpoint":-0.25}]}]}}""")]
    public void Of_2_1_is_none_of_2_0_1(string command, string payload)
    {
        Wire.V21.WriteOrder(new Verbatim(command, payload)).Refusal.Should().BeNull();
        Wire.V201.WriteOrder(new Verbatim(command, payload)).Refusal.Should().BeOfType<Malformed>();
        Wire.V201.WriteOrder(new Verbatim("set-default-tariff", "{}")).Refusal.Should().BeOfType<Unsupported>();
    }

    [Fact]
    public void May_carry_a_token_that_2_0_1_has_no_room_for()
    {
        var order = new StartCharging(new Outlet(2, 1), new TokenId(new string('7', 255)));

        Wire.V21.WriteOrder(order).Refusal.Should().BeNull();
        Wire.V201.WriteOrder(order).Refusal.Should().BeOfType<Malformed>();
    }

    [Fact]
    public void That_the_version_has_no_word_for_names_the_version() =>
        ((Unsupported)Wire.V21.WriteOrder(new Verbatim("change-configuration", "{}")).Refusal!).Why.Should().Contain("OCPP 2.1");
}
