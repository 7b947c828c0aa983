namespace Electra.Ocpp.Tests.V201;

public sealed class A_call_of_a_charger
{
    private const string Transaction = "6b0f4c5e-1d0a-4c55-9a3e-0f3c1a2b4d5e";

    private static readonly CertificateQuestion Question = new("SHA256", "1b2d", "9f0c", "3A", "http://ocsp.example/mo");

    private static readonly Outlet First = new(1, 1);

    /// <summary>What the golden payloads mean. Valid to the letter: read alike in both modes, without an oddity.</summary>
    public static TheoryData<string, ChargerReport> Meanings => new()
    {
        { "Heartbeat", new Beat() },
        {
            "BootNotification",
            new Booted(new ChargerIdentity("Alpitronic", "HYC400", "HYC-2207-0042", "2.7.1-rc3", null, "8933150319057000012", "208150123456789"), "PowerUp")
        },
        {
            "Authorize",
            new TokenShown(new TokenId("FRELECA12B34C5"), new TokenDetail(
                "eMAID", [new TokenExtra("Card", "04A2B3C4D5E6F7")], "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", [Question]))
        },
        { "StatusNotification", new OutletChanged(new Outlet(2, 1), Condition.Occupied, At: Wire.Morning) },
        { "SecurityEventNotification", new SecurityEventRaised("TamperDetectionActivated", Wire.Morning, "cabinet door, power cabinet 2") },
        {
            "SignCertificate",
            new CertificateAsked("-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----", "ChargingStationCertificate")
        },
        { "GetCertificateStatus", new CertificateQuestioned(Question) },
        { "Get15118EVCertificate", new VehicleCertificateAsked("urn:iso:15118:2:2013:MsgDef", "Install", "gJgCAAAAAAA=") },
        { "FirmwareStatusNotification", new JobProgressed("firmware", "SignatureVerified", 51) },
        { "LogStatusNotification", new JobProgressed("log", "UploadFailure", 61) },
        {
            "PublishFirmwareStatusNotification",
            new JobProgressed("published-firmware", "Published", 52, ["http://192.168.1.2/2.8.0.bin", "ftp://192.168.1.2/2.8.0.bin"])
        },
        { "ReservationStatusUpdate", new ReservationEnded(9, "Expired") },
        { "ClearedChargingLimit", new LimitLifted(1, "EMS") },
        {
            "MeterValues",
            new Metered(null, null, [new Sample(Wire.Morning, "Power.Active.Import", "184250.7", "W", null, "Sample.Clock", "Inlet")], Main: true)
        },
        {
            "NotifyEVChargingNeeds",
            new NeedsTold(1, "DC", Wire.Morning.AddHours(1), 42000, 6, 400, 920, 240000, 77000, 21, 100, 80, 16)
        },
        {
            "NotifyMonitoringReport",
            new MonitorsTold(new AnswerPart(63, 0, false, Wire.Morning), [new MonitorTold(new VariableName("Connector", "Temperature", First), 1, "UpperThreshold", 85.5m, 3, true)])
        },
        {
            "NotifyEvent",
            new EventsSeen(new AnswerPart(null, 0, false, Wire.Morning),
            [
                new EventSeen(new VariableName("Connector", "Temperature", First), 7, Wire.Morning, "Alerting", "CustomMonitor", "91.2", false, 6, "E-17",
                    "pin temperature, DC+", Transaction, 1),
            ])
        },
        { "NotifyCustomerInformation", new CustomerTold(new AnswerPart(62, 0, true, Wire.Morning), "04A2B3C4D5E6F7: 3 transactions") },
        {
            "NotifyDisplayMessages",
            new MessagesTold(new AnswerPart(71, null, true), [new DisplayMessage(3, "NormalCycle", "Reserved", "ASCII", Display: "Display[main]")])
        },
        {
            "NotifyReport",
            new VariablesTold(new AnswerPart(41, 0, true, Wire.Morning),
            [
                new VariableTold(
                    new VariableName("OCPPCommCtrlr", "MessageTimeout", VariableInstance: "Default"),
                    [new AttributeTold("Actual", "30", "ReadOnly", true, true)],
                    new VariableCharacteristics("integer", false, "s", 1, 120.5m)),
                new VariableTold(
                    new VariableName("Connector", "ConnectorType", First),
                    [new AttributeTold("Actual", "cCCS2", "ReadWrite", false, false)],
                    new VariableCharacteristics("OptionList", true, Values: "cCCS2,cG105")),
            ])
        },
        {
            "ReportChargingProfiles",
            new ProfilesTold(new AnswerPart(43, null, false), 1, "CSO",
            [
                new ProfileTold(7, 0, "ChargingStationMaxProfile", "Absolute",
                    ["""{"chargingRateUnit":"W","chargingSchedulePeriod":[{"limit":300000,"startPeriod":0}],"id":1}"""]),
            ])
        },
        {
            "NotifyChargingLimit",
            new LimitTold(1, "SO", true, ["""{"chargingRateUnit":"W","chargingSchedulePeriod":[{"limit":50000,"startPeriod":0}],"id":1}"""])
        },
        {
            "NotifyEVChargingSchedule",
            new VehicleScheduleTold(1, Wire.Morning, """{"chargingRateUnit":"W","chargingSchedulePeriod":[{"limit":180000,"startPeriod":0}],"id":1}""")
        },
        { "DataTransfer", new VendorMessage("fr.e-totem", "PriceRequest", """{"prixCents":[120,250],"ok":true}""") },
        {
            "TransactionEvent",
            new TransactionProgressed(
                Transaction, TransactionStage.Ended, 12, Wire.Morning, "EVDeparted", true, new Outlet(2, 1), new TokenId("04A2B3C4D5E6F7"),
                new TokenDetail("ISO14443"), ChargingState.Idle, "EVDisconnected",
                [
                    new Sample(Wire.Morning.AddMinutes(-21), "Energy.Active.Import.Register", "1000", "Wh", null, "Transaction.Begin", "Outlet"),
                    new Sample(Wire.Morning, "Energy.Active.Import.Register", "42500.0", "Wh", "L1", "Transaction.End", "Outlet"),
                    new Sample(Wire.Morning, "Energy.Active.Import.Register", "T0NNRnx7fQ==", "Wh", "L1", "Transaction.End", "Outlet", "SignedData",
                        new MeterSignature("OCMF", "ECDSA-secp256r1-SHA256", "MFkwEwYH")),
                    new Sample(Wire.Morning, "SoC", "80", "Percent", null, "Sample.Periodic", "EV"),
                ],
                4711, 9, TimeSpan.FromMinutes(21), 3, 500)
        },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Becomes_a_report(string action, ChargerReport report)
    {
        var payload = Golden.Text(action + "Request");
        foreach (var reading in new[] { Spoken.Strict(action, payload), Spoken.Tolerant(action, payload) })
        {
            reading.Error.Should().BeNull();
            reading.Report.Should().BeOfType(report.GetType());
            if (report is not Beat)
                reading.Report.Should().BeEquivalentTo(report, o => o.RespectingRuntimeTypes());
            reading.Oddities.Should().BeEmpty();
        }
    }

    [Fact]
    public void Is_never_without_a_meaning() =>
        Meanings.Select(m => m.Data.Item1).Should().BeEquivalentTo(Catalogue.FromCharger);

    [Theory]
    [InlineData("Available", Condition.Available)]
    [InlineData("Occupied", Condition.Occupied)]
    [InlineData("Reserved", Condition.Reserved)]
    [InlineData("Unavailable", Condition.Unavailable)]
    [InlineData("Faulted", Condition.Faulted)]
    public void Names_each_condition(string status, Condition condition) =>
        Spoken.Report<OutletChanged>("StatusNotification", Status(1, 1, status)).Condition.Should().Be(condition);

    [Fact]
    public void Speaks_of_the_charger_or_of_an_EVSE_as_a_whole_by_the_degenerate_addresses_of_the_field()
    {
        Spoken.Report<OutletChanged>("StatusNotification", Status(0, 0)).Outlet.Should().BeNull();
        Spoken.Report<OutletChanged>("StatusNotification", Status(1, 0)).Outlet.Should().Be(new Outlet(1, 0));
        Spoken.Report<OutletChanged>("StatusNotification", Status(0, 1)).Outlet.Should().Be(new Outlet(0, 1));
        Spoken.Tolerant("StatusNotification", Status(0, 0)).Oddities.Names().Should().Equal("degenerate-address");
        Spoken.Tolerant("StatusNotification", Status(1, 1)).Oddities.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"id":2,"connectorId":1}""", 2, 1)]
    [InlineData("""{"id":2}""", 2, 0)]
    [InlineData("""{"id":2,"connectorId":0}""", 2, 0)]
    public void Of_a_transaction_does_not_take_the_connector_for_the_first_where_it_is_not_told(string evse, int id, int connector) =>
        Spoken.Report<TransactionProgressed>("TransactionEvent", Event("Started", $$""","evse":{{evse}}""")).Outlet.Should().Be(new Outlet(id, connector));

    [Fact]
    public void Of_a_transaction_may_say_no_more_than_it_must()
    {
        var told = Spoken.Report<TransactionProgressed>("TransactionEvent", Event("Updated"));

        told.Should().BeEquivalentTo(new TransactionProgressed(
            "T-17", TransactionStage.Updated, 3, Wire.Morning, "MeterValuePeriodic", false, null, null, null, null, null, []));
    }

    [Fact]
    public void Of_an_ended_transaction_without_a_reason_means_Local() =>
        Spoken.Report<TransactionProgressed>("TransactionEvent", Event("Ended")).Reason.Should().Be("Local");

    [Theory]
    [InlineData("Central")]
    [InlineData("eMAID")]
    [InlineData("ISO14443")]
    [InlineData("ISO15693")]
    [InlineData("KeyCode")]
    [InlineData("Local")]
    [InlineData("MacAddress")]
    [InlineData("NoAuthorization")]
    public void Carries_tokens_of_every_kind(string kind)
    {
        var value = kind == "NoAuthorization" ? "" : "04A2B3C4";
        var reading = Spoken.Strict("Authorize", $$$"""{"idToken":{"idToken":"{{{value}}}","type":"{{{kind}}}"}}""");

        reading.Report.Should().Be(new TokenShown(new TokenId(value), new TokenDetail(kind)));
        reading.Oddities.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("null", null)]
    [InlineData("17", "17")]
    [InlineData("[1, 2]", "[1, 2]")]
    public void Carries_any_data_of_a_maker(string data, string? told) =>
        ((VendorMessage)Spoken.Strict("DataTransfer", $$"""{"vendorId":"V","data":{{data}}}""").Report!).Data.Should().Be(told);

    [Theory]
    [InlineData("Reset", ProtocolBreach.NotSupported)]
    [InlineData("RequestStartTransaction", ProtocolBreach.NotSupported)]
    [InlineData("StartTransaction", ProtocolBreach.NotImplemented)]
    [InlineData("NotifySettlement", ProtocolBreach.NotImplemented)]
    [InlineData("heartbeat", ProtocolBreach.NotImplemented)]
    [InlineData("", ProtocolBreach.NotImplemented)]
    public void That_is_not_served_is_told_why(string action, ProtocolBreach meaning) =>
        Spoken.Tolerant(action, "{}").Error!.Meaning.Should().Be(meaning);

    private static string Status(int evse, int connector, string status = "Available") =>
        $$"""{"timestamp":"2026-11-24T08:00:00Z","connectorStatus":"{{status}}","evseId":{{evse}},"connectorId":{{connector}}}""";

    private static string Event(string type, string more = "") => $$$"""
        {"eventType":"{{{type}}}","timestamp":"2026-11-24T08:00:00Z","triggerReason":"MeterValuePeriodic","seqNo":3,"transactionInfo":{"transactionId":"T-17"}{{{more}}}}
        """;
}
