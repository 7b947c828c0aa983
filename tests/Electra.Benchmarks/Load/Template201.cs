namespace Electra.Benchmarks.Load;

/// <summary>Calls of OCPP 2.0.1, with what those of 1.6 carry: the same readings, the same token.</summary>
internal static class Template201
{
    private const string Readings = $$$"""
        {"value":{{{Template.Meter}}},"context":"Sample.Periodic","measurand":"Energy.Active.Import.Register","location":"Outlet","unitOfMeasure":{"unit":"Wh"}},{"value":98000,"context":"Sample.Periodic","measurand":"Power.Active.Import","location":"Outlet","unitOfMeasure":{"unit":"W"}},{"value":54,"context":"Sample.Periodic","measurand":"SoC","location":"EV","unitOfMeasure":{"unit":"Percent"}},{"value":402.5,"context":"Sample.Periodic","measurand":"Voltage","location":"Outlet","unitOfMeasure":{"unit":"V"}},{"value":243.4,"context":"Sample.Periodic","measurand":"Current.Import","location":"Outlet","unitOfMeasure":{"unit":"A"}}
        """;

    public static Template Boot() => Template.Of("BootNotification", """
        {"reason":"PowerUp","chargingStation":{"vendorName":"Alpitronic","model":"HYC300","serialNumber":"A-1001","firmwareVersion":"1.4.2"}}
        """);

    public static Template Status(string status) => Template.Of("StatusNotification", $$"""
        {"timestamp":"{{Template.Time}}","connectorStatus":"{{status}}","evseId":1,"connectorId":1}
        """);

    public static Template Start(string token) => Event("Started", "Authorized", ",\"chargingState\":\"EVConnected\"",
        $$""","evse":{"id":1,"connectorId":1},"idToken":{"idToken":"{{token}}","type":"ISO14443"},{{Register("Transaction.Begin")}}""");

    public static Template State(string state) => Event("Updated", "ChargingStateChanged", $",\"chargingState\":\"{state}\"", "");

    public static Template Meters() => Event("Updated", "MeterValuePeriodic", ",\"chargingState\":\"Charging\"",
        $$""","meterValue":[{"timestamp":"{{Template.Time}}","sampledValue":[{{Readings}}]}]""");

    public static Template Stop(string token) => Event("Ended", "EVCommunicationLost", ",\"chargingState\":\"Idle\",\"stoppedReason\":\"EVDisconnected\"",
        $$""","idToken":{"idToken":"{{token}}","type":"ISO14443"},{{Register("Transaction.End")}}""");

    private static Template Event(string type, string trigger, string info, string more) => Template.Of("TransactionEvent", $$$"""
        {"eventType":"{{{type}}}","timestamp":"{{{Template.Time}}}","triggerReason":"{{{trigger}}}","seqNo":{{{Template.Sequence}}},"transactionInfo":{"transactionId":"{{{Template.Name}}}"{{{info}}}}{{{more}}}}
        """);

    private static string Register(string context) => $$$"""
        "meterValue":[{"timestamp":"{{{Template.Time}}}","sampledValue":[{"value":{{{Template.Meter}}},"context":"{{{context}}}","measurand":"Energy.Active.Import.Register","unitOfMeasure":{"unit":"Wh"}}]}]
        """;
}
