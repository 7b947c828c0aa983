using System.Globalization;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>In OCPP 2.0.1.</summary>
public class RealisticCalls201(Random random) : RealisticCalls(random)
{
    /// <inheritdoc/>
    public override string Subprotocol => "ocpp2.0.1";

    /// <inheritdoc/>
    protected override IEnumerable<Seed> Seeds() =>
    [
        new(12, "Heartbeat"),
        new(30, "TransactionEvent", Event),
        new(12, "StatusNotification", () => $$$"""{"timestamp":"{{{Time()}}}","connectorStatus":"{{{One("Available", "Occupied", "Reserved", "Unavailable", "Faulted")}}}","evseId":{{{Connector()}}},"connectorId":{{{Connector()}}}}"""),
        new(8, "Authorize", () => $$$"""{"idToken":{{{Token()}}}}"""),
        new(6, "MeterValues", () => $$$"""{"evseId":{{{Connector()}}},"meterValue":[{{{Meter()}}}]}"""),
        new(4, "BootNotification", """{"reason":"PowerUp","chargingStation":{"vendorName":"XCharge","model":"C6","serialNumber":"X-17","firmwareVersion":"2.0.3","modem":{"iccid":"8933150319057"}}}"""),
        new(4, "NotifyReport", () => $$$"""{"requestId":{{{Random.Next(9)}}},"generatedAt":"{{{Time()}}}","seqNo":{{{Random.Next(4)}}},"tbc":{{{One("true", "false")}}},"reportData":[{{{Variable()}}},{{{Variable()}}}]}"""),
        new(3, "NotifyEvent", () => $$$"""{"generatedAt":"{{{Time()}}}","seqNo":0,"eventData":[{"eventId":{{{Random.Next(99)}}},"timestamp":"{{{Time()}}}","trigger":"Alerting","actualValue":"41.5","eventNotificationType":"HardWiredMonitor","component":{"name":"Connector"},"variable":{"name":"Temperature"}}]}"""),
        new(2, "NotifyMonitoringReport", () => $$$"""{"requestId":{{{Random.Next(9)}}},"seqNo":{{{Random.Next(3)}}},"generatedAt":"{{{Time()}}}","monitor":[{"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"},"variableMonitoring":[{"id":4,"transaction":false,"value":150000,"type":"UpperThreshold","severity":4}]}]}"""),
        new(2, "NotifyEVChargingNeeds", () => $$$"""{"evseId":{{{Connector()}}},"chargingNeeds":{"requestedEnergyTransfer":"DC","departureTime":"{{{Time()}}}","dcChargingParameters":{"evMaxCurrent":400,"evMaxVoltage":800,"stateOfCharge":{{{Random.Next(101)}}} } } }"""),
        new(2, "NotifyChargingLimit", () => $$$"""{"evseId":{{{Connector()}}},"chargingLimit":{"chargingLimitSource":"{{{One("EMS", "SO", "Other")}}}","isGridCritical":true}}"""),
        new(2, "ReportChargingProfiles", () => $$$"""{"requestId":{{{Random.Next(9)}}},"chargingLimitSource":"CSO","evseId":{{{Connector()}}},"chargingProfile":[{"id":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Absolute","chargingSchedule":[{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":50000.0}]}]}]}"""),
        new(2, "SecurityEventNotification", () => $$$"""{"type":"{{{One("InvalidMessages", "ResetOrReboot")}}}","timestamp":"{{{Time()}}}","techInfo":"17 in a minute"}"""),
        new(1, "LogStatusNotification", () => $$$"""{"status":"{{{One("Idle", "Uploading", "Installed")}}}","requestId":{{{Random.Next(9)}}}}"""),
        new(1, "FirmwareStatusNotification", () => $$$"""{"status":"{{{One("Idle", "Uploading", "Installed")}}}","requestId":{{{Random.Next(9)}}}}"""),
        new(2, "NotifyDisplayMessages", () => $$$"""{"requestId":{{{Random.Next(9)}}},"messageInfo":[{"id":{{{Random.Next(9)}}},"priority":"AlwaysFront","message":{"format":"UTF8","content":"Tür zu é 🚗"}}]}"""),
        new(2, "DataTransfer", """{"vendorId":"com.example","messageId":"hello","data":{"a":[1,2,3]}}"""),
        new(1, "SignCertificate", """{"csr":"-----BEGIN CERTIFICATE REQUEST-----\nMIH1MIGbAgEAMDkx\n-----END CERTIFICATE REQUEST-----\n"}"""),
        new(1, "ClearedChargingLimit", () => $$$"""{"chargingLimitSource":"{{{One("EMS", "SO", "Other")}}}","evseId":{{{Connector()}}}}"""),
        new(1, "Get15118EVCertificate", () => $$$"""{"iso15118SchemaVersion":"urn:iso:15118:2:2013:MsgDef","action":"{{{One("Install", "Update")}}}","exiRequest":"gJgCAAAAAAA="}"""),
        new(1, "GetCertificateStatus", """{"ocspRequestData":{"hashAlgorithm":"SHA256","issuerNameHash":"1b2d","issuerKeyHash":"9f0c","serialNumber":"3A","responderURL":"http://ocsp.example"}}"""),
        new(1, "NotifyCustomerInformation", () => $$$"""{"data":"04A2B3C4D5: three charges","seqNo":{{{Random.Next(3)}}},"tbc":{{{One("true", "false")}}},"generatedAt":"{{{Time()}}}","requestId":{{{Random.Next(9)}}}}"""),
        new(1, "NotifyEVChargingSchedule", () => $$$"""{"timeBase":"{{{Time()}}}","evseId":{{{Connector()}}},"chargingSchedule":{"id":1,"duration":3600,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":50000.0},{"startPeriod":1800,"limit":11000}]}}"""),
        new(1, "PublishFirmwareStatusNotification", () => $$$"""{"status":"{{{One("Downloading", "Published", "PublishFailed")}}}","location":["http://10.0.0.1/f","ftp://10.0.0.1/f"],"requestId":{{{Random.Next(9)}}}}"""),
        new(1, "ReservationStatusUpdate", () => $$$"""{"reservationId":{{{Random.Next(9)}}},"reservationUpdateStatus":"{{{One("Expired", "Removed")}}}"}"""),
        // Not a charger's to call, and no action at all.
        new(1, "Reset"),
        new(1, "GetVariables"),
        new(1, "StartTransaction"),
        new(1, "TransactionEven"),
        new(1, "heartbeat"),
        new(1, ""),
    ];

    private string Event() => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"eventType":"{{{One("Started", "Updated", "Updated", "Ended")}}}","timestamp":"{{{Time()}}}","triggerReason":"{{{One("Authorized", "MeterValuePeriodic", "ChargingStateChanged", "CablePluggedIn", "EVCommunicationLost")}}}","seqNo":{{{Random.Next(40)}}},"offline":{{{One("true", "false", "false")}}},"transactionInfo":{"transactionId":"tx-{{{Random.Next(12)}}}","chargingState":"{{{One("Charging", "EVConnected", "SuspendedEV", "Idle")}}}"},"idToken":{{{Token()}}},"evse":{"id":{{{Connector()}}},"connectorId":{{{Connector()}}}},"meterValue":[{{{Meter()}}}]}
        """);

    private string Token() => $$$"""{"idToken":"{{{Tag()}}}","type":"{{{One("ISO14443", "eMAID", "Central", "NoAuthorization")}}}"}""";

    private string Meter() => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"timestamp":"{{{Time()}}}","sampledValue":[{"value":{{{Wh()}}},"context":"Sample.Periodic","measurand":"Energy.Active.Import.Register","unitOfMeasure":{"unit":"Wh"}},{"value":{{{Random.Next(150)}}}.4,"measurand":"Power.Active.Import","unitOfMeasure":{"unit":"kW"},"phase":"L1"},{"value":{{{Random.Next(101)}}},"measurand":"SoC","unitOfMeasure":{"unit":"Percent"}}]}
        """);

    private string Variable() => $$$"""{"component":{"name":"{{{One("Connector", "EVSE", "OCPPCommCtrlr")}}}","evse":{"id":{{{Connector()}}},"connectorId":1}},"variable":{"name":"{{{One("Available", "SupplyPhases")}}}"},"variableAttribute":[{"type":"Actual","value":"{{{Random.Next(9)}}}"}]}""";
}
