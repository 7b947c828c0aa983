namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>In OCPP 2.1: as in 2.0.1, and one in four of what is new.</summary>
public sealed class RealisticCalls21(Random random) : RealisticCalls201(random)
{
    private const string Unconfirmed = "NotifyPeriodicEventStream";

    /// <inheritdoc/>
    public override string Subprotocol => "ocpp2.1";

    /// <inheritdoc/>
    public override string TypeOf(string action) => action == Unconfirmed && Random.Next(20) != 0 ? "6" : Random.Next(200) == 0 ? "6" : "2";

    /// <inheritdoc/>
    protected override IEnumerable<Seed> Seeds() =>
    [
        .. base.Seeds(),
        new(3, "NotifySettlement", () => $$$"""{"pspRef":"psp-{{{Random.Next(99)}}}","status":"{{{One("Settled", "Failed")}}}","settlementAmount":12.4,"settlementTime":"{{{Time()}}}","transactionId":"tx-{{{Random.Next(12)}}}"}"""),
        new(3, "VatNumberValidation", () => $$$"""{"vatNumber":"FR40303265045","evseId":{{{Connector()}}}}"""),
        new(3, "NotifyPriorityCharging", () => $$$"""{"transactionId":"tx-{{{Random.Next(12)}}}","activated":{{{One("true", "false")}}}}"""),
        new(3, "PullDynamicScheduleUpdate", () => $$$"""{"chargingProfileId":{{{Random.Next(9)}}}}"""),
        new(3, "GetCertificateChainStatus", """{"certificateStatusRequests":[{"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"1"},"source":"OCSP","urls":["http://ocsp.example"]}]}"""),
        new(3, "OpenPeriodicEventStream", () => $$$"""{"constantStreamData":{"id":{{{Random.Next(4)}}},"variableMonitoringId":7,"params":{"interval":5,"values":2} } }"""),
        new(3, "ClosePeriodicEventStream", () => $$$"""{"id":{{{Random.Next(4)}}}}"""),
        new(3, Unconfirmed, () => $$$"""{"id":{{{Random.Next(4)}}},"pending":0,"basetime":"{{{Time()}}}","data":[{"t":0,"v":"41.5"},{"t":2.5,"v":"{{{Random.Next(99)}}}"}]}"""),
        new(3, "NotifyDERAlarm", () => $$$"""{"controlType":"FreqDroop","timestamp":"{{{Time()}}}","gridEventFault":"OverFrequency","alarmEnded":false}"""),
        new(3, "NotifyDERStartStop", () => $$$"""{"controlId":"c-{{{Random.Next(4)}}}","started":true,"timestamp":"{{{Time()}}}","supersededIds":["c-9"]}"""),
        new(3, "BatterySwap", () => $$$"""{"eventType":"BatteryIn","requestId":{{{Random.Next(9)}}},"idToken":{"idToken":"{{{Tag()}}}","type":"ISO14443"},"batteryData":[{"evseId":1,"serialNumber":"B-1","soC":80,"soH":95}]}"""),
        new(3, "ReportDERControl", () => $$$"""{"requestId":{{{Random.Next(9)}}},"tbc":{{{One("true", "false")}}},"fixedPFInject":[{"id":"c-{{{Random.Next(4)}}}","isDefault":true,"isSuperseded":false,"fixedPF":{"priority":0,"displacement":0.95,"excitation":true,"startTime":"{{{Time()}}}","duration":900} }],"gradient":[{"id":"c-9","gradient":{"priority":1,"gradient":2.5,"softGradient":1.5} }]}"""),
    ];
}
