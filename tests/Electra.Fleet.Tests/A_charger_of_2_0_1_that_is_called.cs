using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Tests;

public sealed class A_charger_of_2_0_1_that_is_called
{
    private static Vehicle Car => new(Garage.Model("renault-5-52"), soc: 20);

    [Theory]
    [InlineData("PaintItBlack", "{}", "NotImplemented")]
    [InlineData("RemoteStartTransaction", """{"idTag":"A"}""", "NotImplemented")]
    [InlineData("PublishFirmware", "{}", "NotSupported")]
    [InlineData("UnpublishFirmware", "{}", "NotSupported")]
    [InlineData("Reset", """{"type":5}""", "FormatViolation")]
    public async Task Refuses_what_it_has_not_with_the_code_of_its_version(string action, string payload, string code)
    {
        await using var world = await Live();
        (await world.System.Ask(action, payload)).Should().BeOfType<ErrorFrame>().Which.Code.Should().Be(code);
    }

    [Fact]
    public async Task Starts_from_afar_with_the_wish_named_and_stops()
    {
        await using var world = await Live();
        world.Charger.PlugIn(2, Car);
        (await Request(world, evse: 2)).Should().Be("Accepted");
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it begins");
        var begin = world.Events()[0];
        begin["triggerReason"]!.ToString().Should().Be("RemoteStart");
        begin["transactionInfo"]!["remoteStartId"]!.GetValue<int>().Should().Be(7001);
        begin["idToken"]!.ToJsonString().Should().Be("""{"idToken":"APP-77","type":"Central"}""");
        begin["evse"]!["id"]!.GetValue<int>().Should().Be(2);
        (await Request(world, evse: 2)).Should().Be("Rejected", "it is taken");
        (await Status(world, "RequestStopTransaction", """{"transactionId":"nobody's"}""")).Should().Be("Rejected");
        (await Status(world, "RequestStopTransaction", $$$"""{"transactionId":"{{{world.Charger.Outlets[1].TransactionId}}}"}""")).Should().Be("Accepted");
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "it ends");
        world.Events()[^1]["triggerReason"]!.ToString().Should().Be("RemoteStop");
        world.Events()[^1]["transactionInfo"]!["stoppedReason"]!.ToString().Should().Be("Remote");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Names_the_wish_also_when_the_car_comes_after_it()
    {
        await using var world = await Live();
        (await Request(world, evse: 1)).Should().Be("Accepted");
        world.Charger.Outlets[0].Status.Should().Be("Preparing");
        world.Charger.PlugIn(1, Car);
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it begins");
        world.Events()[0]["triggerReason"]!.ToString().Should().Be("CablePluggedIn");
        world.Events()[0]["transactionInfo"]!["remoteStartId"]!.GetValue<int>().Should().Be(7001);
    }

    [Fact]
    public async Task Restarts_at_once_and_says_why_it_boots()
    {
        await using var world = await Live();
        await Charging(world);
        (await Status(world, "Reset", """{"type":"Immediate"}""")).Should().Be("Accepted");
        await world.Until(() => world.Journal.Boots == 2 && world.Charger.Connected && world.Charger.Unconfirmed == 0, "it is back");
        world.Events()[^1]["transactionInfo"]!["stoppedReason"]!.ToString().Should().Be("ImmediateReset");
        Reasons(world).Should().Equal("PowerUp", "RemoteReset");
    }

    [Fact]
    public async Task Waits_with_a_restart_until_nobody_charges()
    {
        await using var world = await Live();
        await Charging(world);
        (await Status(world, "Reset", """{"type":"OnIdle"}""")).Should().Be("Scheduled");
        (await Status(world, "Reset", """{"type":"Immediate","evseId":1}""")).Should().Be("Rejected", "it restarts as a whole");
        world.Charger.Unplug(1);
        await world.Until(() => world.Journal.Boots == 2 && world.Charger.Connected, "it has restarted");
        world.Events()[^1]["transactionInfo"]!["stoppedReason"]!.ToString().Should().Be("EVDisconnected", "it ended by itself");
        Reasons(world).Should().Equal("PowerUp", "ScheduledReset");
    }

    [Fact]
    public async Task Puts_off_inoperative_until_the_charge_is_over()
    {
        await using var world = await Live();
        await Charging(world);
        (await Status(world, "ChangeAvailability", """{"operationalStatus":"Inoperative","evse":{"id":1,"connectorId":1}}""")).Should().Be("Scheduled");
        (await Status(world, "ChangeAvailability", """{"operationalStatus":"Inoperative","evse":{"id":2}}""")).Should().Be("Accepted");
        (await Status(world, "ChangeAvailability", """{"operationalStatus":"Inoperative","evse":{"id":9}}""")).Should().Be("Rejected");
        world.Charger.Unplug(1);
        await World.UntilStill(() => world.Statuses(1)[^1] == "Unavailable" && world.Statuses(2)[^1] == "Unavailable", "both are told");
    }

    [Fact]
    public async Task Does_not_unlock_under_a_transaction()
    {
        await using var world = await Live();
        await Charging(world);
        (await Status(world, "UnlockConnector", """{"evseId":1,"connectorId":1}""")).Should().Be("OngoingAuthorizedTransaction");
        (await Status(world, "UnlockConnector", """{"evseId":2,"connectorId":1}""")).Should().Be("Unlocked");
        (await Status(world, "UnlockConnector", """{"evseId":2,"connectorId":2}""")).Should().Be("UnknownConnector");
        world.Charger.Outlets[0].Busy.Should().BeTrue();
    }

    [Fact]
    public async Task Shows_and_changes_variables_one_by_one()
    {
        await using var world = await Live();
        const string Interval = """{"component":{"name":"SampledDataCtrlr"},"variable":{"name":"TxUpdatedInterval"}""";
        const string Model = """{"component":{"name":"ChargingStation"},"variable":{"name":"Model"}""";
        const string Password = """{"component":{"name":"SecurityCtrlr"},"variable":{"name":"BasicAuthPassword"}""";
        var set = await Ask(world, "SetVariables",
            $$$"""{"setVariableData":[{{{Interval}}},"attributeValue":"15"},{{{Interval}}},"attributeValue":"soon"},{{{Model}}},"attributeValue":"X"},{{{Interval}}},"attributeType":"MaxSet","attributeValue":"1"}]}""");
        set["setVariableResult"]!.AsArray().Select(static r => r!["attributeStatus"]!.ToString())
            .Should().Equal("Accepted", "Rejected", "Rejected", "NotSupportedAttributeType");
        world.Charger.Setting("MeterValueSampleInterval").Should().Be("15");
        var got = await Ask(world, "GetVariables",
            $$$"""{"getVariableData":[{{{Interval}}}},{{{Model}}}},{{{Password}}}},{"component":{"name":"Fountain"},"variable":{"name":"Height"}},{"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Height"}}]}""");
        got["getVariableResult"]!.AsArray().Select(static r => (r!["attributeStatus"]!.ToString(), (string?)r["attributeValue"]))
            .Should().Equal(("Accepted", "15"), ("Accepted", "HYC_300"), ("Rejected", null), ("UnknownComponent", null), ("UnknownVariable", null));
    }

    [Fact]
    public async Task Reports_its_device_model_in_parts()
    {
        await using var world = await Live();
        (await Status(world, "GetBaseReport", """{"requestId":55,"reportBase":"FullInventory"}""")).Should().Be("Accepted");
        await World.UntilStill(() => world.System.Of("NotifyReport").Any(static r => r.Contains("\"tbc\":false", StringComparison.Ordinal)), "the last part has come");
        var parts = world.System.Of("NotifyReport").Select(static text => JsonNode.Parse(text)!).ToArray();
        parts.Should().HaveCountGreaterThan(2).And.OnlyContain(static p => (int)p["requestId"]! == 55);
        parts.Select(static p => (int)p["seqNo"]!).Should().Equal(Enumerable.Range(0, parts.Length));
        var all = parts.SelectMany(static p => p["reportData"]!.AsArray()).ToArray();
        all.Where(static d => d!["component"]!["name"]!.ToString() == "EVSE").Select(static d => (int)d!["component"]!["evse"]!["id"]!).Distinct().Should().Equal(1, 2);
        all.Select(static d => d!["component"]!.ToJsonString() + d["variable"]!.ToJsonString()).Should().OnlyHaveUniqueItems();
        (await Status(world, "GetBaseReport", """{"requestId":56,"reportBase":"SummaryInventory"}""")).Should().Be("Accepted");
        (await Status(world, "GetReport", """{"requestId":57,"componentVariable":[{"component":{"name":"Fountain"}}]}""")).Should().Be("EmptyResultSet");
        (await Status(world, "GetReport", """{"requestId":58,"componentVariable":[{"component":{"name":"TxCtrlr"}}]}""")).Should().Be("Accepted");
        await World.UntilStill(() => world.System.Of("NotifyReport").Any(static r => r.Contains("\"requestId\":58", StringComparison.Ordinal)), "it is told");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Says_how_a_transaction_stands()
    {
        await using var world = await Live();
        await Charging(world);
        var id = world.Charger.Outlets[0].TransactionId;
        (await Ask(world, "GetTransactionStatus", $$$"""{"transactionId":"{{{id}}}"}""")).ToJsonString().Should().Be("""{"messagesInQueue":false,"ongoingIndicator":true}""");
        world.System.Silent["TransactionEvent"] = 0;
        await world.Charger.Present(1, "04A2B3C4D5");
        (await Ask(world, "GetTransactionStatus", $$$"""{"transactionId":"{{{id}}}"}""")).ToJsonString().Should().Be("""{"messagesInQueue":true,"ongoingIndicator":false}""");
        (await Ask(world, "GetTransactionStatus", "{}")).ToJsonString().Should().Be("""{"messagesInQueue":true}""");
        (await Ask(world, "GetTransactionStatus", """{"transactionId":"nobody's"}""")).ToJsonString().Should().Be("""{"messagesInQueue":false,"ongoingIndicator":false}""");
    }

    [Fact]
    public async Task Is_limited_by_a_profile_and_tells_what_all_profiles_allow()
    {
        await using var world = await Live();
        await Charging(world);
        var id = world.Charger.Outlets[0].TransactionId;
        (await Status(world, "SetChargingProfile", Profile("TxProfile", 20_000, $""","transactionId":"{id}" """))).Should().Be("Accepted");
        (await Status(world, "SetChargingProfile", Profile("TxProfile", 20_000, ""","transactionId":"another" """))).Should().Be("Rejected");
        (await Status(world, "SetChargingProfile", Profile("ChargingStationExternalConstraints", 20_000))).Should().Be("Rejected");
        await world.Until(() => world.Charger.Outlets[0].PowerW is > 15_000 and <= 20_000, "it is limited", secondsAStep: 5);
        var schedule = (await Ask(world, "GetCompositeSchedule", """{"duration":60,"evseId":1,"chargingRateUnit":"W"}"""))["schedule"]!;
        (schedule["evseId"]!.GetValue<int>(), schedule["chargingSchedulePeriod"]![0]!["limit"]!.GetValue<decimal>()).Should().Be((1, 20_000m));
        (await Status(world, "SetChargingProfile", Profile("TxProfile", 0, $""","transactionId":"{id}" """))).Should().Be("Accepted");
        await world.Until(() => world.Events().Each("chargingState").Contains("SuspendedEVSE"), "it is held", secondsAStep: 5);
        (await Status(world, "ClearChargingProfile", """{"chargingProfileCriteria":{"chargingProfilePurpose":"TxProfile","evseId":1}}""")).Should().Be("Accepted");
        (await Status(world, "ClearChargingProfile", """{"chargingProfileId":8}""")).Should().Be("Unknown");
    }

    [Fact]
    public async Task Keeps_a_reservation_until_its_holder_is_let_or_it_expires()
    {
        await using var world = await Live();
        (await Status(world, "ReserveNow", """{"id":41,"expiryDateTime":"2026-11-24T09:00:00Z","idToken":{"idToken":"04AAAAAA01","type":"ISO14443"},"evseId":1}""")).Should().Be("Accepted");
        (await Status(world, "ReserveNow", """{"id":42,"expiryDateTime":"2026-11-24T08:10:00Z","idToken":{"idToken":"04AAAAAA01","type":"ISO14443"},"evseId":2}""")).Should().Be("Accepted");
        await World.UntilStill(() => world.Statuses(1)[^1] == "Reserved", "it is told");
        (await world.Charger.Present(1, "04BBBBBB02")).Should().BeFalse();
        (await world.Charger.Present(1, "04AAAAAA01")).Should().BeTrue();
        await World.UntilStill(() => world.Statuses(1)[^1] == "Available", "who was let has used it");
        (await Status(world, "CancelReservation", """{"reservationId":41}""")).Should().Be("Rejected");
        world.Charger.PlugIn(1, Car);
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it begins");
        world.Events()[0]["reservationId"]!.GetValue<int>().Should().Be(41);
        await world.Until(() => world.System.Of("ReservationStatusUpdate").Count == 1, "the other expires", secondsAStep: 20);
        world.System.Of("ReservationStatusUpdate").Single().Should().Be("""{"reservationId":42,"reservationUpdateStatus":"Expired"}""");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Keeps_a_local_list_by_its_version()
    {
        await using var world = await Live();
        const string List = """{"versionNumber":7,"updateType":"Full","localAuthorizationList":[{"idToken":{"idToken":"GOOD","type":"Local"},"idTokenInfo":{"status":"Accepted"}}]}""";
        (await Status(world, "SendLocalList", List)).Should().Be("Accepted");
        (await Status(world, "SendLocalList", """{"versionNumber":7,"updateType":"Differential"}""")).Should().Be("VersionMismatch");
        (await Ask(world, "GetLocalListVersion", "{}")).ToJsonString().Should().Be("""{"versionNumber":7}""");
        world.Charger.LocalList.Should().ContainKey("GOOD");
        (await Status(world, "ClearCache", "{}")).Should().Be("Accepted");
        (await Status(world, "DataTransfer", """{"vendorId":"Nobody"}""")).Should().Be("UnknownVendorId");
    }

    [Theory]
    [InlineData("Heartbeat", "Heartbeat")]
    [InlineData("StatusNotification", "StatusNotification")]
    [InlineData("MeterValues", "MeterValues")]
    [InlineData("TransactionEvent", "TransactionEvent")]
    [InlineData("FirmwareStatusNotification", "FirmwareStatusNotification")]
    [InlineData("LogStatusNotification", "LogStatusNotification")]
    [InlineData("SignChargingStationCertificate", "SignCertificate")]
    public async Task Says_what_it_is_asked_to(string wanted, string action)
    {
        await using var world = await Live();
        await Charging(world);
        await World.UntilStill(() => world.Charger.Unconfirmed == 0 && world.Statuses(1)[^1] == "Occupied", "all else is told");
        var before = world.System.Of(action).Count;
        (await Status(world, "TriggerMessage", $$$"""{"requestedMessage":"{{{wanted}}}","evse":{"id":1}}""")).Should().Be("Accepted");
        await World.UntilStill(() => world.System.Of(action).Count > before, "it says it");
        if (wanted == "TransactionEvent")
            world.Events()[^1]["triggerReason"]!.ToString().Should().Be("Trigger");
        (await Status(world, "TriggerMessage", """{"requestedMessage":"BootNotification"}""")).Should().Be("Rejected", "it was taken in");
        (await Status(world, "TriggerMessage", """{"requestedMessage":"SignV2GCertificate"}""")).Should().Be("NotImplemented");
        world.SpeaksToTheLetter();
    }

    [Fact]
    public async Task Tells_how_far_a_log_and_firmware_are_under_their_numbers()
    {
        await using var world = await Live();
        var log = await Ask(world, "GetLog", """{"logType":"DiagnosticsLog","requestId":9,"log":{"remoteLocation":"ftp://nowhere/"}}""");
        log["status"]!.ToString().Should().Be("Accepted");
        log["filename"]!.ToString().Should().StartWith("LYON-1-diagnostics-20261124");
        await World.UntilStill(() => world.System.Of("LogStatusNotification").Count == 2, "it fails");
        world.System.Of("LogStatusNotification")[^1].Should().Be("""{"status":"UploadFailure","requestId":9}""");
        (await Status(world, "UpdateFirmware", """{"requestId":10,"firmware":{"location":"ftp://nowhere/","retrieveDateTime":"2026-11-24T07:00:00Z"}}""")).Should().Be("Accepted");
        await World.UntilStill(() => world.System.Of("FirmwareStatusNotification").Count == 2, "it fails");
        world.System.Of("FirmwareStatusNotification")[^1].Should().Be("""{"status":"DownloadFailed","requestId":10}""");
        (await Status(world, "UpdateFirmware",
            """{"requestId":11,"firmware":{"location":"ftp://nowhere/","retrieveDateTime":"2026-11-24T07:00:00Z","signingCertificate":"none","signature":"AAAA"}}"""))
            .Should().Be("InvalidCertificate");
        await World.UntilStill(() => world.System.Of("SecurityEventNotification").Count == 1, "it is told");
    }

    [Fact]
    public async Task Has_no_feature_that_its_make_has_not()
    {
        await using var world = await Live("keba");
        (await world.System.Ask("ReserveNow", "{}")).Should().BeOfType<ErrorFrame>().Which.Code.Should().Be("NotSupported");
        var got = await Ask(world, "GetVariables",
            """{"getVariableData":[{"component":{"name":"SmartChargingCtrlr"},"variable":{"name":"RateUnit"}},{"component":{"name":"VendorCtrlr"},"variable":{"name":"MaxAvailableCurrent"}}]}""");
        got["getVariableResult"]!.AsArray().Select(static r => (string?)r!["attributeValue"]).Should().Equal("A", "32000");
    }

    private static async Task<World> Live(string make = "HYC300")
    {
        var world = await World.Open(make: make, version: OcppVersion.V201);
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

    private static Task<string> Request(World world, int evse) => Status(
        world, "RequestStartTransaction", $$$"""{"idToken":{"idToken":"APP-77","type":"Central"},"remoteStartId":7001,"evseId":{{{evse}}}}""");

    private static IEnumerable<string> Reasons(World world) =>
        world.System.Of("BootNotification").Select(static text => JsonNode.Parse(text)!["reason"]!.ToString());

    private static string Profile(string purpose, int watts, string more = "") => $$$"""
        {"evseId":1,"chargingProfile":{"id":3,"stackLevel":0,"chargingProfilePurpose":"{{{purpose}}}","chargingProfileKind":"Relative"{{{more}}},
        "chargingSchedule":[{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":{{{watts}}}}]}]}}
        """;
}
