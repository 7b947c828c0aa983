namespace Electra.Ocpp.Tests.V16;

public sealed class An_order
{
    public static TheoryData<ChargerOrder, string, string> Golden => new()
    {
        { new StartCharging(new Outlet(2), new TokenId("04A2B3C4D5")), "RemoteStartTransaction", """{"idTag":"04A2B3C4D5","connectorId":2}""" },
        { new StartCharging(null, new TokenId("04A2B3C4D5")), "RemoteStartTransaction", """{"idTag":"04A2B3C4D5"}""" },
        { new StopCharging("17"), "RemoteStopTransaction", """{"transactionId":17}""" },
        { new ReadSettings([]), "GetConfiguration", "{}" },
        { new ReadSettings(["HeartbeatInterval"]), "GetConfiguration", """{"key":["HeartbeatInterval"]}""" },
        { new ChangeSetting("HeartbeatInterval", "300"), "ChangeConfiguration", """{"key":"HeartbeatInterval","value":"300"}""" },
        { new ReportAgain("StatusNotification", new Outlet(1)), "TriggerMessage", """{"requestedMessage":"StatusNotification","connectorId":1}""" },
        { new ReportAgain("BootNotification"), "TriggerMessage", """{"requestedMessage":"BootNotification"}""" },
        { Verbatim("change-availability", """ { "type" : "Operative", "connectorId" : 1 } """), "ChangeAvailability", """{"connectorId":1,"type":"Operative"}""" },
        { Verbatim("clear-cache", ""), "ClearCache", "{}" },
        { Verbatim("reset", """{"type":"Soft"}"""), "Reset", """{"type":"Soft"}""" },
        { Verbatim("unlock-connector", """{"connectorId":1}"""), "UnlockConnector", """{"connectorId":1}""" },
        { Verbatim("data-transfer", """{"vendorId":"V","messageId":"M","data":"é+<>"}"""), "DataTransfer", """{"vendorId":"V","messageId":"M","data":"é+<>"}""" },
        { Verbatim("get-local-list-version", "{}"), "GetLocalListVersion", "{}" },
        {
            Verbatim("send-local-list", """{"listVersion":3,"updateType":"Full","localAuthorizationList":[{"idTag":"A","idTagInfo":{"status":"Accepted","expiryDate":"2026-11-24T09:00:00+01:00"}}]}"""),
            "SendLocalList",
            """{"listVersion":3,"updateType":"Full","localAuthorizationList":[{"idTag":"A","idTagInfo":{"status":"Accepted","expiryDate":"2026-11-24T08:00:00.000Z"}}]}"""
        },
        { Verbatim("trigger-message", """{"requestedMessage":"Heartbeat"}"""), "TriggerMessage", """{"requestedMessage":"Heartbeat"}""" },
        { Verbatim("get-configuration", """{"key":[]}"""), "GetConfiguration", """{"key":[]}""" },
        { Verbatim("change-configuration", """{"key":"K","value":""}"""), "ChangeConfiguration", """{"key":"K","value":""}""" },
        { Verbatim("remote-stop-transaction", """{"transactionId":-1}"""), "RemoteStopTransaction", """{"transactionId":-1}""" },
        {
            Verbatim("remote-start-transaction", """{"idTag":"A","chargingProfile":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":11000.5}]}}}"""),
            "RemoteStartTransaction",
            """{"idTag":"A","chargingProfile":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":11000.5}]}}}"""
        },
        { Verbatim("get-diagnostics", """{"location":"ftp://files.electra.example/d"}"""), "GetDiagnostics", """{"location":"ftp://files.electra.example/d"}""" },
        {
            Verbatim("update-firmware", """{"location":"https://files.electra.example/f.bin","retrieveDate":"2026-11-24T08:00:00Z","retries":2}"""),
            "UpdateFirmware",
            """{"location":"https://files.electra.example/f.bin","retrieveDate":"2026-11-24T08:00:00.000Z","retries":2}"""
        },
        {
            Verbatim("reserve-now", """{"connectorId":0,"expiryDate":"2026-11-24T08:00:00Z","idTag":"A","reservationId":9}"""),
            "ReserveNow",
            """{"connectorId":0,"expiryDate":"2026-11-24T08:00:00.000Z","idTag":"A","reservationId":9}"""
        },
        { Verbatim("cancel-reservation", """{"reservationId":9}"""), "CancelReservation", """{"reservationId":9}""" },
        { Verbatim("clear-charging-profile", """{"chargingProfilePurpose":"TxProfile"}"""), "ClearChargingProfile", """{"chargingProfilePurpose":"TxProfile"}""" },
        { Verbatim("get-composite-schedule", """{"connectorId":1,"duration":600,"chargingRateUnit":"A"}"""), "GetCompositeSchedule", """{"connectorId":1,"duration":600,"chargingRateUnit":"A"}""" },
        {
            Verbatim("set-charging-profile", """{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Recurring","recurrencyKind":"Daily","chargingSchedule":{"duration":60,"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16,"numberPhases":3}]}}}"""),
            "SetChargingProfile",
            """{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Recurring","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16,"numberPhases":3}],"duration":60},"recurrencyKind":"Daily"}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Is_written_to_the_letter(ChargerOrder order, string action, string payload)
    {
        var written = Wire.V16.WriteOrder(order);

        written.Refusal.Should().BeNull();
        (written.Action, written.Payload.Text()).Should().Be((action, payload));
    }

    [Fact]
    public void Can_be_given_word_for_word_for_every_call_of_ours() =>
        Golden.Select(row => row.Data.Item1).OfType<Verbatim>().Select(v => v.Command).Should().BeEquivalentTo(Wire.V16.Commands);

    [Theory]
    [InlineData("change-availability", """{"type":"Operative"}""", "connectorId", "is missing")]
    [InlineData("change-availability", """{"connectorId":"1","type":"Operative"}""", "connectorId", "must be a whole number")]
    [InlineData("change-availability", """{"connectorId":1,"type":"Broken"}""", "type", "must be one of Operative, Inoperative")]
    [InlineData("change-availability", """{"connectorId":1,"type":"Operative","evse":1}""", "evse", "is not a member of ChangeAvailability.req")]
    [InlineData("change-availability", """{"connectorId":-1,"type":"Operative"}""", "connectorId", "must be between 0 and 2147483647")]
    [InlineData("unlock-connector", """{"connectorId":0}""", "connectorId", "must be between 1 and 2147483647")]
    [InlineData("reset", "soft", "payload", "is not well-formed JSON")]
    [InlineData("reset", "[]", "payload", "must be a JSON object")]
    [InlineData("reset", """{"type":"Soft"} {}""", "payload", "is not well-formed JSON")]
    [InlineData("get-diagnostics", """{"location":"somewhere"}""", "location", "must be a URI")]
    [InlineData("send-local-list", """{"listVersion":1,"updateType":"Full","localAuthorizationList":[{"idTagInfo":{"status":"Accepted"}}]}""", "localAuthorizationList[0].idTag", "is missing")]
    [InlineData("get-configuration", """{"key":["012345678901234567890123456789012345678901234567890"]}""", "key[0]", "is longer than 50 characters")]
    public void That_is_malformed_names_the_field_and_the_rule(string command, string payload, string field, string rule)
    {
        var written = Wire.V16.WriteOrder(new Verbatim(command, payload));

        written.Payload.IsEmpty.Should().BeTrue();
        written.Refusal.Should().BeOfType<Malformed>().Which.Errors.Should().ContainKey(field).WhoseValue.Should().Equal(rule);
    }

    [Fact]
    public void That_is_malformed_names_all_that_is_wrong() =>
        Wire.V16.WriteOrder(new Verbatim("set-charging-profile", """
            {"csChargingProfiles":{"chargingProfileId":1,"stackLevel":-1,"chargingProfilePurpose":"TxProfile","chargingSchedule":
            {"chargingRateUnit":"kW","chargingSchedulePeriod":[{"startPeriod":0,"limit":16.25}]}},"x":1}
            """)).Refusal.Should().BeOfType<Malformed>().Which.Errors.Keys.Should().BeEquivalentTo(
            "connectorId",
            "x",
            "csChargingProfiles.stackLevel",
            "csChargingProfiles.chargingProfileKind",
            "csChargingProfiles.chargingSchedule.chargingRateUnit",
            "csChargingProfiles.chargingSchedule.chargingSchedulePeriod[0].limit");

    [Fact]
    public void With_a_token_too_long_for_1_6_is_malformed() =>
        Wire.V16.WriteOrder(new StartCharging(null, new TokenId("FR-ELC-C00001-1-AND-MORE"))).Refusal.Should().BeOfType<Malformed>()
            .Which.Errors.Should().ContainKey("idTag");

    public static TheoryData<ChargerOrder> BeyondIt => new()
    {
        Verbatim("get-variables", "{}"),
        Verbatim("boot-notification", "{}"),
        Verbatim("ChangeAvailability", "{}"),
        Verbatim("", "{}"),
        new StopCharging("a-2.x-transaction"),
        new ReportAgain("TransactionEvent"),
        new StartCharging(new Outlet(1, 2), new TokenId("A")),
    };

    [Theory]
    [MemberData(nameof(BeyondIt))]
    public void That_1_6_cannot_say_is_unsupported(ChargerOrder order) => Wire.V16.WriteOrder(order).Refusal.Should().BeOfType<Unsupported>();

    private static Verbatim Verbatim(string command, string payload) => new(command, payload);
}
