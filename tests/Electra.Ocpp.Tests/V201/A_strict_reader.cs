namespace Electra.Ocpp.Tests.V201;

public sealed class A_strict_reader
{
    private const string Time = "\"timestamp\":\"2026-11-24T08:00:00Z\"";

    [Theory]
    [InlineData("Authorize", "{}", ProtocolBreach.Occurrence, "idToken")]
    [InlineData("Authorize", """{"idToken":"04A2"}""", ProtocolBreach.Type, "idToken")]
    [InlineData("Authorize", """{"idToken":{"idToken":"04A2"}}""", ProtocolBreach.Occurrence, "idToken.type")]
    [InlineData("Authorize", """{"idToken":{"idToken":"04A2","type":"Card"}}""", ProtocolBreach.Property, "idToken.type")]
    [InlineData("Authorize", """{"idToken":{"idToken":"04A2","type":"iso14443"}}""", ProtocolBreach.Property, "idToken.type")]
    [InlineData("Authorize", """{"idToken":{"idToken":"0123456789012345678901234567890123456","type":"Local"}}""", ProtocolBreach.Property, "idToken.idToken")]
    [InlineData("Authorize", """{"idToken":{"idToken":"A","type":"Local","additionalInfo":[]}}""", ProtocolBreach.Occurrence, "idToken.additionalInfo")]
    [InlineData("Authorize", """{"idToken":{"idToken":"A","type":"Local"},"idTag":"A"}""", ProtocolBreach.Formation, "idTag")]
    [InlineData("Heartbeat", """{"x":1}""", ProtocolBreach.Formation, "x")]
    [InlineData("Heartbeat", """{"customData":{"x":1}}""", ProtocolBreach.Occurrence, "customData.vendorId")]
    [InlineData("Heartbeat", """{"customData":{"vendorId":7}}""", ProtocolBreach.Type, "customData.vendorId")]
    [InlineData("BootNotification", """{"chargingStation":{"model":"M","vendorName":"V"}}""", ProtocolBreach.Occurrence, "reason")]
    [InlineData("BootNotification", """{"reason":"PowerUp","chargingStation":{"model":"123456789012345678901","vendorName":"V"}}""", ProtocolBreach.Property, "chargingStation.model")]
    [InlineData("StatusNotification", "{" + Time + ",\"connectorStatus\":\"Charging\",\"evseId\":1,\"connectorId\":1}", ProtocolBreach.Property, "connectorStatus")]
    [InlineData("StatusNotification", "{" + Time + ",\"connectorStatus\":\"Available\",\"evseId\":1}", ProtocolBreach.Occurrence, "connectorId")]
    [InlineData("TransactionEvent", "{\"eventType\":\"Started\"," + Time + ",\"seqNo\":0,\"transactionInfo\":{\"transactionId\":\"T\"}}", ProtocolBreach.Occurrence, "triggerReason")]
    [InlineData("TransactionEvent", "{\"eventType\":\"Started\"," + Time + ",\"triggerReason\":\"Authorized\",\"transactionInfo\":{\"transactionId\":\"T\"}}", ProtocolBreach.Occurrence, "seqNo")]
    [InlineData("TransactionEvent", "{\"eventType\":\"Begun\"," + Time + ",\"triggerReason\":\"Authorized\",\"seqNo\":0,\"transactionInfo\":{\"transactionId\":\"T\"}}", ProtocolBreach.Property, "eventType")]
    [InlineData("TransactionEvent", "{\"eventType\":\"Started\"," + Time + ",\"triggerReason\":\"Authorized\",\"seqNo\":0,\"transactionInfo\":{\"transactionId\":17}}", ProtocolBreach.Type, "transactionInfo.transactionId")]
    [InlineData("TransactionEvent", "{\"eventType\":\"Started\"," + Time + ",\"triggerReason\":\"Authorized\",\"seqNo\":0,\"transactionInfo\":{\"transactionId\":\"T\"},\"offline\":\"no\"}", ProtocolBreach.Type, "offline")]
    [InlineData("TransactionEvent", "{\"eventType\":\"Started\"," + Time + ",\"triggerReason\":\"Authorized\",\"seqNo\":0,\"transactionInfo\":{\"transactionId\":\"T\"},\"meterValue\":[]}", ProtocolBreach.Occurrence, "meterValue")]
    [InlineData("MeterValues", "{\"evseId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"value\":\"7\"}]}]}", ProtocolBreach.Type, "meterValue[0].sampledValue[0].value")]
    [InlineData("MeterValues", "{\"evseId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"value\":7,\"unit\":\"Wh\"}]}]}", ProtocolBreach.Formation, "meterValue[0].sampledValue[0].unit")]
    [InlineData("MeterValues", """{"evseId":1,"meterValue":[{"sampledValue":[{"value":7}]}]}""", ProtocolBreach.Occurrence, "meterValue[0].timestamp")]
    [InlineData("NotifyEVChargingNeeds", """{"evseId":1,"chargingNeeds":{"requestedEnergyTransfer":"DC","dcChargingParameters":{"evMaxCurrent":1,"evMaxVoltage":1,"stateOfCharge":101}}}""", ProtocolBreach.Property, "chargingNeeds.dcChargingParameters.stateOfCharge")]
    [InlineData("NotifyReport", """{"requestId":1,"generatedAt":"2026-11-24T08:00:00Z","seqNo":0,"reportData":[{"component":{"name":"C"},"variable":{"name":"V"},"variableAttribute":[{},{},{},{},{}]}]}""", ProtocolBreach.Occurrence, "reportData[0].variableAttribute")]
    [InlineData("NotifyReport", """{"requestId":1,"generatedAt":"2026-11-24","seqNo":0}""", ProtocolBreach.Property, "generatedAt")]
    [InlineData("PublishFirmwareStatusNotification", """{"status":"Published","location":[1]}""", ProtocolBreach.Type, "location[0]")]
    public void Refuses_with_the_rule_and_the_field(string action, string payload, ProtocolBreach meaning, string field)
    {
        var reading = Spoken.Strict(action, payload);

        reading.Report.Should().BeNull();
        (reading.Error!.Meaning, reading.Error.Field).Should().Be((meaning, field));
        reading.Error.Description.Should().StartWith(field + " ");
    }

    [Fact]
    public void Lets_a_maker_add_what_it_likes_in_its_own_place_only() =>
        Spoken.Strict("Heartbeat", """{"customData":{"vendorId":"V","a":[{"b":null}],"c":1e400}}""").Error.Should().BeNull();

    [Fact]
    public void Holds_each_message_to_each_field_that_must_be_there()
    {
        foreach (var action in Catalogue.FromCharger)
        {
            foreach (var field in Golden.ShapeOf(action + "Request").Fields.Where(f => f.Required))
            {
                var payload = Golden.Node(action + "Request").DeepClone().AsObject();
                payload.Remove(field.Name);
                var error = Spoken.Strict(action, payload.ToJsonString()).Error;
                (error!.Meaning, error.Field).Should().Be((ProtocolBreach.Occurrence, field.Name));
            }
        }
    }
}
