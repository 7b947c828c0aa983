using System.Text.Json;

namespace Electra.Ocpp.Tests.Quirks;

public sealed class A_card_terminal
{
    /// <summary>Vendor, model, DataTransfer, its quirk, and what it means.</summary>
    public static TheoryData<string, string, string, string, CardPaymentTold> Golden => new()
    {
        // Catalogue P2
        {
            "alpitronic GmbH", "HYC_300", """{"vendorId":"OnSitePay","messageId":"Authorize","data":"{\"terminalId\":\"4711\",\"paymentId\":\"pay-1\"}"}""", "on-site-pay",
            new("on-site-pay", PaymentStep.Authorized, Reference: "pay-1")
        },
        {
            "alpitronic GmbH", "HYC_300",
            """{"vendorId":"OnSitePay","messageId":"Receipt","data":"{\"chargingProcess\":{\"grossValue\":1.38},\"paymentTransaction\":{\"id\":\"17246\",\"currency\":\"EUR\"},\"transactionId\":17}"}""",
            "on-site-pay", new("on-site-pay", PaymentStep.ReceiptGiven, 138, "EUR", "17246", Transaction: "17")
        },
        // Catalogue P3
        {
            "e-Totem", "e-Tower", """{"vendorId":"fr.e-totem","messageId":"EtotemTpeDemandePrix","data":"{\"transactionId\":17,\"meterStop\":5200,\"timestamp\":\"2026-11-24T09:00:00Z\"}"}""",
            "e-totem-price", new("e-totem", PaymentStep.PriceAsked, Transaction: "17")
        },
        {
            "e-Totem", "e-Tower", """{"vendorId":"fr.e-totem","messageId":"EtotemTpeCRonline","data":"{\"ticketId\":\"T-9\",\"status\":\"Succeed\"}"}""",
            "e-totem-price", new("e-totem", PaymentStep.ReceiptGiven, null, "EUR", "T-9")
        },
        {
            "e-Totem", "e-Tower", """{"vendorId":"fr.e-totem","messageId":"EtotemTpeCRoffline","data":"{\"transactionId\":17,\"prixCents\":1250,\"ticketId\":\"ABC7\",\"status\":\"Failed\"}"}""",
            "e-totem-price", new("e-totem", PaymentStep.Failed, 1250, "EUR", "ABC7", Transaction: "17")
        },
        // Catalogue P4
        {
            "DBT-CEV", "CSW150", """{"vendorId":"operator.example","messageId":"CardTxReport","data":"{\"tx_ID\":17,\"totalTaxedCost\":12.34,\"costID\":\"ABC1\"}"}""",
            "card-tx-report", new("card-tx-report", PaymentStep.Paid, 1234, null, "ABC1", Transaction: "17")
        },
        // Catalogue P5
        {
            "IES", "Keywatt 50", """{"vendorId":"IES","messageId":"Payment","data":"{\"ConnectorId\":1,\"PreAuthoAmount\":3000,\"Currency\":\"Euro\",\"OcppTransactionId\":17,\"PosTransactionId\":\"POS17\",\"State\":\"Accepted\"}"}""",
            "ies-payment", new("ies", PaymentStep.Paid, 3000, "EUR", "POS17", Transaction: "17", Outlet: new(1))
        },
        {
            "IES", "Keywatt 50", """{"vendorId":"IES","messageId":"PaymentReceipt","data":"{\"ConnectorId\":2,\"PosTransactionId\":\"POS17\",\"FinalCost\":1800}"}""",
            "ies-payment", new("ies", PaymentStep.ReceiptGiven, 1800, null, "POS17", Outlet: new(2))
        },
        // Catalogue P6
        {
            "Autel", "MaxiCharger DC", """{"vendorId":"Autel","data":"","autel":{"cmd":"POS_LOCAL_CDR","data":{"amount":"12.340000","transactionId":17,"currency":978}}}""",
            "autel-payment", new("autel", PaymentStep.ReceiptGiven, 1234, "EUR", Transaction: "17")
        },
        {
            "Autel", "MaxiCharger DC", """{"vendorId":"Autel","data":"","autel":{"cmd":"POS_PAY_RESULT","seq":1,"data":{"transactionId":17,"posBusId":"88","payResult":"1"}}}""",
            "autel-payment", new("autel", PaymentStep.Paid, Reference: "88", Transaction: "17")
        },
        // Catalogue P7
        {
            "Siemens", "Sicharge D", """{"vendorId":"AdhocPayment","messageId":"Receipt","data":"{\"amount\":\"7.50\",\"currency\":\"EUR\",\"transactionId\":17}"}""",
            "sicharge-payment", new("sicharge", PaymentStep.Paid, 750, "EUR", Transaction: "17")
        },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Tells_of_a_payment_in_its_own_dialect(string vendor, string model, string payload, string quirk, CardPaymentTold meant)
    {
        var spoken = new Spoken(new(vendor, model));
        foreach (var validation in new[] { Validation.Tolerant, Validation.Strict })
        {
            var reading = spoken.Reads("DataTransfer", payload, validation);
            reading.Report.Should().Be(meant);
            reading.Oddities.Names().Should().Contain(quirk);
        }

        spoken.Acted.Should().OnlyContain(name => name == quirk).And.NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void Of_another_make_says_nothing_that_is_known(string vendor, string model, string payload, string quirk, CardPaymentTold meant)
    {
        _ = (vendor, model, quirk, meant);
        new Spoken(Spoken.Plain).Reads("DataTransfer", payload).Report.Should().BeOfType<VendorMessage>();
    }

    [Fact] // Catalogue P2
    public void Of_OnSitePay_is_given_the_token_to_use()
    {
        var spoken = new Spoken(new("alpitronic GmbH", "HYC_300"));
        spoken.Answers("DataTransfer", new CardPaymentAnswered("on-site-pay", PaymentStep.Authorized, true, new("CB1234")))
            .Should().Be("""[3,"m-1",{"status":"Accepted","data":"{\"idTag\":\"CB1234\"}"}]""");
        spoken.Answers("DataTransfer", new CardPaymentAnswered("on-site-pay", PaymentStep.Authorized, false)).Should().Be("""[3,"m-1",{"status":"Rejected"}]""");
    }

    [Fact] // Catalogue P3
    public void Of_e_Totem_is_given_price_and_ticket()
    {
        var spoken = new Spoken(new("e-Totem", "e-Tower"));
        var answer = spoken.Answers("DataTransfer", new CardPaymentAnswered("e-totem", PaymentStep.PriceAsked, true, PriceCents: 45, Ticket: "C1-17"));
        using var frame = JsonDocument.Parse(answer);
        using var data = JsonDocument.Parse(frame.RootElement[2].GetProperty("data").GetString()!);
        data.RootElement.GetProperty("prixCents").GetInt32().Should().Be(45);
        data.RootElement.GetProperty("ticketId").GetString().Should().Be("C1-17");
    }

    [Fact] // Catalogue P1
    public void Of_Madic_Lafon_tells_its_cost_as_a_temperature_which_is_no_sample()
    {
        const string stop = """
            {"transactionId":17,"idTag":"BANKCARD","meterStop":5200,"timestamp":"2026-11-24T09:00:00Z","transactionData":[{"timestamp":"2026-11-24T09:00:00Z","sampledValue":[
             {"value":"5200","unit":"Wh","context":"Transaction.End"},
             {"value":"12.34","context":"Transaction.End","location":"Body","unit":"Celcius","format":"Raw","measurand":"Temperature"}]}]}
            """;
        var spoken = new Spoken(new("Madic", "Lafon DC50"));
        var stopped = spoken.Says<TransactionStopped>("StopTransaction", stop);
        stopped.Payment.Should().Be(new CardPaymentTold("madic-lafon", PaymentStep.Paid, 1234, "EUR", Token: new("BANKCARD"), Transaction: "17"));
        stopped.Samples.Should().ContainSingle().Which.Value.Should().Be("5200");
        spoken.Acted.Should().Equal("madic-cost-as-temperature");
        var warm = new Spoken(Spoken.Plain).Says<TransactionStopped>("StopTransaction", stop);
        warm.Payment.Should().BeNull();
        warm.Samples.Should().HaveCount(2);
    }

    [Fact] // Catalogue P9
    public void Of_Nidec_tells_the_keys_of_its_meters()
    {
        const string keys = """{"vendorId":"generalConfiguration","messageId":"setMeterConfiguration","data":"{\"meters\":[{\"connectorId\":1,\"meterSerial\":\"1234567\",\"type\":\"SIGNATURE\",\"publicKey\":\"3059AB\"}]}"}""";
        var spoken = new Spoken(new("Nidec ASI", "UFC"));
        spoken.Says<MeterKeysTold>("DataTransfer", keys).Keys.Should().Equal(new MeterKey(new Outlet(1), "1234567", "3059AB"));
        spoken.Acted.Should().Equal("meter-keys-pushed");
        new Spoken(Spoken.Plain).Says<VendorMessage>("DataTransfer", keys);
    }

    [Theory]
    [InlineData("Autel", """{"vendorId":"Autel","data":"","autel":[1]}""")]
    [InlineData("Autel", """{"vendorId":"Autel","data":"","autel":{"cmd":7}}""")]
    [InlineData("IES", """{"vendorId":"IES","messageId":"Diagnosis","data":"{}"}""")]
    [InlineData("IES", """{"vendorId":"IES"}""")]
    [InlineData("e-Totem", """{"vendorId":"fr.e-totem","messageId":"Autre","data":"no json"}""")]
    [InlineData("alpitronic", """{"vendorId":"OnSitePay","messageId":"Refund","data":"[]"}""")]
    [InlineData("Nidec", """{"vendorId":"generalConfiguration","messageId":"setMeterConfiguration","data":"{\"meters\":{}}"}""")]
    public void That_says_something_else_is_a_makers_own_message_like_any(string vendor, string payload) =>
        new Spoken(new(vendor, "model")).Reads("DataTransfer", payload).Report.Should().BeOfType<VendorMessage>();

    [Theory]
    [InlineData("""{"vendorId":"IES","messageId":"Payment","data":"{\"Bill\":-5,\"State\":\"Accepted\"}"}""")]
    [InlineData("""{"vendorId":"IES","messageId":"Payment","data":"{\"Bill\":1e300,\"State\":\"Accepted\"}"}""")]
    [InlineData("""{"vendorId":"IES","messageId":"Payment","data":"{\"Bill\":{},\"State\":\"Accepted\",\"ConnectorId\":99999999999}"}""")]
    public void With_an_amount_that_cannot_be_tells_of_a_payment_without_one(string payload) =>
        new Spoken(new("IES", "Keywatt")).Says<CardPaymentTold>("DataTransfer", payload).AmountCents.Should().BeNull();
}
