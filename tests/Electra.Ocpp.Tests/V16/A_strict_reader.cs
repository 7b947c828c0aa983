namespace Electra.Ocpp.Tests.V16;

public sealed class A_strict_reader
{
    [Theory]
    [InlineData("Authorize", "{}", ProtocolBreach.Occurrence, "idTag")]
    [InlineData("Authorize", """{"idTag":5}""", ProtocolBreach.Type, "idTag")]
    [InlineData("Authorize", """{"idTag":null}""", ProtocolBreach.Type, "idTag")]
    [InlineData("Authorize", """{"idTag":"123456789012345678901"}""", ProtocolBreach.Property, "idTag")]
    [InlineData("Authorize", """{"idTag":"A","idTag":"B"}""", ProtocolBreach.Formation, "idTag")]
    [InlineData("Authorize", """{"idTag":"A","colour":"red"}""", ProtocolBreach.Formation, "colour")]
    [InlineData("Heartbeat", """{"x":1}""", ProtocolBreach.Formation, "x")]
    [InlineData("BootNotification", """{"chargePointVendor":"V"}""", ProtocolBreach.Occurrence, "chargePointModel")]
    [InlineData("BootNotification", """{"chargePointVendor":"V","chargePointModel":"123456789012345678901"}""", ProtocolBreach.Property, "chargePointModel")]
    [InlineData("BootNotification", """{"chargePointVendor":"V","chargePointModel":"M","chargePointSerialNumber":"12345678901234567890123456"}""", ProtocolBreach.Property, "chargePointSerialNumber")]
    [InlineData("StatusNotification", """{"connectorId":-1,"errorCode":"NoError","status":"Available"}""", ProtocolBreach.Property, "connectorId")]
    [InlineData("StatusNotification", """{"connectorId":"1","errorCode":"NoError","status":"Available"}""", ProtocolBreach.Type, "connectorId")]
    [InlineData("StatusNotification", """{"connectorId":1.5,"errorCode":"NoError","status":"Available"}""", ProtocolBreach.Type, "connectorId")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"Error","status":"Available"}""", ProtocolBreach.Property, "errorCode")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"available"}""", ProtocolBreach.Property, "status")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Available","timestamp":"yesterday"}""", ProtocolBreach.Property, "timestamp")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Available","timestamp":"2026-11-24T08:00:00"}""", ProtocolBreach.Property, "timestamp")]
    [InlineData("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Available","timestamp":1}""", ProtocolBreach.Type, "timestamp")]
    [InlineData("StartTransaction", """{"connectorId":0,"idTag":"A","meterStart":0,"timestamp":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Property, "connectorId")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":0}""", ProtocolBreach.Occurrence, "timestamp")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":9223372036854775807,"timestamp":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Property, "meterStart")]
    [InlineData("StartTransaction", """{"connectorId":1,"idTag":"A","meterStart":99999999999999999999,"timestamp":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Property, "meterStart")]
    [InlineData("StopTransaction", """{"transactionId":1,"meterStop":0,"timestamp":"2026-11-24T08:00:00Z","reason":"Tired"}""", ProtocolBreach.Property, "reason")]
    [InlineData("StopTransaction", """{"transactionId":1,"meterStop":true,"timestamp":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Type, "meterStop")]
    [InlineData("MeterValues", """{"connectorId":1,"meterValue":[]}""", ProtocolBreach.Occurrence, "meterValue")]
    [InlineData("MeterValues", """{"connectorId":1,"meterValue":{}}""", ProtocolBreach.Type, "meterValue")]
    [InlineData("MeterValues", """{"connectorId":1,"meterValue":[7]}""", ProtocolBreach.Type, "meterValue[0]")]
    [InlineData("MeterValues", """{"connectorId":1,"meterValue":[{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"1"},{"value":2}]}]}""", ProtocolBreach.Type, "meterValue[0].sampledValue[1].value")]
    [InlineData("MeterValues", """{"connectorId":1,"meterValue":[{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{}]}]}""", ProtocolBreach.Occurrence, "meterValue[0].sampledValue[0].value")]
    [InlineData("MeterValues", """{"connectorId":1,"meterValue":[{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"1","measurand":"Request.Energy"}]}]}""", ProtocolBreach.Property, "meterValue[0].sampledValue[0].measurand")]
    [InlineData("DataTransfer", """{"vendorId":"V","messageId":"012345678901234567890123456789012345678901234567890"}""", ProtocolBreach.Property, "messageId")]
    [InlineData("FirmwareStatusNotification", """{"status":"Baking"}""", ProtocolBreach.Property, "status")]
    [InlineData("FirmwareStatusNotification", """{"status":"InstallScheduled"}""", ProtocolBreach.Property, "status")]
    [InlineData("LogStatusNotification", """{"status":"UploadFailed","requestId":7}""", ProtocolBreach.Property, "status")]
    [InlineData("LogStatusNotification", """{"status":"Idle","requestId":"7"}""", ProtocolBreach.Type, "requestId")]
    [InlineData("SignedFirmwareStatusNotification", """{"requestId":7}""", ProtocolBreach.Occurrence, "status")]
    [InlineData("SecurityEventNotification", """{"type":"ResetOrReboot"}""", ProtocolBreach.Occurrence, "timestamp")]
    [InlineData("SecurityEventNotification", """{"type":"012345678901234567890123456789012345678901234567890","timestamp":"2026-11-24T08:00:00Z"}""", ProtocolBreach.Property, "type")]
    [InlineData("SecurityEventNotification", """{"type":"ResetOrReboot","timestamp":"2026-11-24T08:00:00Z","techInfo":7}""", ProtocolBreach.Type, "techInfo")]
    [InlineData("SignCertificate", "{}", ProtocolBreach.Occurrence, "csr")]
    public void Refuses_with_the_rule_and_the_field(string action, string payload, ProtocolBreach meaning, string field)
    {
        var reading = Wire.Strict(action, payload);

        reading.Report.Should().BeNull();
        (reading.Error!.Meaning, reading.Error.Field).Should().Be((meaning, field));
        reading.Error.Description.Should().StartWith(field + " ");
    }

    [Fact]
    public void Reads_names_and_words_however_they_are_escaped() =>
        Wire.Strict("StatusNotification", """{"connector\u0049d":1,"errorCode":"No\u0045rror","st\u0061tus":"Avail\u0061ble"}""").Report
            .Should().Be(new OutletChanged(new Outlet(1), Condition.Available, "NoError"));

    [Fact]
    public void Reads_no_longer_request_for_a_certificate_than_is_allowed()
    {
        Wire.Strict("SignCertificate", $$"""{"csr":"{{new string('A', 5500)}}"}""").Error.Should().BeNull();
        Wire.Strict("SignCertificate", $$"""{"csr":"{{new string('A', 5501)}}"}""").Error!.Field.Should().Be("csr");
        Wire.Tolerant("SignCertificate", $$"""{"csr":"{{new string('A', 5501)}}"}""").Error!.Field.Should().Be("csr");
    }

    [Fact]
    public void Counts_characters_and_not_bytes()
    {
        Wire.Strict("Authorize", """{"idTag":"ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ"}""").Error.Should().BeNull();
        Wire.Strict("Authorize", "{\"idTag\":\"" + string.Concat(Enumerable.Repeat("\\u00c9", 20)) + "\"}").Error.Should().BeNull();
        Wire.Strict("Authorize", "{\"idTag\":\"" + string.Concat(Enumerable.Repeat("🚗", 20)) + "\"}").Error.Should().BeNull();
        Wire.Strict("Authorize", "{\"idTag\":\"" + string.Concat(Enumerable.Repeat("🚗", 21)) + "\"}").Error.Should().NotBeNull();
    }

    [Theory]
    [InlineData(ProtocolBreach.NotImplemented, "NotImplemented")]
    [InlineData(ProtocolBreach.NotSupported, "NotSupported")]
    [InlineData(ProtocolBreach.Internal, "InternalError")]
    [InlineData(ProtocolBreach.Protocol, "ProtocolError")]
    [InlineData(ProtocolBreach.Security, "SecurityError")]
    [InlineData(ProtocolBreach.Frame, "FormationViolation")]
    [InlineData(ProtocolBreach.Formation, "FormationViolation")]
    [InlineData(ProtocolBreach.Property, "PropertyConstraintViolation")]
    [InlineData(ProtocolBreach.Occurrence, "OccurenceConstraintViolation")]
    [InlineData(ProtocolBreach.Type, "TypeConstraintViolation")]
    [InlineData(ProtocolBreach.Generic, "GenericError")]
    public void Spells_its_refusals_as_1_6_printed_them(ProtocolBreach meaning, string code) =>
        Wire.Write(to => Wire.V16.WriteError(to, "1", new ProtocolError(meaning, "idTag is missing", "idTag")))
            .Should().Be($$"""[4,"1","{{code}}","idTag is missing",{}]""");
}
