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
        { new ReportAgain("LogStatusNotification"), "ExtendedTriggerMessage", """{"requestedMessage":"LogStatusNotification"}""" },
        { Verbatim("certificate-signed", """{"certificateChain":"-----BEGIN CERTIFICATE-----"}"""), "CertificateSigned", """{"certificateChain":"-----BEGIN CERTIFICATE-----"}""" },
        {
            Verbatim("delete-certificate", """{"certificateHashData":{"serialNumber":"3A","hashAlgorithm":"SHA256","issuerNameHash":"ab","issuerKeyHash":"cd"}}"""),
            "DeleteCertificate",
            """{"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"ab","issuerKeyHash":"cd","serialNumber":"3A"}}"""
        },
        { Verbatim("extended-trigger-message", """{"requestedMessage":"SignChargePointCertificate"}"""), "ExtendedTriggerMessage", """{"requestedMessage":"SignChargePointCertificate"}""" },
        { Verbatim("get-installed-certificate-ids", """{"certificateType":"ManufacturerRootCertificate"}"""), "GetInstalledCertificateIds", """{"certificateType":"ManufacturerRootCertificate"}""" },
        {
            Verbatim("get-log", """{"logType":"SecurityLog","requestId":7,"retries":2,"log":{"remoteLocation":"https://files.electra.example/l","oldestTimestamp":"2026-11-24T09:00:00+01:00"}}"""),
            "GetLog",
            """{"log":{"remoteLocation":"https://files.electra.example/l","oldestTimestamp":"2026-11-24T08:00:00.000Z"},"logType":"SecurityLog","requestId":7,"retries":2}"""
        },
        {
            Verbatim("install-certificate", """{"certificateType":"CentralSystemRootCertificate","certificate":"-----BEGIN CERTIFICATE-----"}"""),
            "InstallCertificate",
            """{"certificateType":"CentralSystemRootCertificate","certificate":"-----BEGIN CERTIFICATE-----"}"""
        },
        {
            Verbatim("signed-update-firmware", """{"requestId":8,"retryInterval":60,"firmware":{"location":"https://files.electra.example/f","retrieveDateTime":"2026-11-24T08:00:00Z","signingCertificate":"PEM","signature":"c2ln"}}"""),
            "SignedUpdateFirmware",
            """{"requestId":8,"firmware":{"location":"https://files.electra.example/f","retrieveDateTime":"2026-11-24T08:00:00.000Z","signingCertificate":"PEM","signature":"c2ln"},"retryInterval":60}"""
        },
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
    [InlineData("certificate-signed", "{}", "certificateChain", "is missing")]
    [InlineData("delete-certificate", """{"certificateHashData":{"hashAlgorithm":"MD5","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"1"}}""", "certificateHashData.hashAlgorithm", "must be one of SHA256, SHA384, SHA512")]
    [InlineData("delete-certificate", """{"certificateHashData":"3A"}""", "certificateHashData", "must be a JSON object")]
    [InlineData("delete-certificate", """{"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"01234567890123456789012345678901234567890"}}""", "certificateHashData.serialNumber", "is longer than 40 characters")]
    [InlineData("extended-trigger-message", """{"requestedMessage":"DiagnosticsStatusNotification"}""", "requestedMessage", "must be one of BootNotification, LogStatusNotification, FirmwareStatusNotification, Heartbeat, MeterValues, SignChargePointCertificate, StatusNotification")]
    [InlineData("extended-trigger-message", """{"requestedMessage":"Heartbeat","connectorId":0}""", "connectorId", "must be between 1 and 2147483647")]
    [InlineData("get-installed-certificate-ids", """{"certificateType":"V2GRootCertificate"}""", "certificateType", "must be one of CentralSystemRootCertificate, ManufacturerRootCertificate")]
    [InlineData("get-log", """{"logType":"SecurityLog","requestId":7,"log":{}}""", "log.remoteLocation", "is missing")]
    [InlineData("get-log", """{"logType":"SecurityLog","requestId":7,"log":{"remoteLocation":"x","latestTimestamp":"today"}}""", "log.latestTimestamp", "must be a date and time with a zone (RFC 3339)")]
    [InlineData("get-log", """{"logType":"SecurityLog","log":{"remoteLocation":"x"}}""", "requestId", "is missing")]
    [InlineData("install-certificate", """{"certificateType":"CentralSystemRootCertificate","certificate":7}""", "certificate", "must be text")]
    [InlineData("signed-update-firmware", """{"requestId":1,"firmware":{"location":"x","retrieveDateTime":"2026-11-24T08:00:00Z","signingCertificate":"PEM"}}""", "firmware.signature", "is missing")]
    [InlineData("signed-update-firmware", """{"requestId":"1","firmware":{"location":"x","retrieveDateTime":"2026-11-24T08:00:00Z","signingCertificate":"PEM","signature":"s"}}""", "requestId", "must be a whole number")]
    [InlineData("get-configuration", """{"key":["012345678901234567890123456789012345678901234567890"]}""", "key[0]", "is longer than 50 characters")]
    public void That_is_malformed_names_the_field_and_the_rule(string command, string payload, string field, string rule)
    {
        var written = Wire.V16.WriteOrder(new Verbatim(command, payload));

        written.Payload.IsEmpty.Should().BeTrue();
        written.Refusal.Should().BeOfType<Malformed>().Which.Errors.Should().ContainKey(field).WhoseValue.Should().Equal(rule);
    }

    /// <summary>The longest texts of the security extension: one character more is refused.</summary>
    [Theory]
    [InlineData("certificate-signed", """{"certificateChain":"$"}""", "certificateChain", 10_000)]
    [InlineData("install-certificate", """{"certificateType":"CentralSystemRootCertificate","certificate":"$"}""", "certificate", 5500)]
    [InlineData("get-log", """{"logType":"SecurityLog","requestId":7,"log":{"remoteLocation":"$"}}""", "log.remoteLocation", 512)]
    [InlineData("delete-certificate", """{"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"$","issuerKeyHash":"b","serialNumber":"1"}}""", "certificateHashData.issuerNameHash", 128)]
    [InlineData("delete-certificate", """{"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"$","serialNumber":"1"}}""", "certificateHashData.issuerKeyHash", 128)]
    [InlineData("signed-update-firmware", """{"requestId":1,"firmware":{"location":"$","retrieveDateTime":"2026-11-24T08:00:00Z","signingCertificate":"PEM","signature":"s"}}""", "firmware.location", 512)]
    [InlineData("signed-update-firmware", """{"requestId":1,"firmware":{"location":"x","retrieveDateTime":"2026-11-24T08:00:00Z","signingCertificate":"$","signature":"s"}}""", "firmware.signingCertificate", 5500)]
    [InlineData("signed-update-firmware", """{"requestId":1,"firmware":{"location":"x","retrieveDateTime":"2026-11-24T08:00:00Z","signingCertificate":"PEM","signature":"$"}}""", "firmware.signature", 800)]
    public void Has_room_for_texts_up_to_their_limit(string command, string payload, string field, int limit)
    {
        WrittenOrder Of(int length) => Wire.V16.WriteOrder(new Verbatim(command, payload.Replace("$", new string('A', length), StringComparison.Ordinal)));

        Of(limit).Refusal.Should().BeNull();
        Of(limit + 1).Refusal.Should().BeOfType<Malformed>().Which.Errors.Should().ContainKey(field).WhoseValue.Should().Equal($"is longer than {limit} characters");
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
