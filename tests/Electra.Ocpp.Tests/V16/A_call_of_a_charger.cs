namespace Electra.Ocpp.Tests.V16;

public sealed class A_call_of_a_charger
{
    /// <summary>Valid to the letter: read alike in both modes, without an oddity.</summary>
    public static TheoryData<string, string, ChargerReport> Golden => new()
    {
        { "Heartbeat", "{}", new Beat() },
        { "Authorize", """{"idTag":"04A2B3C4D5"}""", new TokenShown(new TokenId("04A2B3C4D5")) },
        {
            "BootNotification",
            """{"chargePointVendor":"Alpitronic","chargePointModel":"HYC300"}""",
            new Booted(new ChargerIdentity("Alpitronic", "HYC300"))
        },
        {
            "BootNotification",
            """
            {"chargePointVendor":"Alpitronic","chargePointModel":"HYC300","chargePointSerialNumber":"HYC-0042","chargeBoxSerialNumber":"CB-1",
             "firmwareVersion":"1.4.2","iccid":"8933150319057", "imsi":"208150","meterType":"LEM DCBM","meterSerialNumber":"M-77"}
            """,
            new Booted(new ChargerIdentity("Alpitronic", "HYC300", "HYC-0042", "1.4.2", "CB-1", "8933150319057", "208150", "LEM DCBM", "M-77"))
        },
        {
            "StatusNotification",
            """{"connectorId":2,"errorCode":"NoError","status":"SuspendedEVSE"}""",
            new OutletChanged(new Outlet(2), Condition.SuspendedEvse, "NoError")
        },
        {
            "StatusNotification",
            """
            {"connectorId":0,"errorCode":"OtherError","status":"Faulted","info":"door open","timestamp":"2026-11-24T08:00:00.000Z",
             "vendorId":"com.alpitronic","vendorErrorCode":"E-17"}
            """,
            new OutletChanged(null, Condition.Faulted, "OtherError", "door open", "com.alpitronic", "E-17", Wire.Morning)
        },
        {
            "StartTransaction",
            """{"connectorId":1,"idTag":"04A2B3C4D5","meterStart":1000,"timestamp":"2026-11-24T09:00:00+01:00","reservationId":5}""",
            new TransactionStarted(new Outlet(1), new TokenId("04A2B3C4D5"), 1000, Wire.Morning, 5)
        },
        {
            "StopTransaction",
            """{"transactionId":-1,"meterStop":5200,"timestamp":"2026-11-24T08:00:00Z"}""",
            new TransactionStopped("-1", null, 5200, Wire.Morning, "Local", [])
        },
        { "DataTransfer", """{"vendorId":"fr.e-totem","messageId":"EtotemTpeDemandePrix","data":"{}"}""", new VendorMessage("fr.e-totem", "EtotemTpeDemandePrix", "{}") },
        { "DiagnosticsStatusNotification", """{"status":"Uploading"}""", new JobProgressed("diagnostics", "Uploading") },
        { "FirmwareStatusNotification", """{"status":"Installed"}""", new JobProgressed("firmware", "Installed") },
        { "LogStatusNotification", """{"status":"UploadFailure","requestId":7}""", new JobProgressed("log", "UploadFailure", 7) },
        { "LogStatusNotification", """{"status":"Idle"}""", new JobProgressed("log", "Idle") },
        { "SignedFirmwareStatusNotification", """{"status":"InstallVerificationFailed","requestId":8}""", new JobProgressed("signed-firmware", "InstallVerificationFailed", 8) },
        {
            "SecurityEventNotification",
            """{"type":"TamperDetectionActivated","timestamp":"2026-11-24T08:00:00Z","techInfo":"cabinet door"}""",
            new SecurityEventRaised("TamperDetectionActivated", Wire.Morning, "cabinet door")
        },
        { "SignCertificate", """{"csr":"-----BEGIN CERTIFICATE REQUEST-----"}""", new CertificateAsked("-----BEGIN CERTIFICATE REQUEST-----") },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Becomes_a_report(string action, string payload, ChargerReport report)
    {
        foreach (var reading in new[] { Wire.Strict(action, payload), Wire.Tolerant(action, payload) })
        {
            reading.Error.Should().BeNull();
            reading.Report.Should().BeOfType(report.GetType());
            if (report is not Beat)
                reading.Report.Should().BeEquivalentTo(report, o => o.RespectingRuntimeTypes());
            reading.Oddities.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("Available", Condition.Available)]
    [InlineData("Preparing", Condition.Preparing)]
    [InlineData("Charging", Condition.Charging)]
    [InlineData("SuspendedEVSE", Condition.SuspendedEvse)]
    [InlineData("SuspendedEV", Condition.SuspendedEv)]
    [InlineData("Finishing", Condition.Finishing)]
    [InlineData("Reserved", Condition.Reserved)]
    [InlineData("Unavailable", Condition.Unavailable)]
    [InlineData("Faulted", Condition.Faulted)]
    public void Names_each_condition(string status, Condition condition) =>
        Wire.Report<OutletChanged>("StatusNotification", $$"""{"connectorId":1,"errorCode":"NoError","status":"{{status}}"}""")
            .Condition.Should().Be(condition);

    [Fact]
    public void Meters_with_what_it_leaves_unsaid_filled_in()
    {
        var metered = Wire.Report<Metered>("MeterValues", """
            {"connectorId":1,"transactionId":17,"meterValue":[
              {"timestamp":"2026-11-24T08:00:00Z","sampledValue":[
                {"value":"5200"},
                {"value":"98.4","measurand":"Power.Active.Import","unit":"kW","phase":"L1","context":"Sample.Clock","location":"Inlet","format":"Raw"},
                {"value":"54","measurand":"SoC"}]},
              {"timestamp":"2026-11-24T08:00:10Z","sampledValue":[{"value":"400","measurand":"Voltage"}]}]}
            """);

        metered.Should().BeEquivalentTo(new Metered(new Outlet(1), "17",
        [
            new Sample(Wire.Morning, "Energy.Active.Import.Register", "5200", "Wh", null, "Sample.Periodic", "Outlet"),
            new Sample(Wire.Morning, "Power.Active.Import", "98.4", "kW", "L1", "Sample.Clock", "Inlet", "Raw"),
            new Sample(Wire.Morning, "SoC", "54", "Percent", null, "Sample.Periodic", "Outlet"),
            new Sample(Wire.Morning.AddSeconds(10), "Voltage", "400", "V", null, "Sample.Periodic", "Outlet"),
        ]));
    }

    [Fact]
    public void Meters_the_charger_as_a_whole_outside_of_transactions() =>
        Wire.Report<Metered>("MeterValues", """{"connectorId":0,"meterValue":[{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"1"}]}]}""")
            .Should().Match<Metered>(m => m.Outlet == null && m.Transaction == null && m.Samples.Count == 1);

    [Fact]
    public void Keeps_signed_values_byte_for_byte()
    {
        const string Signed = "  OCMF|{\\\"FV\\\":\\\"1.0\\\"}|{\\\"SD\\\":\\\"3046+/=\\\"}  ";
        var sample = Wire.Report<Metered>("MeterValues", $$"""
            {"connectorId":1,"meterValue":[{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"{{Signed}}","format":"SignedData"}]}]}
            """).Samples.Should().ContainSingle().Subject;

        (sample.Value, sample.Format).Should().Be(("  OCMF|{\"FV\":\"1.0\"}|{\"SD\":\"3046+/=\"}  ", "SignedData"));
    }

    [Fact]
    public void Ends_a_transaction_with_its_samples_in_one_row()
    {
        var stopped = Wire.Report<TransactionStopped>("StopTransaction", """
            {"transactionId":17,"idTag":"04A2B3C4D5","meterStop":5200,"timestamp":"2026-11-24T08:00:00Z","reason":"EVDisconnected","transactionData":[
              {"timestamp":"2026-11-24T07:00:00Z","sampledValue":[{"value":"1000","context":"Transaction.Begin"}]},
              {"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"5200","context":"Transaction.End"}]}]}
            """);

        (stopped.Transaction, stopped.Token, stopped.Reason).Should().Be(("17", new TokenId("04A2B3C4D5"), "EVDisconnected"));
        stopped.Samples.Select(s => (s.Value, s.Context)).Should().Equal(("1000", "Transaction.Begin"), ("5200", "Transaction.End"));
    }

    [Theory]
    [InlineData("CertificateSigned", ProtocolBreach.NotSupported)]
    [InlineData("Reset", ProtocolBreach.NotSupported)]
    [InlineData("TransactionEvent", ProtocolBreach.NotImplemented)]
    [InlineData("heartbeat", ProtocolBreach.NotImplemented)]
    [InlineData("", ProtocolBreach.NotImplemented)]
    public void That_is_not_served_is_told_why(string action, ProtocolBreach meaning) =>
        Wire.Tolerant(action, "{}").Error!.Meaning.Should().Be(meaning);
}
