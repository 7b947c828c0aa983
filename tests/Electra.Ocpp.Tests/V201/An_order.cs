using System.Text.Json.Nodes;
using Electra.Domain.LocalLists;

namespace Electra.Ocpp.Tests.V201;

public sealed class An_order
{
    private static readonly TokenId Card = new("04A2B3C4D5E6F7");

    public static TheoryData<ChargerOrder, string, string> Orders => new()
    {
        { new StopCharging("T-17"), "RequestStopTransaction", """{"transactionId":"T-17"}""" },
        {
            new ReadSettings(["OCPPCommCtrlr.HeartbeatInterval", "OCPPCommCtrlr.MessageTimeout[Default]", "Connector[left]@2.1.SupplyPhases", "EVSE@2.Power"]),
            "GetVariables",
            """
            {"getVariableData":[
              {"component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"}},
              {"component":{"name":"OCPPCommCtrlr"},"variable":{"name":"MessageTimeout","instance":"Default"}},
              {"component":{"name":"Connector","evse":{"id":2,"connectorId":1},"instance":"left"},"variable":{"name":"SupplyPhases"}},
              {"component":{"name":"EVSE","evse":{"id":2}},"variable":{"name":"Power"}}]}
            """
        },
        {
            new ChangeSetting("OCPPCommCtrlr.HeartbeatInterval", "300"), "SetVariables",
            """{"setVariableData":[{"attributeValue":"300","component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"}}]}"""
        },
        {
            new ReportAgain("StatusNotification", new Outlet(2, 1)), "TriggerMessage",
            """{"requestedMessage":"StatusNotification","evse":{"id":2,"connectorId":1}}"""
        },
        { new ReportAgain("MeterValues"), "TriggerMessage", """{"requestedMessage":"MeterValues"}""" },
        { new ReportAgain("MeterValues", new Outlet(2, 0)), "TriggerMessage", """{"requestedMessage":"TransactionEvent","evse":{"id":2}}""" },
        { new ReportAgain("TransactionEvent"), "TriggerMessage", """{"requestedMessage":"TransactionEvent"}""" },
        { new ReportAgain("SignChargePointCertificate"), "TriggerMessage", """{"requestedMessage":"SignChargingStationCertificate"}""" },
        { new ReportAgain("DiagnosticsStatusNotification"), "TriggerMessage", """{"requestedMessage":"LogStatusNotification"}""" },
        { new ReadListVersion(), "GetLocalListVersion", "{}" },
        { new AskTransaction("T-17"), "GetTransactionStatus", """{"transactionId":"T-17"}""" },
        { new UpdateList(3, Full: true, []), "SendLocalList", """{"versionNumber":3,"updateType":"Full"}""" },
        {
            new UpdateList(4, Full: false,
            [
                new ListChange(Card, new TokenVerdict(TokenStanding.Accepted, Wire.Morning, new TokenId("FLEET-LYON"))),
                new ListChange(new TokenId("FRELECC12345678"), null),
            ]),
            "SendLocalList",
            """
            {"versionNumber":4,"updateType":"Differential","localAuthorizationList":[
              {"idToken":{"idToken":"04A2B3C4D5E6F7","type":"ISO14443"},
               "idTokenInfo":{"status":"Accepted","cacheExpiryDateTime":"2026-11-24T08:00:00.000Z","groupIdToken":{"idToken":"FLEET-LYON","type":"Central"}}},
              {"idToken":{"idToken":"FRELECC12345678","type":"eMAID"}}]}
            """
        },
        { new Verbatim("clear-cache", ""), "ClearCache", "{}" },
        {
            new Verbatim("data-transfer", """{"vendorId":"V","data":{"é":[1,null]},"customData":{"vendorId":"V","more":{"deep":true}}}"""), "DataTransfer",
            """{"vendorId":"V","data":{"é":[1,null]},"customData":{"vendorId":"V","more":{"deep":true}}}"""
        },
    };

    public static TheoryData<string> Commands => [.. Catalogue.ToCharger];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Becomes_a_call(ChargerOrder order, string action, string payload)
    {
        var written = Wire.V201.WriteOrder(order);

        written.Refusal.Should().BeNull();
        written.Action.Should().Be(action);
        JsonNode.DeepEquals(JsonNode.Parse(written.Payload.Span), JsonNode.Parse(payload)).Should().BeTrue("it is {0}", written.Payload.Text());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void May_be_each_of_the_versions_commands_word_for_word(string action)
    {
        var command = Wire.V201.Commands.Should().ContainSingle(c => string.Equals(c.Replace("-", ""), action, StringComparison.OrdinalIgnoreCase)).Subject;

        var written = Wire.V201.WriteOrder(new Verbatim(command, Golden.Text(action + "Request")));

        written.Refusal.Should().BeNull();
        written.Action.Should().Be(action);
        JsonNode.DeepEquals(JsonNode.Parse(written.Payload.Span), Golden.Node(action + "Request")).Should().BeTrue("it is {0}", written.Payload.Text());
    }

    [Theory]
    [InlineData("04A2B3C4", "ISO14443")]
    [InlineData("04a2b3c4d5e6f7", "ISO14443")]
    [InlineData("E00401503A2B4C5D", "ISO15693")]
    [InlineData("FR-ELE-C12345678-9", "eMAID")]
    [InlineData("APP-7731", "Central")]
    public void To_start_names_the_tokens_kind_and_a_number_that_stays_the_same(string token, string kind)
    {
        var order = new StartCharging(new Outlet(2, 1), new TokenId(token));
        var payload = JsonNode.Parse(Wire.V201.WriteOrder(order).Payload.Span)!;

        Wire.V201.WriteOrder(order).Action.Should().Be("RequestStartTransaction");
        ((string?)payload["idToken"]!["idToken"], (string?)payload["idToken"]!["type"], (int?)payload["evseId"]).Should().Be((token, kind, 2));
        ((int)payload["remoteStartId"]!).Should().BePositive();
        Wire.V201.WriteOrder(order).Payload.Text().Should().Be(Wire.V201.WriteOrder(order).Payload.Text());
        Wire.V201.WriteOrder(order with { Outlet = new Outlet(3, 1) }).Payload.Text().Should().NotContain(payload["remoteStartId"]!.ToString());
    }

    [Theory]
    [InlineData("001122AABBCC", "MacAddress", "MacAddress", "MacAddress")]
    [InlineData("04A2B3C4D5E6F7", "Local", "Local", "Local")]
    [InlineData("04A2B3C4D5E6F7", null, "ISO14443", "ISO14443")]
    [InlineData("FRELEC12", "eMAID", "eMAID", "eMAID")]
    [InlineData("1234", "KeyCode", "KeyCode", "KeyCode")]
    [InlineData("WVWZZZ1JZ3W386752", "VIN", "Central", "VIN")]
    public void Names_a_token_by_the_kind_that_is_known_where_the_version_has_it(string token, string? kind, string in201, string in21)
    {
        var (start, list) = (new StartCharging(new(1), new(token), 7, TokenKind: kind), new UpdateList(4, Full: false, [new ListChange(new(token), null) { Kind = kind }]));
        foreach (var (dialect, wanted) in new (IDialect, string)[] { (Wire.V201, in201), (Wire.V21, in21) })
        {
            dialect.WriteOrder(start).Payload.Text().Should().Be($$"""{"idToken":{"idToken":"{{token}}","type":"{{wanted}}"},"remoteStartId":7,"evseId":1}""");
            dialect.WriteOrder(list).Payload.Text().Should().Contain($$"""{"idToken":"{{token}}","type":"{{wanted}}"}""");
        }
    }

    [Fact] // F01
    public void To_start_names_the_group_that_may_stop_it_and_none_for_a_payment()
    {
        var order = new StartCharging(new(1), Card, 7, Group: new("FLEET-LYON"));
        Wire.V201.WriteOrder(order).Payload.Text().Should().Contain(""","groupIdToken":{"idToken":"FLEET-LYON","type":"Central"}""");
        Wire.V201.WriteOrder(order with { Group = new(new string('G', 37)) }).Payload.Text().Should().NotContain("groupIdToken");
        Wire.V21.WriteOrder(order with { Paid = true }).Payload.Text().Should().NotContain("groupIdToken");
        Wire.V16.WriteOrder(order with { Outlet = new(1) }).Payload.Text().Should().Be("""{"idTag":"04A2B3C4D5E6F7","connectorId":1}""");
    }

    [Theory]
    [InlineData("reset", """{"type":"Hard"}""", "type", "must be one of Immediate, OnIdle")]
    [InlineData("reset", "{}", "type", "is missing")]
    [InlineData("reset", """{"type":"OnIdle","colour":"red"}""", "colour", "is not a member of ResetRequest")]
    [InlineData("unlock-connector", """{"evseId":"1","connectorId":1}""", "evseId", "must be a whole number")]
    [InlineData("clear-variable-monitoring", """{"id":[]}""", "id", "must not be empty")]
    [InlineData("clear-variable-monitoring", """{"id":["1"]}""", "id[0]", "must be a whole number")]
    [InlineData("get-report", """{"requestId":1,"componentCriteria":["Active","Active","Active","Active","Active"]}""", "componentCriteria", "must not have more than 4 entries")]
    [InlineData("get-report", """{"requestId":1,"componentCriteria":["Idle"]}""", "componentCriteria[0]", "must be one of Active, Available, Enabled, Problem")]
    [InlineData("set-monitoring-level", """{"severity":10}""", "severity", "must be between 0 and 9")]
    [InlineData("set-variables", """{"setVariableData":[{"component":{"name":"C"},"variable":{"name":"V"}}]}""", "setVariableData[0].attributeValue", "is missing")]
    [InlineData("data-transfer", """{"vendorId":"V","customData":{}}""", "customData.vendorId", "is missing")]
    [InlineData("reset", "nonsense", "payload", "is not well-formed JSON")]
    public void That_breaks_a_rule_is_never_sent(string command, string payload, string field, string rule)
    {
        var malformed = Wire.V201.WriteOrder(new Verbatim(command, payload)).Refusal.Should().BeOfType<Malformed>().Subject;

        malformed.Errors.Should().ContainKey(field).WhoseValue.Should().Contain(rule);
    }

    [Fact]
    public void Tells_every_rule_that_it_breaks() =>
        ((Malformed)Wire.V201.WriteOrder(new Verbatim("reserve-now", """{"id":1.5,"idToken":{"idToken":"A","type":"Card"},"connectorType":"CCS"}""")).Refusal!)
            .Errors.Keys.Should().BeEquivalentTo("id", "idToken.type", "connectorType", "expiryDateTime");

    [Fact]
    public void Goes_as_deep_as_a_tariff_within_a_profile()
    {
        var deep = Golden.Node("SetChargingProfileRequest").DeepClone();
        deep["chargingProfile"]!["chargingSchedule"]![0]!["salesTariff"]!["salesTariffEntry"]![0]!["consumptionCost"]![0]!["cost"]![0]!["customData"] = new JsonObject();

        ((Malformed)Wire.V201.WriteOrder(new Verbatim("set-charging-profile", deep.ToJsonString())).Refusal!).Errors.Keys.Should().Equal(
            "chargingProfile.chargingSchedule[0].salesTariff.salesTariffEntry[0].consumptionCost[0].cost[0].customData.vendorId");
    }

    [Fact]
    public void That_the_version_has_no_word_for_is_refused()
    {
        ChargerOrder[] orders =
        [
            new ReadSettings([]), new ReadSettings(["HeartbeatInterval"]), new ChangeSetting("HeartbeatInterval", "300"), new ReportAgain("Coffee"),
            new Verbatim("change-configuration", "{}"),
        ];

        orders.Select(o => Wire.V201.WriteOrder(o).Refusal).Should().AllBeOfType<Unsupported>();
    }
}
