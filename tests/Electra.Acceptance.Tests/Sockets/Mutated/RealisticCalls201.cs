using System.Globalization;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>In OCPP 2.0.1.</summary>
public class RealisticCalls201(Random random) : RealisticCalls(random)
{
    /// <inheritdoc/>
    public override string Subprotocol => "ocpp2.0.1";

    /// <inheritdoc/>
    public override (string Action, string Payload) Next() => Random.Next(100) switch
    {
        < 12 => ("Heartbeat", "{}"),
        < 42 => ("TransactionEvent", Event()),
        < 54 => ("StatusNotification", $$$"""{"timestamp":"{{{Time()}}}","connectorStatus":"{{{One("Available", "Occupied", "Reserved", "Unavailable", "Faulted")}}}","evseId":{{{Connector()}}},"connectorId":{{{Connector()}}}}"""),
        < 62 => ("Authorize", $$$"""{"idToken":{{{Token()}}}}"""),
        < 68 => ("MeterValues", $$$"""{"evseId":{{{Connector()}}},"meterValue":[{{{Meter()}}}]}"""),
        < 72 => ("BootNotification", """{"reason":"PowerUp","chargingStation":{"vendorName":"XCharge","model":"C6","serialNumber":"X-17","firmwareVersion":"2.0.3","modem":{"iccid":"8933150319057"}}}"""),
        < 76 => ("NotifyReport", $$$"""{"requestId":{{{Random.Next(9)}}},"generatedAt":"{{{Time()}}}","seqNo":{{{Random.Next(4)}}},"tbc":{{{One("true", "false")}}},"reportData":[{{{Variable()}}},{{{Variable()}}}]}"""),
        < 79 => ("NotifyEvent", $$$"""{"generatedAt":"{{{Time()}}}","seqNo":0,"eventData":[{"eventId":{{{Random.Next(99)}}},"timestamp":"{{{Time()}}}","trigger":"Alerting","actualValue":"41.5","eventNotificationType":"HardWiredMonitor","component":{"name":"Connector"},"variable":{"name":"Temperature"}}]}"""),
        < 81 => ("NotifyMonitoringReport", $$$"""{"requestId":{{{Random.Next(9)}}},"seqNo":{{{Random.Next(3)}}},"generatedAt":"{{{Time()}}}","monitor":[{"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"},"variableMonitoring":[{"id":4,"transaction":false,"value":150000,"type":"UpperThreshold","severity":4}]}]}"""),
        < 83 => ("NotifyEVChargingNeeds", $$$"""{"evseId":{{{Connector()}}},"chargingNeeds":{"requestedEnergyTransfer":"DC","departureTime":"{{{Time()}}}","dcChargingParameters":{"evMaxCurrent":400,"evMaxVoltage":800,"stateOfCharge":{{{Random.Next(101)}}} } } }"""),
        < 85 => ("NotifyChargingLimit", $$$"""{"evseId":{{{Connector()}}},"chargingLimit":{"chargingLimitSource":"{{{One("EMS", "SO", "Other")}}}","isGridCritical":true}}"""),
        < 87 => ("ReportChargingProfiles", $$$"""{"requestId":{{{Random.Next(9)}}},"chargingLimitSource":"CSO","evseId":{{{Connector()}}},"chargingProfile":[{"id":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Absolute","chargingSchedule":[{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":50000.0}]}]}]}"""),
        < 89 => ("SecurityEventNotification", $$$"""{"type":"{{{One("InvalidMessages", "ResetOrReboot")}}}","timestamp":"{{{Time()}}}","techInfo":"17 in a minute"}"""),
        < 91 => (One("LogStatusNotification", "FirmwareStatusNotification"), $$$"""{"status":"{{{One("Idle", "Uploading", "Installed")}}}","requestId":{{{Random.Next(9)}}}}"""),
        < 93 => ("NotifyDisplayMessages", $$$"""{"requestId":{{{Random.Next(9)}}},"messageInfo":[{"id":{{{Random.Next(9)}}},"priority":"AlwaysFront","message":{"format":"UTF8","content":"Tür zu é 🚗"}}]}"""),
        < 95 => ("DataTransfer", """{"vendorId":"com.example","messageId":"hello","data":{"a":[1,2,3]}}"""),
        < 96 => ("SignCertificate", """{"csr":"-----BEGIN CERTIFICATE REQUEST-----\nMIH1MIGbAgEAMDkx\n-----END CERTIFICATE REQUEST-----\n"}"""),
        _ => (One("Reset", "GetVariables", "StartTransaction", "TransactionEven", "heartbeat", ""), "{}"),
    };

    private string Event() => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"eventType":"{{{One("Started", "Updated", "Updated", "Ended")}}}","timestamp":"{{{Time()}}}","triggerReason":"{{{One("Authorized", "MeterValuePeriodic", "ChargingStateChanged", "CablePluggedIn", "EVCommunicationLost")}}}","seqNo":{{{Random.Next(40)}}},"offline":{{{One("true", "false", "false")}}},"transactionInfo":{"transactionId":"tx-{{{Random.Next(12)}}}","chargingState":"{{{One("Charging", "EVConnected", "SuspendedEV", "Idle")}}}"},"idToken":{{{Token()}}},"evse":{"id":{{{Connector()}}},"connectorId":{{{Connector()}}}},"meterValue":[{{{Meter()}}}]}
        """);

    private string Token() => $$$"""{"idToken":"{{{Tag()}}}","type":"{{{One("ISO14443", "eMAID", "Central", "NoAuthorization")}}}"}""";

    private string Meter() => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"timestamp":"{{{Time()}}}","sampledValue":[{"value":{{{Wh()}}},"context":"Sample.Periodic","measurand":"Energy.Active.Import.Register","unitOfMeasure":{"unit":"Wh"}},{"value":{{{Random.Next(150)}}}.4,"measurand":"Power.Active.Import","unitOfMeasure":{"unit":"kW"},"phase":"L1"},{"value":{{{Random.Next(101)}}},"measurand":"SoC","unitOfMeasure":{"unit":"Percent"}}]}
        """);

    private string Variable() => $$$"""{"component":{"name":"{{{One("Connector", "EVSE", "OCPPCommCtrlr")}}}","evse":{"id":{{{Connector()}}},"connectorId":1}},"variable":{"name":"{{{One("Available", "SupplyPhases")}}}"},"variableAttribute":[{"type":"Actual","value":"{{{Random.Next(9)}}}"}]}""";
}
