using System.Text.Json;
using CsCheck;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.Tests.V16;

public sealed class A_tolerant_reader
{
    private const string Time = "\"timestamp\":\"2026-11-24T08:00:00Z\"";

    [Theory]
    // The frame's leftovers and unknown members.
    [InlineData("Heartbeat", "null", "null-payload")]
    [InlineData("Heartbeat", """{"x":{"y":[1,2]}}""", "unknown-field")]
    [InlineData("DataTransfer", """{"vendorId":"Autel","data":"","autel":{"messageId":"POS_PAY_RESULT"}}""", "unknown-field")]
    [InlineData("DataTransfer", """{"vendorId":"V","data":{"a":1}}""", "text-as-object")]
    [InlineData("Authorize", """{"IdTag":"04A2"}""", "wrong-case")]
    [InlineData("Authorize", """{"idTag":"04A2","idTag":"04A3"}""", "repeated-field")]
    // Texts.
    [InlineData("Authorize", """{"idTag":"123456789012345678901_KEBA"}""", "string-too-long")]
    [InlineData("Authorize", """{"idTag":1234}""", "text-as-number")]
    [InlineData("Authorize", """{"idTag":true}""", "text-as-boolean")]
    [InlineData("Authorize", """{"idTag":" F6 CA 0C C5"}""", "padded-token,spaced-token")]
    [InlineData("Authorize", """{"idTag":""}""", "empty-token")]
    [InlineData("BootNotification", """{"chargePointVendor":"Schneider","chargePointModel":"MONOBLOCK","chargePointSerialNumber":"3N214420500A1B2C000003D1E2F3A4B5C6"}""", "string-too-long")]
    [InlineData("BootNotification", """{"chargePointVendor":"Wall Box Chargers","chargePointModel":"PLP1","iccid":"","imsi":""}""", "empty-text,empty-text")]
    [InlineData("BootNotification", """{"chargePointVendor":"V","chargePointModel":"M","meterType":null,"imsi":{}}""", "null-field,unreadable-field")]
    // Enumerations that only inform.
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"Error","status":"Faulted"}""", "unknown-value")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"noerror","status":"SuspendedEv"}""", "wrong-case,wrong-case")]
    [InlineData("FirmwareStatusNotification", """{"status":"Baking"}""", "unknown-value")]
    [InlineData("LogStatusNotification", """{"status":"uploadfailure","requestId":"7"}""", "wrong-case,number-as-text")]
    [InlineData("SignedFirmwareStatusNotification", """{"status":"Waiting","requestId":4294967296}""", "unknown-value,number-out-of-range")]
    [InlineData("SecurityEventNotification", """{"type":"ResetOrReboot","techInfo":null}""", "null-field,missing-time")]
    [InlineData("SecurityEventNotification", """{"type":"012345678901234567890123456789012345678901234567890","timestamp":"2026-11-24T08:00:00","techInfo":7}""", "string-too-long,local-time,text-as-number")]
    [InlineData("StopTransaction", "{\"transactionId\":1,\"meterStop\":1," + Time + ",\"reason\":\"Tired\"}", "unknown-value")]
    [InlineData("StopTransaction", "{\"transactionId\":1,\"meterStop\":1," + Time + ",\"reason\":\"\",\"idTag\":\"\"}", "empty-text,empty-text")]
    // Numbers.
    [InlineData("StatusNotification", """{"connectorId":"1","errorCode":"NoError","status":"Available"}""", "number-as-text")]
    [InlineData("StopTransaction", "{\"transactionId\":\"17\",\"meterStop\":\"12.0\"," + Time + "}", "number-as-text,number-as-text")]
    [InlineData("StopTransaction", "{\"transactionId\":17,\"meterStop\":12.5," + Time + "}", "decimal-as-whole")]
    [InlineData("StopTransaction", "{\"transactionId\":17,\"meterStop\":12.0," + Time + "}", "")]
    [InlineData("StopTransaction", "{\"transactionId\":9223372036854775807,\"meterStop\":1e400," + Time + "}", "number-out-of-range,number-out-of-range")]
    [InlineData("StopTransaction", "{\"transactionId\":17,\"meterStop\":\" 5 200\"," + Time + "}", null)]
    [InlineData("StartTransaction", "{\"connectorId\":0,\"idTag\":\"A\",\"meterStart\":-7," + Time + "}", "number-out-of-range")]
    [InlineData("StartTransaction", "{\"connectorId\":1,\"idTag\":\"\",\"meterStart\":0," + Time + ",\"reservationId\":\"\"}", "empty-text,empty-token")]
    [InlineData("StartTransaction", "{\"connectorId\":1,\"meterStart\":0," + Time + "}", "empty-token")]
    // Times.
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0}""", "missing-time")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":null}""", "missing-time")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"2026-11-24T08:00:00"}""", "local-time")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"2026-11-24T10:00:00+02"}""", "odd-time")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"yesterday"}""", "bad-time")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":1763971200}""", "bad-time")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Available","timestamp":""}""", "bad-time")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"1970-01-01T00:00:00Z"}""", "")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"0001-01-01T00:00:00Z"}""", "")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"2099-12-31T23:59:59.999Z"}""", "")]
    // Meters.
    [InlineData("MeterValues", """{"connectorId":1,"transactionId":0,"meterValue":[]}""", "empty-list")]
    [InlineData("MeterValues", "{\"connectorId\":-3,\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"value\":12.5}]}]}", "number-out-of-range,text-as-number")]
    [InlineData("MeterValues", "{\"connectorId\":1,\"meterValue\":{" + Time + ",\"sampledValue\":{\"value\":\" 7 \"}}}", "item-as-list,item-as-list,padded-value")]
    [InlineData("MeterValues", "{\"connectorId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"unit\":\"Wh\"},{\"value\":\"7\",\"measurand\":\"Request.Energy\",\"unit\":\"wh\"}]}]}", "unreadable-field,unknown-value,wrong-case")]
    public void Accepts_and_names(string action, string payload, string? oddities)
    {
        var reading = Wire.Tolerant(action, payload);

        if (oddities is null)
        {
            reading.Error!.Meaning.Should().Be(ProtocolBreach.Type);
            return;
        }

        reading.Error.Should().BeNull();
        reading.Report.Should().NotBeNull();
        string.Join(",", reading.Oddities.Names()).Should().Be(oddities);
        reading.Oddities.Should().NotContain(o => o.Detail != null && o.Detail.Length > 200);
    }

    [Theory]
    [InlineData("Authorize", "{}", ProtocolBreach.Occurrence, "idTag")]
    [InlineData("Authorize", """{"idTag":null}""", ProtocolBreach.Occurrence, "idTag")]
    [InlineData("Authorize", """{"idTag":{}}""", ProtocolBreach.Type, "idTag")]
    [InlineData("Authorize", "null", ProtocolBreach.Occurrence, "idTag")]
    [InlineData("Authorize", "[]", ProtocolBreach.Formation, null)]
    [InlineData("Authorize", "nonsense", ProtocolBreach.Formation, null)]
    [InlineData("BootNotification", """{"chargePointVendor":"V"}""", ProtocolBreach.Occurrence, "chargePointModel")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError"}""", ProtocolBreach.Occurrence, "status")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Sleeping"}""", ProtocolBreach.Property, "status")]
    [InlineData("StatusNotification", """{"connectorId":-1,"errorCode":"NoError","status":"Available"}""", ProtocolBreach.Property, "connectorId")]
    [InlineData("StatusNotification", """{"connectorId":"one","errorCode":"NoError","status":"Available"}""", ProtocolBreach.Type, "connectorId")]
    [InlineData("StatusNotification", """{"connectorId":"","errorCode":"NoError","status":"Available"}""", ProtocolBreach.Type, "connectorId")]
    [InlineData("StartTransaction", "{\"connectorId\":1,\"idTag\":\"A\"," + Time + "}", ProtocolBreach.Occurrence, "meterStart")]
    [InlineData("StartTransaction", "{\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":\"low\"," + Time + "}", ProtocolBreach.Type, "meterStart")]
    [InlineData("StopTransaction", "{\"meterStop\":1," + Time + "}", ProtocolBreach.Occurrence, "transactionId")]
    [InlineData("MeterValues", """{"connectorId":1}""", ProtocolBreach.Occurrence, "meterValue")]
    [InlineData("MeterValues", """{"connectorId":1,"meterValue":"none"}""", ProtocolBreach.Type, "meterValue")]
    public void Refuses_only_what_cannot_be_understood(string action, string payload, ProtocolBreach meaning, string? field)
    {
        var reading = Wire.Tolerant(action, payload);

        reading.Report.Should().BeNull();
        (reading.Error!.Meaning, reading.Error.Field).Should().Be((meaning, field));
    }

    [Fact]
    public void Keeps_texts_up_to_255_characters_and_cuts_only_those_that_describe()
    {
        var long255 = new string('x', 255);
        Wire.Report<TokenShown>("Authorize", $$"""{"idTag":"{{long255}}"}""").Token.Value.Should().Be(long255);
        Wire.Tolerant("Authorize", $$"""{"idTag":"{{long255}}y"}""").Error!.Meaning.Should().Be(ProtocolBreach.Property);
        Wire.Report<OutletChanged>("StatusNotification", $$"""{"connectorId":1,"errorCode":"NoError","status":"Faulted","info":"{{long255}}y"}""")
            .Info.Should().Be(long255);
    }

    [Fact]
    public void Reads_the_times_of_the_field()
    {
        Started("2026-11-24T08:00:00").At.Should().Be(Wire.Morning);
        Started("2026-11-24T10:00:00+02").At.Should().Be(Wire.Morning);
        Started("2026-11-24T10:00:00+0200").At.Should().Be(Wire.Morning);
        Started("2026-11-24 08:00:00").At.Should().Be(Wire.Morning);
        Started("2026-11-24T08:00Z").At.Should().Be(Wire.Morning);
        Started("2026-11-24T03:00:00.000000000-05:00").At.Should().Be(Wire.Morning);
        Started("0001-01-01T00:00:00+02:00").At.Should().Be(DateTimeOffset.MinValue);
        Started("2026-02-30T08:00:00Z").At.Should().BeNull();
    }

    [Fact]
    public void Rounds_and_saturates_what_a_meter_says()
    {
        Stopped("12.5").MeterStopWh.Should().Be(13);
        Stopped("\"12.0\"").MeterStopWh.Should().Be(12);
        Stopped("-4").MeterStopWh.Should().Be(-4);
        Stopped("1e400").MeterStopWh.Should().Be(long.MaxValue);
        Stopped("4294967296").MeterStopWh.Should().Be(4294967296);
    }

    [Fact]
    public void Understands_ids_that_no_charger_was_given()
    {
        foreach (var id in new[] { "0", "-1", "9223372036854775807", "\"17\"" })
        {
            var payload = "{\"connectorId\":1,\"transactionId\":" + id + ",\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"value\":\"1\"}]}]}";
            Wire.Report<Metered>("MeterValues", payload).Transaction.Should().Be(id.Trim('"'));
        }
    }

    [Fact]
    public void Keeps_an_object_in_the_place_of_text_as_its_JSON() =>
        Wire.Report<VendorMessage>("DataTransfer", """{"vendorId":"V","data":{"prixCents":[1, 2]}}""").Data.Should().Be("""{"prixCents":[1, 2]}""");

    [Fact]
    public void Drops_the_unreadable_sample_and_keeps_its_neighbours()
    {
        var payload = "{\"transactionId\":1,\"meterStop\":9," + Time + ",\"transactionData\":[5,{" + Time + ",\"sampledValue\":[null,{\"value\":\"9\"},{}]}]}";

        Wire.Report<TransactionStopped>("StopTransaction", payload).Samples.Should().ContainSingle().Which.Value.Should().Be("9");
    }

    [Fact]
    public void Names_the_same_oddity_three_times_at_most()
    {
        var samples = string.Join(",", Enumerable.Repeat("""{"value":7}""", 500));

        var reading = Wire.Tolerant("MeterValues", "{\"connectorId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[" + samples + "]}]}");

        reading.Oddities.Should().HaveCount(3);
        reading.Report.Should().BeOfType<Metered>().Which.Samples.Should().HaveCount(500);
    }

    [Fact]
    public void Reads_what_is_valid_exactly_as_a_strict_one_does() =>
        Gen.Select(Gen.Int[1, int.MaxValue], Gen.String[Gen.Char['!', '~'], 1, 20], Gen.Int, Gen.Date).Sample((connector, tag, meter, day) =>
        {
            var payload = JsonSerializer.SerializeToUtf8Bytes(
                new StartTransactionRequest(connector, tag, meter, new DateTimeOffset(day, TimeSpan.Zero)), V16Json.Default.StartTransactionRequest);
            var (strict, tolerant) = (
                Wire.V16.Read("StartTransaction", payload, Validation.Strict), Wire.V16.Read("StartTransaction", payload, Validation.Tolerant));
            return strict.Report is TransactionStarted && strict.Report == tolerant.Report && tolerant.Oddities.Count == 0;
        });

    private static TransactionStarted Started(string time) => Wire.Report<TransactionStarted>(
        "StartTransaction", $$"""{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"{{time}}"}""");

    private static TransactionStopped Stopped(string meterStop) =>
        Wire.Report<TransactionStopped>("StopTransaction", "{\"transactionId\":1,\"meterStop\":" + meterStop + "," + Time + "}");
}
