namespace Electra.Ocpp.Tests.V21;

public sealed class A_call_of_a_charger
{
    private const string Transaction = "6b0f4c5e-1d0a-4c55-9a3e-0f3c1a2b4d5e";

    private static readonly TokenId Card = new("04A2B3C4D5E6F7");

    /// <summary>What the golden payloads of the new messages mean, where the whole fits a line or two.</summary>
    public static TheoryData<string, ChargerReport> Meanings => new()
    {
        {
            "NotifySettlement",
            new SettlementTold(
                Transaction, "psp-7731", "Settled", 17.42m, Wire.Morning, "paid at the terminal", "R-2026-118", "https://pay.example/r/R-2026-118",
                new CompanyAddress("Soie SARL", "12 rue de la Villette", "Lyon", "FRA", "3e étage", "69003"), "FR83404833048")
        },
        { "VatNumberValidation", new VatNumberGiven("FR83404833048", 1) },
        { "NotifyPriorityCharging", new PriorityTold(Transaction, true) },
        { "PullDynamicScheduleUpdate", new LimitAsked(7) },
        {
            "GetCertificateChainStatus",
            new ChainQuestioned([new ChainQuestion("SHA256", "1b2d", "9f0c", "3A", "CRL", ["http://ocsp.example/mo"])])
        },
        { "OpenPeriodicEventStream", new StreamOpened(3, 1, 60, 10) },
        { "ClosePeriodicEventStream", new StreamClosed(3) },
        { "NotifyPeriodicEventStream", new Streamed(3, 0, Wire.Morning, [new StreamedValue(0.5m, "230.4")]) },
        { "NotifyDERAlarm", new GridAlarmTold("HVMustTrip", "OverVoltage", true, Wire.Morning, "phase L2") },
        { "NotifyDERStartStop", new GridControlSwitched("der-hv-1", true, Wire.Morning, ["der-hv-0"]) },
        {
            "BatterySwap",
            new BatterySwapped(
                81, "BatteryIn", Card, new TokenDetail("ISO14443"), [new BatteryTold(1, "BAT-00042", 81.5m, 96.25m, Wire.Morning, "cell type 21700")])
        },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Becomes_a_report(string action, ChargerReport report)
    {
        var payload = Golden.Text(Catalogue.Sent.Contains(action) ? action : action + "Request");
        foreach (var reading in new[] { Spoken.Strict(action, payload), Spoken.Tolerant(action, payload) })
        {
            reading.Error.Should().BeNull();
            reading.Report.Should().BeOfType(report.GetType());
            reading.Report.Should().BeEquivalentTo(report, o => o.RespectingRuntimeTypes());
            reading.Oddities.Should().BeEmpty();
        }
    }

    [Fact]
    public void Is_never_without_a_meaning() =>
        Meanings.Select(m => m.Data.Item1).Append("ReportDERControl").Should().BeEquivalentTo(Catalogue.NewFromCharger.Concat(Catalogue.Sent));

    [Fact]
    public void Tells_each_control_for_the_grid_as_it_stands()
    {
        var told = (GridControlsTold)Spoken.Strict("ReportDERControl", Golden.Text("ReportDERControlRequest")).Report!;

        told.Part.Should().Be(new AnswerPart(81, null, true));
        told.Controls.Select(c => c.Kind).Should().Equal(
            "HVMustTrip", "EnterService", "FixedPFAbsorb", "FixedPFInject", "FixedVar", "FreqDroop", "Gradients", "LimitMaxDischarge");
        told.Controls.Single(c => c.Kind == "Gradients").Should()
            .Be(new GridControlTold("der-1", "Gradients", null, null, """{"priority":0,"gradient":2.5,"softGradient":1.5}"""));
    }

    [Fact]
    public void Of_2_0_1_is_read_as_before_where_it_says_no_more()
    {
        foreach (var action in V201.Catalogue.FromCharger.Where(a => a != "Heartbeat"))
        {
            var payload = V201.Golden.Bytes(action + "Request");
            var (before, now) = (Wire.V201.Read(action, payload, Validation.Tolerant), Wire.V21.Read(action, payload, Validation.Tolerant));

            now.Error.Should().BeNull();
            now.Report.Should().BeEquivalentTo(before.Report, o => o.RespectingRuntimeTypes(), "{0}", action);
        }
    }

    [Fact]
    public void Of_a_transaction_tells_what_the_charger_reckons()
    {
        var told = (TransactionProgressed)Spoken.Strict("TransactionEvent", Golden.Text("TransactionEventRequest")).Report!;
        var without = (TransactionProgressed)Wire.V21.Read("TransactionEvent", V201.Golden.Bytes("TransactionEventRequest"), Validation.Strict).Report!;

        (told.Detail!.Mode, told.Detail.Tariff, told.Detail.Limit, told.Detail.Preconditioning, told.Detail.Asleep).Should().Be(
            ("ChargingOnly", "LYON-DAY", new TransactionLimit(40.0m, 50000, TimeSpan.FromHours(1), 80), "Unknown", true));
        (told.Detail.Cost!.Currency, told.Detail.Cost.WithoutTaxes, told.Detail.Cost.WithTaxes, told.Detail.Cost.Failure).Should().Be(
            ("EUR", 14.52m, 17.42m, "no clock"));
        told.Detail.Cost.Details.Should().Contain("chargingPeriods");
        without.Detail.Should().BeNull();
    }

    [Fact]
    public void For_a_certificate_has_the_number_that_goes_back_with_it() =>
        ((CertificateAsked)Spoken.Strict("SignCertificate", Golden.Text("SignCertificateRequest")).Report!).RequestId.Should().Be(81);

    [Theory]
    [InlineData("DirectPayment")]
    [InlineData("EVCCID")]
    [InlineData("VIN")]
    [InlineData("a maker's own")]
    public void Carries_tokens_of_kinds_that_nobody_knew(string kind)
    {
        var reading = Spoken.Strict("Authorize", $$$"""{"idToken":{"idToken":"{{{new string('7', 255)}}}","type":"{{{kind}}}"}}""");

        ((TokenShown)reading.Report!).Detail!.Kind.Should().Be(kind);
        reading.Oddities.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Reset", ProtocolBreach.NotSupported)]
    [InlineData("SetDefaultTariff", ProtocolBreach.NotSupported)]
    [InlineData("StartTransaction", ProtocolBreach.NotImplemented)]
    public void That_is_not_served_is_told_why(string action, ProtocolBreach meaning) =>
        Spoken.Tolerant(action, "{}").Error!.Meaning.Should().Be(meaning);

    [Fact]
    public void Is_one_thing_and_what_is_sent_unconfirmed_another()
    {
        Wire.V21.Read("NotifyPeriodicEventStream", "{}"u8.ToArray(), Validation.Tolerant).Error!.Meaning.Should().Be(ProtocolBreach.NotSupported);
        Wire.V21.ReadSend("Heartbeat", "{}"u8.ToArray(), Validation.Tolerant).Error!.Meaning.Should().Be(ProtocolBreach.NotSupported);
        ((IDialect)Wire.V201).ReadSend("NotifyPeriodicEventStream", "{}"u8.ToArray(), Validation.Tolerant).Error!.Meaning
            .Should().Be(ProtocolBreach.NotSupported);
        (Wire.V21.Sends, ((IDialect)Wire.V201).Sends, ((IDialect)Wire.V16).Sends).Should().Be((true, false, false));
    }
}
