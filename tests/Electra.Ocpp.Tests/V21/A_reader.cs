namespace Electra.Ocpp.Tests.V21;

public sealed class A_reader
{
    private const string Time = "\"timestamp\":\"2026-11-24T08:00:00Z\"";
    private const string Begun = "\"eventType\":\"Started\",\"triggerReason\":\"TxResumed\",\"seqNo\":0," + Time;

    [Theory]
    [InlineData("StatusNotification", "{" + Time + ",\"connectorStatus\":\"Available\",\"evseId\":-1,\"connectorId\":1}", ProtocolBreach.Property, "evseId")]
    [InlineData("TransactionEvent", "{" + Begun + ",\"transactionInfo\":{\"transactionId\":\"T\"},\"numberOfPhasesUsed\":4}", ProtocolBreach.Property, "numberOfPhasesUsed")]
    [InlineData("TransactionEvent", "{" + Begun + ",\"transactionInfo\":{\"transactionId\":\"T\",\"operationMode\":\"Fast\"}}", ProtocolBreach.Property, "transactionInfo.operationMode")]
    [InlineData("TransactionEvent", "{" + Begun + ",\"transactionInfo\":{\"transactionId\":\"T\",\"transactionLimit\":{\"maxSoC\":101}}}", ProtocolBreach.Property, "transactionInfo.transactionLimit.maxSoC")]
    [InlineData("Authorize", """{"idToken":{"idToken":"A","type":"a kind of more than twenty"}}""", ProtocolBreach.Property, "idToken.type")]
    [InlineData("NotifyMonitoringReport", """{"requestId":1,"seqNo":0,"generatedAt":"2026-11-24T08:00:00Z","monitor":[{"component":{"name":"C"},"variable":{"name":"V"},"variableMonitoring":[{"id":1,"severity":3,"transaction":true,"type":"Delta","value":1}]}]}""", ProtocolBreach.Occurrence, "monitor[0].variableMonitoring[0].eventNotificationType")]
    [InlineData("BatterySwap", """{"requestId":1,"eventType":"BatteryIn","idToken":{"idToken":"A","type":"Local"},"batteryData":[{"evseId":1,"serialNumber":"B","soC":100.5,"soH":90}]}""", ProtocolBreach.Property, "batteryData[0].soC")]
    [InlineData("NotifySettlement", """{"pspRef":"p","status":"Paid","settlementAmount":1,"settlementTime":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Property, "status")]
    [InlineData("NotifySettlement", """{"pspRef":"p","status":"Settled","settlementAmount":"1","settlementTime":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Type, "settlementAmount")]
    [InlineData("NotifyPeriodicEventStream", """{"id":1,"pending":0,"basetime":"2026-11-24T08:00:00Z","data":[]}""", ProtocolBreach.Occurrence, "data")]
    public void That_is_strict_refuses_with_the_rule_and_the_field(string action, string payload, ProtocolBreach meaning, string field)
    {
        var reading = Spoken.Strict(action, payload);

        reading.Report.Should().BeNull();
        (reading.Error!.Meaning, reading.Error.Field).Should().Be((meaning, field));
    }

    [Theory]
    [InlineData("TransactionEvent", "{" + Begun + ",\"transactionInfo\":{\"transactionId\":\"T\",\"operationMode\":\"Fast\"},\"numberOfPhasesUsed\":4}", "unknown-value,unreadable-field")]
    [InlineData("NotifySettlement", """{"pspRef":"p","status":"Paid","settlementAmount":"1"}""", "unknown-value,number-as-text,missing-time")]
    [InlineData("NotifyEVChargingNeeds", """{"evseId":1,"chargingNeeds":{"requestedEnergyTransfer":"DC","dcChargingParameters":{"evMaxCurrent":400.5,"evMaxVoltage":920}}}""", "")]
    [InlineData("NotifyPeriodicEventStream", """{"id":1,"pending":0,"basetime":"2026-11-24T08:00:00Z","data":{"t":0,"v":"1"}}""", "item-as-list")]
    public void That_is_tolerant_accepts_and_names(string action, string payload, string oddities)
    {
        var reading = Spoken.Tolerant(action, payload);

        reading.Error.Should().BeNull();
        string.Join(",", reading.Oddities.Names()).Should().Be(oddities);
        reading.Oddities.Should().NotContain(o => OddityCatalogue.Find(o.Name) == null);
    }

    [Fact]
    public void Holds_each_message_to_each_field_that_must_be_there()
    {
        foreach (var action in Catalogue.FromCharger.Concat(Catalogue.Sent))
        {
            var message = Catalogue.Sent.Contains(action) ? action : action + "Request";
            foreach (var field in Golden.ShapeOf(message).Fields.Where(f => f.Required))
            {
                var payload = Golden.Node(message).DeepClone().AsObject();
                payload.Remove(field.Name);
                var error = Spoken.Strict(action, payload.ToJsonString()).Error;
                (error!.Meaning, error.Field).Should().Be((ProtocolBreach.Occurrence, field.Name));
            }
        }
    }

    [Fact]
    public void Rounds_what_a_vehicle_needs_to_what_the_network_reckons_in() =>
        ((NeedsTold)Spoken.Strict("NotifyEVChargingNeeds", Golden.Text("NotifyEVChargingNeedsRequest")).Report!).MaxCurrentA.Should().Be(401);

    [Fact]
    public void Finds_what_a_vehicle_of_ISO_15118_20_needs_in_its_own_place_and_keeps_the_rest_of_it()
    {
        var told = (NeedsTold)Spoken.Strict("NotifyEVChargingNeeds", """
            {"evseId":1,"chargingNeeds":{"requestedEnergyTransfer":"AC_BPT","departureTime":"2026-11-25T06:00:00Z","controlMode":"DynamicControl",
             "v2xChargingParameters":{"maxChargePower":3680,"maxChargePower_L2":3680,"maxChargePower_L3":3680.4,"minChargeCurrent":6,"maxChargeCurrent":16,"evTargetEnergyRequest":22000,"targetSoC":80}}}
            """).Report!;
        (told.Transfer, told.EnergyWh, told.MinCurrentA, told.MaxCurrentA, told.MaxPowerW, told.MaxVoltageV).Should().Be(("AC_BPT", 22_000, 6, 16, 11_040, null));
        told.More.Should().Contain("\"targetSoC\":80").And.Contain("DynamicControl").And.NotContain("departureTime");
        ((NeedsTold)Spoken.Strict("NotifyEVChargingNeeds", """
            {"evseId":1,"chargingNeeds":{"requestedEnergyTransfer":"DC","dcChargingParameters":{"evMaxCurrent":400,"evMaxVoltage":920}}}
            """).Report!).More.Should().BeNull();
    }
}
