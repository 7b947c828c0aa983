namespace Electra.Ocpp.Tests.V201;

public sealed class A_tolerant_reader
{
    private const string Time = "\"timestamp\":\"2026-11-24T08:00:00Z\"";
    private const string Begun = "\"eventType\":\"Started\",\"transactionInfo\":{\"transactionId\":\"T-17\"}," + Time;

    [Theory]
    [InlineData("Heartbeat", "null", "null-payload")]
    [InlineData("Heartbeat", """{"customData":{"x":1}}""", "unreadable-field")]
    [InlineData("Heartbeat", """{"customData":{"VendorId":"V","x":1}}""", "wrong-case")]
    [InlineData("Authorize", """{"idToken":{"idToken":"04A2"}}""", "missing-field")]
    [InlineData("Authorize", """{"idToken":{"idToken":"04A2","type":"Card"}}""", "unknown-value")]
    [InlineData("Authorize", """{"idToken":{"idToken":" 04A2 ","type":"iso14443"}}""", "wrong-case,padded-token")]
    [InlineData("Authorize", """{"idToken":{"idToken":"","type":"Local"}}""", "empty-token")]
    [InlineData("Authorize", """{"idToken":{"type":"NoAuthorization"}}""", "")]
    [InlineData("BootNotification", """{"chargingStation":{"model":"M","vendorName":"V","serialNumber":"","modem":{"iccid":7}}}""", "empty-text,text-as-number,missing-field")]
    [InlineData("BootNotification", """{"chargingStation":{"model":"a model of more than twenty","vendorName":"V"},"reason":"Bored"}""", "string-too-long,unknown-value")]
    [InlineData("StatusNotification", "{" + Time + ",\"connectorStatus\":\"available\",\"evseId\":1}", "wrong-case,missing-field")]
    [InlineData("StatusNotification", """{"connectorStatus":"Available","evseId":"1","connectorId":1}""", "number-as-text,missing-time")]
    [InlineData("TransactionEvent", "{" + Begun + "}", "missing-field,missing-field")]
    [InlineData("TransactionEvent", "{" + Begun + ",\"seqNo\":4294967296,\"triggerReason\":\"Bored\"}", "number-out-of-range,unknown-value")]
    [InlineData("TransactionEvent", "{" + Begun + ",\"seqNo\":0,\"triggerReason\":\"Authorized\",\"offline\":\"true\",\"meterValue\":[]}", "boolean-as-text,empty-list")]
    [InlineData("TransactionEvent", "{" + Begun + ",\"seqNo\":0,\"triggerReason\":\"Authorized\",\"evse\":{\"connectorId\":1}}", "unreadable-field")]
    [InlineData("TransactionEvent", "{" + Begun + ",\"seqNo\":0,\"triggerReason\":\"Authorized\",\"idToken\":null}", "null-field")]
    [InlineData("MeterValues", "{\"evseId\":1,\"meterValue\":{" + Time + ",\"sampledValue\":[{\"value\":\"7\",\"unit\":\"Wh\"},{\"measurand\":\"SoC\"}]}}", "item-as-list,number-as-text,unknown-field,unreadable-field")]
    [InlineData("MeterValues", "{\"evseId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"value\":7,\"signedMeterValue\":{\"signedMeterData\":\"T0NNRg==\"}}]}]}", "")]
    [InlineData("NotifyReport", """{"requestId":1,"generatedAt":"2026-11-24T08:00:00Z","seqNo":0,"reportData":[{"component":{"name":"C"},"variable":{"name":"V"},"variableAttribute":[{},{},{},{},{"value":""}]}]}""", "list-too-long")]
    public void Accepts_and_names(string action, string payload, string oddities)
    {
        var reading = Spoken.Tolerant(action, payload);

        reading.Error.Should().BeNull();
        reading.Report.Should().NotBeNull();
        string.Join(",", reading.Oddities.Names()).Should().Be(oddities);
        reading.Oddities.Should().NotContain(o => OddityCatalogue.Find(o.Name) == null);
    }

    [Theory]
    [InlineData("TransactionEvent", "{" + Time + ",\"transactionInfo\":{\"transactionId\":\"T\"}}", ProtocolBreach.Occurrence, "eventType")]
    [InlineData("TransactionEvent", "{\"eventType\":\"Started\"," + Time + ",\"transactionInfo\":{}}", ProtocolBreach.Occurrence, "transactionInfo.transactionId")]
    [InlineData("StatusNotification", "{" + Time + ",\"connectorStatus\":\"Charging\",\"evseId\":1,\"connectorId\":1}", ProtocolBreach.Property, "connectorStatus")]
    [InlineData("StatusNotification", "{" + Time + ",\"connectorStatus\":\"Available\",\"connectorId\":1}", ProtocolBreach.Occurrence, "evseId")]
    [InlineData("Authorize", """{"idToken":"04A2"}""", ProtocolBreach.Type, "idToken")]
    [InlineData("NotifyEvent", """{"seqNo":0,"generatedAt":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Occurrence, "eventData")]
    [InlineData("MeterValues", "nonsense", ProtocolBreach.Formation, null)]
    public void Refuses_only_what_cannot_be_understood(string action, string payload, ProtocolBreach meaning, string? field)
    {
        var reading = Spoken.Tolerant(action, payload);

        reading.Report.Should().BeNull();
        (reading.Error!.Meaning, reading.Error.Field).Should().Be((meaning, field));
    }

    [Fact]
    public void Leaves_out_what_nothing_depends_on()
    {
        var told = Spoken.Report<TransactionProgressed>("TransactionEvent", "{" + Begun + "}");

        (told.Sequence, told.Trigger, told.Outlet, told.Token).Should().Be((null, null, null, null));
        Spoken.Report<Booted>("BootNotification", """{"chargingStation":{"model":"M","vendorName":"V"}}""").Reason.Should().BeNull();
    }

    [Fact]
    public void Keeps_a_maker_s_own_data_when_it_puts_the_rest_right()
    {
        var payload = """{"vendorId":"V","data":{"a":[1,{"b":null}]},"messageId":7,"customData":{"vendorId":"V","x":{"y":[1]}}}""";

        Spoken.Report<VendorMessage>("DataTransfer", payload).Should().Be(new VendorMessage("V", "7", """{"a":[1,{"b":null}]}"""));
    }

    [Theory]
    [InlineData("""{"value":42.5,"unitOfMeasure":{"unit":"Wh","multiplier":3}}""", "42500.0", "Wh")]
    [InlineData("""{"value":42.5,"unitOfMeasure":{"multiplier":-2}}""", "0.425", "Wh")]
    [InlineData("""{"value":42.5,"unitOfMeasure":{"unit":"kWh","multiplier":99}}""", "42.5", "kWh")]
    [InlineData("""{"value":1e300}""", null, null)]
    [InlineData("""{"value":7,"measurand":"Voltage"}""", "7", "V")]
    [InlineData("""{"value":7,"measurand":"Energy.Apparent.Net"}""", "7", "VAh")]
    public void Multiplies_what_a_meter_says_by_its_power_of_ten(string sampled, string? value, string? unit)
    {
        var samples = Spoken.Report<Metered>("MeterValues", "{\"evseId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[" + sampled + "]}]}").Samples;

        if (value is not null)
            samples.Should().ContainSingle().Which.Should().Match<Sample>(s => s.Value == value && s.Unit == unit);
    }

    [Fact]
    public void Cuts_a_long_description_at_its_own_limit()
    {
        var value = new string('x', 2600);

        Spoken.Report<VariablesTold>("NotifyReport", $$$"""
            {"requestId":1,"generatedAt":"2026-11-24T08:00:00Z","seqNo":0,"reportData":[{"component":{"name":"C"},"variable":{"name":"V"},"variableAttribute":[{"value":"{{{value}}}"}]}]}
            """).Variables[0].Attributes[0].Value.Should().HaveLength(2500);
    }
}
