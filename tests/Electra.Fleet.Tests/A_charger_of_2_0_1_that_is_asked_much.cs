using System.Text.Json.Nodes;

namespace Electra.Fleet.Tests;

/// <summary>What of 2.0.1 has state of its own in a charger: messages on its display, monitors, held profiles, what it knows of customers, ways to its system.</summary>
public sealed class A_charger_of_2_0_1_that_is_asked_much
{
    private static Vehicle Car => new(Garage.Model("renault-5-52"), soc: 20);

    [Fact]
    public async Task Shows_messages_until_they_are_cleared_or_their_transaction_is_over()
    {
        await using var world = await Live();
        await Charging(world);
        var id = world.Charger.Outlets[0].TransactionId;
        for (var n = 1; n <= 5; n++)
            (await Status(world, "SetDisplayMessage", Message(n))).Should().Be("Accepted");
        (await Status(world, "SetDisplayMessage", Message(6, $""","transactionId":"{id}" """))).Should().Be("Accepted");
        (await Status(world, "SetDisplayMessage", Message(7, ""","transactionId":"nobody's" """))).Should().Be("UnknownTransaction");
        (await Status(world, "SetDisplayMessage", Message(7, format: "HTML"))).Should().Be("NotSupportedMessageFormat");
        (await Status(world, "SetDisplayMessage", Message(7, ""","endDateTime":"2026-11-24T07:00:00Z" """))).Should().Be("Rejected", "its time is over");
        (await Status(world, "ClearDisplayMessage", """{"id":2}""")).Should().Be("Accepted");
        (await Status(world, "ClearDisplayMessage", """{"id":2}""")).Should().Be("Unknown");

        (await Status(world, "GetDisplayMessages", """{"requestId":70}""")).Should().Be("Accepted");
        var parts = await Parts(world, "NotifyDisplayMessages", 70);
        parts.Should().HaveCount(2);
        parts.SelectMany(static p => p["messageInfo"]!.AsArray()).Select(static m => (int)m!["id"]!).Should().Equal(1, 3, 4, 5, 6);
        world.Charger.Unplug(1);
        (await Status(world, "GetDisplayMessages", """{"requestId":71,"id":[6]}""")).Should().Be("Unknown", "it went with its transaction");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Tells_when_a_variable_crosses_its_threshold_and_when_it_is_back()
    {
        await using var world = await Live();
        const string Power = """ "component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"} """;
        const string State = """ "component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"AvailabilityState"} """;
        var set = await Ask(world, "SetVariableMonitoring", $$"""
            {"setMonitoringData":[{"severity":3,"type":"UpperThreshold","value":1000,{{Power}} },{"severity":3,"type":"UpperThreshold","value":2000,{{Power}} },
             {"severity":3,"type":"UpperThreshold","value":1,{{State}} },{"severity":8,"type":"Delta","value":1,{{State}} },
             {"severity":3,"type":"Delta","value":1,"component":{"name":"Fountain"},"variable":{"name":"Height"} },
             {"severity":3,"type":"UpperThreshold","value":99000000,{{Power}} }]}
            """);
        var results = set["setMonitoringResult"]!.AsArray();
        results.Select(static r => r!["status"]!.ToString()).Should().Equal("Accepted", "Duplicate", "UnsupportedMonitorType", "Accepted", "UnknownComponent", "Rejected");
        var power = (int)results[0]!["id"]!;

        await Charging(world);
        await world.Until(() => Seen(world, power).Count == 1, "it draws more", secondsAStep: 5);
        var seen = Seen(world, power).Single();
        (seen["trigger"]!.ToString(), seen["eventNotificationType"]!.ToString(), (string?)seen["transactionId"]).Should()
            .Be(("Alerting", "CustomMonitor", world.Charger.Outlets[0].TransactionId));
        Seen(world, (int)results[3]!["id"]!).Should().NotBeEmpty("the state of the place has changed too");
        world.Charger.Unplug(1);
        await world.Until(() => Seen(world, power).Count == 2, "it draws nothing", secondsAStep: 5);
        ((bool?)Seen(world, power)[1]["cleared"]).Should().BeTrue();
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Lists_its_monitors_and_gives_them_up()
    {
        await using var world = await Live();
        await Ask(world, "SetVariableMonitoring", """
            {"setMonitoringData":[{"severity":3,"type":"UpperThreshold","value":1000,"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"}},
             {"severity":9,"type":"Periodic","value":60,"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"}},
             {"severity":2,"type":"Periodic","value":60,"component":{"name":"EVSE","evse":{"id":2}},"variable":{"name":"Power"}}]}
            """);
        (await Status(world, "GetMonitoringReport", """{"requestId":80}""")).Should().Be("Accepted");
        (await Parts(world, "NotifyMonitoringReport", 80)).Single()["monitor"]!.AsArray().Select(static m => m!["variableMonitoring"]!.AsArray().Count).Should().Equal(2, 1);
        (await Status(world, "GetMonitoringReport", """{"requestId":81,"monitoringCriteria":["DeltaMonitoring"]}""")).Should().Be("EmptyResultSet");

        (await Status(world, "SetMonitoringLevel", """{"severity":5}""")).Should().Be("Accepted");
        await world.Until(() => Seen(world, 3).Count >= 2, "its time has come twice", secondsAStep: 5);
        Seen(world, 3)[0]["trigger"]!.ToString().Should().Be("Periodic");
        Seen(world, 2).Should().BeEmpty("what is less severe is not told");
        (await Status(world, "SetMonitoringLevel", """{"severity":9}""")).Should().Be("Accepted");
        await world.Until(() => Seen(world, 2).Count > 0, "now it is", secondsAStep: 5);

        var cleared = await Ask(world, "ClearVariableMonitoring", """{"id":[1,7]}""");
        cleared["clearMonitoringResult"]!.AsArray().Select(static r => r!["status"]!.ToString()).Should().Equal("Accepted", "NotFound");
        (await Status(world, "SetMonitoringBase", """{"monitoringBase":"FactoryDefault"}""")).Should().Be("Accepted");
        (await Status(world, "GetMonitoringReport", """{"requestId":82}""")).Should().Be("EmptyResultSet");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Tells_the_profiles_that_it_holds_place_by_place()
    {
        await using var world = await Live();
        (await Status(world, "GetChargingProfiles", """{"requestId":90,"chargingProfile":{}}""")).Should().Be("NoProfiles");
        await Charging(world);
        (await Status(world, "SetChargingProfile", Profile(3, 0, "ChargingStationMaxProfile", 50_000))).Should().Be("Accepted");
        (await Status(world, "SetChargingProfile", Profile(4, 1, "TxDefaultProfile", 40_000))).Should().Be("Accepted");
        (await Status(world, "SetChargingProfile", Profile(5, 1, "TxProfile", 20_000, $""","transactionId":"{world.Charger.Outlets[0].TransactionId}" """))).Should().Be("Accepted");
        (await Status(world, "GetChargingProfiles", """{"requestId":91,"chargingProfile":{}}""")).Should().Be("Accepted");
        var parts = await Parts(world, "ReportChargingProfiles", 91);
        parts.Select(static p => (int)p["evseId"]!).Should().Equal(0, 1);
        parts[1]["chargingProfile"]!.AsArray().Select(static p => (p!["chargingProfilePurpose"]!.ToString(), (int)p["id"]!)).Should().Equal(("TxDefaultProfile", 4), ("TxProfile", 5));
        (await Status(world, "GetChargingProfiles", """{"requestId":92,"evseId":1,"chargingProfile":{"chargingProfilePurpose":"TxProfile"}}""")).Should().Be("Accepted");
        (await Parts(world, "ReportChargingProfiles", 92)).Single()["chargingProfile"]!.AsArray().Should().ContainSingle();
        (await Status(world, "GetChargingProfiles", """{"requestId":93,"chargingProfile":{"chargingLimitSource":["EMS"]}}""")).Should().Be("NoProfiles");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Tells_what_it_knows_of_a_customer_and_forgets_it()
    {
        await using var world = await Live();
        await Charging(world);
        const string Who = """ "idToken":{"idToken":"04A2B3C4D5","type":"ISO14443"} """;
        (await Status(world, "CustomerInformation", $$"""{"requestId":60,"report":true,"clear":true,{{Who}} }""")).Should().Be("Accepted");
        (await Parts(world, "NotifyCustomerInformation", 60)).Single()["data"]!.ToString().Should().Contain("authorisation cache: Accepted").And.Contain("charges at EVSE 1");
        (await Status(world, "CustomerInformation", """{"requestId":61,"report":true,"clear":false,"customerIdentifier":"nobody"}""")).Should().Be("Accepted");
        (await Parts(world, "NotifyCustomerInformation", 61)).Single()["data"]!.ToString().Should().BeEmpty();
        (await Status(world, "CustomerInformation", """{"requestId":62,"report":true,"clear":false}""")).Should().Be("Invalid", "it names nobody");
        (await Status(world, "CustomerInformation", $$"""{"requestId":63,"report":false,"clear":false,{{Who}} }""")).Should().Be("Rejected", "it asks for nothing");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Shows_what_a_charge_has_cost()
    {
        await using var world = await Live();
        await Charging(world);
        (await Ask(world, "CostUpdated", $$"""{"totalCost":4.2,"transactionId":"{{world.Charger.Outlets[0].TransactionId}}"}""")).ToJsonString().Should().Be("{}");
        world.Charger.Outlets[0].Cost.Should().Be(4.2m);
        (await Ask(world, "CostUpdated", """{"totalCost":4.2,"transactionId":"nobody's"}""")).ToJsonString().Should().Be("{}");
    }

    [Fact]
    public async Task Takes_another_way_to_its_system_when_it_has_restarted_and_comes_back_by_the_old_one()
    {
        await using var world = await Live();
        const string Order = """ "component":{"name":"OCPPCommCtrlr"},"variable":{"name":"NetworkConfigurationPriority"} """;
        (await Status(world, "SetNetworkProfile", Way(1, "ws://127.0.0.1:9/ocpp"))).Should().Be("Rejected", "it is in use");
        (await Status(world, "SetNetworkProfile", Way(2, "http://127.0.0.1:9/ocpp"))).Should().Be("Rejected");
        (await Set("2,1")).Should().Be(("Rejected", "InvalidValue"), "there is nothing in the second");
        (await Status(world, "SetNetworkProfile", Way(2, "ws://127.0.0.1:9/ocpp"))).Should().Be("Accepted");
        (await Set("2,1")).Should().Be(("RebootRequired", null));
        (await Status(world, "Reset", """{"type":"Immediate"}""")).Should().Be("Accepted");
        await world.Until(() => world.Journal.Failures.Any(static f => f.Contains(": connect:", StringComparison.Ordinal)), "nobody is there");
        await world.Until(() => world.Journal.Boots == 2 && world.Charger.Connected, "it is back by the first", secondsAStep: 5);

        async Task<(string, string?)> Set(string order)
        {
            var result = (await Ask(world, "SetVariables", $$"""{"setVariableData":[{ {{Order}},"attributeValue":"{{order}}"}]}"""))["setVariableResult"]![0]!;
            return (result["attributeStatus"]!.ToString(), (string?)result["attributeStatusInfo"]?["reasonCode"]);
        }
    }

    private static string Way(int slot, string url) => $$$"""
        {"configurationSlot":{{{slot}}},"connectionData":{"messageTimeout":30,"ocppCsmsUrl":"{{{url}}}","ocppInterface":"Wired0","ocppTransport":"JSON","ocppVersion":"OCPP20","securityProfile":1}}
        """;

    private static string Message(int id, string more = "", string format = "UTF8") => $$$"""
        {"message":{"id":{{{id}}},"priority":"NormalCycle","message":{"format":"{{{format}}}","content":"Bienvenue"}{{{more}}}}}
        """;

    private static string Profile(int id, int level, string purpose, int watts, string more = "") => $$$"""
        {"evseId":{{{(purpose == "ChargingStationMaxProfile" ? 0 : 1)}}},"chargingProfile":{"id":{{{id}}},"stackLevel":{{{level}}},"chargingProfilePurpose":"{{{purpose}}}","chargingProfileKind":"Absolute"{{{more}}},
        "chargingSchedule":[{"id":1,"startSchedule":"2026-11-24T07:00:00Z","chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":{{{watts}}}}]}]}}
        """;

    private static List<JsonNode> Seen(World world, int monitor) =>
        [.. world.System.Of("NotifyEvent").SelectMany(static text => JsonNode.Parse(text)!["eventData"]!.AsArray()).Where(e => (int?)e!["variableMonitoringId"] == monitor).Select(static e => e!)];

    private static async Task<List<JsonNode>> Parts(World world, string action, int request)
    {
        List<JsonNode> Told() => [.. world.System.Of(action).Select(static text => JsonNode.Parse(text)!).Where(p => (int)p["requestId"]! == request)];
        await World.UntilStill(() => Told().Any(static p => (bool?)p["tbc"] != true), "the last part has come");
        return Told();
    }

    private static async Task<World> Live()
    {
        var world = await World.Open(version: OcppVersion.V201);
        await world.Live();
        await World.UntilStill(() => world.System.Of("StatusNotification").Count >= 1, "it has told its places");
        return world;
    }

    private static async Task Charging(World world)
    {
        world.Charger.PlugIn(1, Car);
        (await world.Charger.Present(1, "04A2B3C4D5")).Should().BeTrue();
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it begins");
    }

    private static async Task<JsonNode> Ask(World world, string action, string payload) => JsonNode.Parse(await world.System.AskFor(action, payload))!;

    private static async Task<string> Status(World world, string action, string payload) => (await Ask(world, action, payload))["status"]!.ToString();
}
