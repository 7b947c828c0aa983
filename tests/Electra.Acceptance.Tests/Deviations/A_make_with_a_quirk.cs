using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>What needs knowledge of the make, over real sockets: it works for that make, is counted, and is seen.</summary>
public sealed class A_make_with_a_quirk(Running running)
{
    private const string Terminal = ",\"adHoc\":{\"tokens\":[\"CB*\",\"BANKCARD\"],\"priceCents\":45}";

    private async Task<(RawCharger Charger, string Id, string Token)> Booted(string vendor, string model = "DC-50", string extra = "", string serial = "20345678")
    {
        var (id, token) = await running.Provisioned(extra: extra);
        var charger = await RawCharger.Connect(running.Program, id);
        await charger.Result("BootNotification", $$"""{"chargePointVendor":"{{vendor}}","chargePointModel":"{{model}}","chargePointSerialNumber":"{{serial}}","firmwareVersion":"1.0"}""");
        return (charger, id, token);
    }

    private static async Task<string?> Authorized(RawCharger charger, string token) =>
        (string?)(await charger.Result("Authorize", $$"""{"idTag":"{{token}}"}"""))["idTagInfo"]!["status"];

    private static async Task<(string Status, string? Data)> Transfer(RawCharger charger, string vendor, string? message, object data)
    {
        var answer = await charger.Result("DataTransfer", JsonSerializer.Serialize(new { vendorId = vendor, messageId = message, data = JsonSerializer.Serialize(data) }));
        return ((string)answer["status"]!, (string?)answer["data"]);
    }

    private async Task<JsonNode> Payment(string id) => (await running.Api.Get($"chargers/{id}"))["payments"]![0]!;

    private async Task Acted(string id, string quirk)
    {
        var charger = await running.Api.Get($"chargers/{id}");
        charger["quirks"]!.AsArray().Select(q => (string)q!).Should().Contain(quirk);
        var odd = charger["oddities"]!.AsArray().Should().ContainSingle(o => (string)o!["name"]! == quirk).Subject!;
        ((long)odd["times"]!).Should().BePositive();
        ((string?)odd["meaning"]).Should().NotBeNullOrEmpty();
    }

    [Fact] // Catalogue I1
    public async Task That_appends_its_serial_to_a_token_is_understood()
    {
        var (charger, id, token) = await Booted("KEBA AG", "KC-P30");
        await using var _ = charger;
        (await Authorized(charger, token + "_20345678")).Should().Be("Accepted");
        var transaction = await charger.Start(token + "_20345678", 1_000);
        await charger.Stop(transaction, 2_000, extra: $$""","idTag":"{{token}}_20345678" """);
        var session = (await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 1, "the session"))["items"]![0]!;
        ((string?)session["token"]).Should().Be(token);
        await Acted(id, "keba-tag-suffix");
        var quirks = await running.Api.Until("quirks", q => Keba(q) is { } keba && (long)keba["acted"]! > 0 && (long)keba["chargers"]! > 0, "it is counted in the list of quirks");
        ((string?)Keba(quirks)!["catalogue"]).Should().Be("I1");
        Keba(quirks)!["lastActedAt"].Should().NotBeNull();

        static JsonNode? Keba(JsonNode list) => list["items"]!.AsArray().FirstOrDefault(i => (string)i!["name"]! == "keba-tag-suffix");
    }

    [Fact]
    public async Task Is_known_again_when_it_comes_back_without_a_boot()
    {
        var (charger, id, token) = await Booted("KEBA AG", "KC-P30");
        charger.Cut();
        await using var again = await RawCharger.Connect(running.Program, id);
        (await Authorized(again, token + "_20345678")).Should().Be("Accepted");
        await charger.DisposeAsync();
    }

    [Fact]
    public async Task Does_not_lend_it_to_another_make()
    {
        var (charger, id, token) = await Booted("Example Power");
        await using var _ = charger;
        (await Authorized(charger, token + "_20345678")).Should().Be("Invalid");
        (await Authorized(charger, ";" + token)).Should().Be("Invalid");
        (await Transfer(charger, "OnSitePay", "Authorize", new { paymentId = "p" })).Status.Should().Be("UnknownVendorId");
        (await running.Api.Get($"chargers/{id}"))["quirks"]!.AsArray().Should().BeEmpty();
        // It turns out to be another: the next boot counts.
        await charger.Result("BootNotification", """{"chargePointVendor":"KEBA","chargePointModel":"KC-P30"}""");
        (await Authorized(charger, token + "_20345678")).Should().Be("Accepted");
    }

    [Fact] // Catalogue I2
    public async Task Whose_terminal_puts_a_sign_before_a_token_is_understood()
    {
        var (charger, id, token) = await Booted("Madic", "Lafon DC50");
        await using var _ = charger;
        (await Authorized(charger, ";" + token)).Should().Be("Accepted");
        await Acted(id, "terminal-tag-prefix");
    }

    [Fact] // Catalogue P1
    public async Task Tells_what_a_card_paid_as_a_temperature_which_is_no_reading()
    {
        var (charger, id, _) = await Booted("Madic", "Lafon DC50", Terminal);
        await using var open = charger;
        (await Authorized(charger, "BANKCARD")).Should().Be("Accepted");
        var transaction = await charger.Start("BANKCARD", 1_000);
        var answer = await charger.Stop(transaction, 5_200, extra: $$$"""
            ,"idTag":"BANKCARD","transactionData":[{"timestamp":"{{{RawCharger.Now()}}}","sampledValue":[
             {"value":"12.34","context":"Transaction.End","location":"Body","unit":"Celcius","format":"Raw","measurand":"Temperature"}]}]
            """);
        ((string?)answer["idTagInfo"]!["status"]).Should().Be("Accepted");
        var payment = await Payment(id);
        ((long)payment["amountCents"]!).Should().Be(1_234);
        ((string?)payment["provider"]).Should().Be("madic-lafon");
        ((string?)payment["transactionId"]).Should().Be($"{transaction}");
        var session = (await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 1, "the session"))["items"]![0]!;
        (await running.Api.All($"sessions/{(string)session["id"]!}/readings")).Should().NotContain(r => (string)r["measurand"]! == "Temperature");
        await Acted(id, "madic-cost-as-temperature");
        await Acted(id, "madic-card-token");
    }

    [Fact] // Catalogue P2
    public async Task Of_OnSitePay_is_given_a_token_that_charges_at_this_charger_only()
    {
        var (charger, id, _) = await Booted("alpitronic GmbH", "HYC_300", Terminal);
        await using var open = charger;
        var (status, data) = await Transfer(charger, "OnSitePay", "Authorize", new { terminalId = "4711", paymentId = "pay-1" });
        status.Should().Be("Accepted");
        var token = (string)JsonNode.Parse(data!)!["idTag"]!;
        var start = await charger.Result("StartTransaction", $$"""{"connectorId":1,"idTag":"{{token}}","meterStart":10,"timestamp":"{{RawCharger.Now()}}"}""");
        ((string?)start["idTagInfo"]!["status"]).Should().Be("Accepted");
        await charger.Stop((int)start["transactionId"]!, 20);
        (await Transfer(charger, "OnSitePay", "Receipt", new { chargingProcess = new { grossValue = 1.38 }, paymentTransaction = new { id = "17246", currency = "EUR" }, transactionId = start["transactionId"]!.ToString() }))
            .Status.Should().Be("Accepted");
        ((long)(await Payment(id))["amountCents"]!).Should().Be(138);
        await Acted(id, "on-site-pay");

        var (other, otherId, _) = await Booted("alpitronic GmbH", "HYC_300");
        await using var closed = other;
        (await Authorized(other, token)).Should().Be("Invalid");
        (await Transfer(other, "OnSitePay", "Authorize", new { paymentId = "pay-2" })).Status.Should().Be("Rejected");
        (await running.Api.Get($"chargers/{otherId}"))["oddities"]!.ToJsonString().Should().Contain("no-ad-hoc-token");
    }

    [Fact] // Catalogue P3
    public async Task Of_e_Totem_is_told_its_price()
    {
        var (charger, id, _) = await Booted("e-Totem", "e-Tower", Terminal);
        await using var open = charger;
        var (status, data) = await Transfer(charger, "fr.e-totem", "EtotemTpeDemandePrix", new { transactionId = 17, meterStop = 5_200, timestamp = RawCharger.Now() });
        status.Should().Be("Accepted");
        ((int)JsonNode.Parse(data!)!["prixCents"]!).Should().Be(45);
        var ticket = (string)JsonNode.Parse(data!)!["ticketId"]!;
        (await Transfer(charger, "fr.e-totem", "EtotemTpeCRonline", new { ticketId = ticket, status = "Succeed" })).Status.Should().Be("Accepted");
        ((string?)(await Payment(id))["reference"]).Should().Be(ticket);
        await Acted(id, "e-totem-price");

        var (free, freeId, _) = await Booted("e-Totem", "e-Tower");
        await using var closed = free;
        (await Transfer(free, "fr.e-totem", "EtotemTpeDemandePrix", new { transactionId = 17 })).Status.Should().Be("Rejected");
        (await running.Api.Get($"chargers/{freeId}"))["oddities"]!.ToJsonString().Should().Contain("no-ad-hoc-price");
        (await Transfer(free, "fr.e-totem", "EtotemTpeCRoffline", new { transactionId = 17, prixCents = 1250, ticketId = "ABC7", status = "Succeed" })).Status.Should().Be("Accepted");
        ((long)(await Payment(freeId))["amountCents"]!).Should().Be(1_250);
    }

    [Theory]
    [InlineData("DBT-CEV", "CSW150", "operator.example", "CardTxReport", """{"tx_ID":17,"totalTaxedCost":12.34,"costID":"ABC1"}""", "card-tx-report", 1_234)] // Catalogue P4
    [InlineData("EVBox", "Troniq", "com.g2mobility", "CardTxReport", """{"tx_ID":17,"totalTaxedCost":"0,50","costID":"ABC2"}""", "card-tx-report", 50)] // Catalogue P4
    [InlineData("IES", "Keywatt 50", "IES", "Payment", """{"ConnectorId":1,"Bill":1800,"Currency":"Euro","PosTransactionId":"POS17","State":"Ended"}""", "ies-payment", 1_800)] // Catalogue P5
    [InlineData("IES", "Keywatt 50", "IES", "PaymentReceipt", """{"ConnectorId":1,"FinalCost":1700,"PosTransactionId":"POS17","Succeed":true}""", "ies-payment", 1_700)] // Catalogue P5
    [InlineData("Siemens", "Sicharge D", "AdhocPayment", "Receipt", """{"amount":"7.50","currency":"EUR","transactionId":17}""", "sicharge-payment", 750)] // Catalogue P7
    public async Task Tells_of_a_payment_and_goes_on(string vendor, string model, string own, string message, string data, string quirk, long cents)
    {
        var (charger, id, _) = await Booted(vendor, model);
        await using var open = charger;
        var answer = await charger.Result("DataTransfer", JsonSerializer.Serialize(new { vendorId = own, messageId = message, data }));
        ((string?)answer["status"]).Should().Be("Accepted");
        ((long)(await Payment(id))["amountCents"]!).Should().Be(cents);
        await Acted(id, quirk);
    }

    [Fact] // Catalogue P6
    public async Task Tells_of_a_payment_beside_the_fields_of_its_message_also_where_every_rule_is_enforced()
    {
        var (charger, id, _) = await Booted("Autel", "MaxiCharger DC", ",\"validation\":\"strict\"");
        await using var open = charger;
        var bill = await charger.Result("DataTransfer", """{"vendorId":"Autel","data":"","autel":{"cmd":"POS_LOCAL_CDR","data":{"amount":"12.340000","transactionId":17,"currency":978}}}""");
        ((string?)bill["status"]).Should().Be("Accepted");
        ((long)(await Payment(id))["amountCents"]!).Should().Be(1_234);
        await charger.Result("DataTransfer", """{"vendorId":"Autel","data":"","autel":{"cmd":"POS_PAY_RESULT","seq":1,"data":{"transactionId":17,"posBusId":"88","payResult":"1"}}}""");
        ((string?)(await Payment(id))["step"]).Should().Be("paid");
        await Acted(id, "autel-payment");
    }

    [Theory]
    [InlineData("Siemens", "Sicharge D", "sicharge-card-token")] // Catalogue P7
    [InlineData("ABB", "Terra 184", "abb-card-token")] // Catalogue P8
    [InlineData("EVBox", "Troniq", "evbox-card-token")] // Catalogue P8
    [InlineData("ADS-TEC Energy", "ChargeBox", "ads-tec-card-token")] // Catalogue P10
    public async Task Begins_a_card_payment_under_a_token_of_its_own_without_asking(string vendor, string model, string quirk)
    {
        var (charger, id, _) = await Booted(vendor, model, Terminal);
        await using var open = charger;
        var start = await charger.Result("StartTransaction", $$"""{"connectorId":1,"idTag":"CB482913","meterStart":10,"timestamp":"{{RawCharger.Now()}}"}""");
        ((string?)start["idTagInfo"]!["status"]).Should().Be("Accepted");
        await charger.Stop((int)start["transactionId"]!, 20);
        await Acted(id, quirk);
    }

    [Fact] // Catalogue P9
    public async Task Tells_the_keys_of_its_meters_after_its_boot()
    {
        var (charger, id, _) = await Booted("Nidec ASI", "UFC");
        await using var open = charger;
        var keys = new { meters = new[] { new { connectorId = 1, meterSerial = "1234567", type = "SIGNATURE", publicKey = "3059301306072A8648CE3D0201" } } };
        (await Transfer(charger, "generalConfiguration", "setMeterConfiguration", keys)).Status.Should().Be("Accepted");
        var key = (await running.Api.Get($"chargers/{id}"))["meterKeys"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)key["publicKey"]).Should().Be("3059301306072A8648CE3D0201");
        ((int)key["evseId"]!).Should().Be(1);
        await Acted(id, "meter-keys-pushed");
    }

    [Fact]
    public async Task Is_seen_in_the_list_of_what_a_maker_should_mend()
    {
        var (charger, id, _) = await Booted("Grizzl-E", "GRS-15");
        await charger.Send("hello");
        await charger.Send("");
        await charger.Send("");
        await charger.Error("StartTransaction", "{}");
        await charger.DisposeAsync();
        await running.Api.Until($"chargers/{id}", c => c["oddities"]!.ToJsonString().Contains("refused-call", StringComparison.Ordinal), "what is odd about its frames stands on it");
        var list = await running.Api.Until("oddities?by=firmware&vendor=grizzl-e", l => l["items"]!.AsArray().Count >= 3, "it is listed by make");
        var bad = list["items"]!.AsArray().Single(i => (string)i!["name"]! == "empty-frame")!;
        ((long)bad["times"]!).Should().Be(2);
        ((string?)bad["exampleChargerId"]).Should().Be(id);
        ((string?)bad["firmware"]).Should().Be("1.0");
        ((string?)bad["meaning"]).Should().Contain("empty messages");
        list["items"]!.AsArray().Select(i => (string)i!["name"]!).Should().Contain(["bad-frame", "refused-call"]);
    }
}
