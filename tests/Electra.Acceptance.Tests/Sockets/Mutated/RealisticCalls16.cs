using System.Globalization;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>In OCPP 1.6.</summary>
public sealed class RealisticCalls16(Random random) : RealisticCalls(random)
{
    private readonly List<int> transactions = [-1, 0, 4711];

    /// <inheritdoc/>
    public override string Subprotocol => "ocpp1.6";

    /// <inheritdoc/>
    public override void Know(int transaction)
    {
        lock (transactions)
        {
            if (transactions.Count > 20)
                transactions.RemoveAt(Random.Next(transactions.Count));
            transactions.Add(transaction);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Seed> Seeds() =>
    [
        new(14, "Heartbeat"),
        new(24, "MeterValues", () => $$"""{"connectorId":{{Connector()}},"transactionId":{{Transaction()}},"meterValue":[{{Meter("Sample.Periodic")}},{{Meter("Sample.Clock")}}]}"""),
        new(18, "StatusNotification", () => $$"""{"connectorId":{{Connector()}},"errorCode":"{{One("NoError", "OtherError", "GroundFailure")}}","status":"{{Status()}}","timestamp":"{{Time()}}","info":"Tür zu é 🚗","vendorId":"com.example","vendorErrorCode":"E-17"}"""),
        new(8, "Authorize", () => $$"""{"idTag":"{{Tag()}}"}"""),
        new(1, "StartTransaction", () => $$"""{"connectorId":{{Random.Next(1, 3)}},"idTag":"{{Tag()}}","meterStart":{{Wh()}},"timestamp":"{{Time()}}","reservationId":{{Random.Next(9)}}}"""),
        new(8, "StopTransaction", () => $$"""{"transactionId":{{Transaction()}},"idTag":"{{Tag()}}","meterStop":{{Wh()}},"timestamp":"{{Time()}}","reason":"{{One("Local", "Remote", "EVDisconnected")}}","transactionData":[{{Meter("Transaction.Begin")}},{{Meter("Transaction.End")}}]}"""),
        new(4, "BootNotification", """{"chargePointVendor":"alpitronic GmbH","chargePointModel":"HYC_300","chargePointSerialNumber":"A-4711","firmwareVersion":"1.4.2","iccid":"8933150319057","meterType":"LEM DCBM"}"""),
        new(6, "DataTransfer", """{"vendorId":"com.example","messageId":"hello","data":"{\"a\":[1,2,3],\"b\":\"\u00e9\"}"}"""),
        new(2, "DiagnosticsStatusNotification", () => $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}"}"""),
        new(2, "FirmwareStatusNotification", () => $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}"}"""),
        new(2, "LogStatusNotification", () => $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}","requestId":{{Random.Next(9)}}}"""),
        new(2, "SignedFirmwareStatusNotification", () => $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}","requestId":{{Random.Next(9)}}}"""),
        new(3, "SecurityEventNotification", () => $$"""{"type":"{{One("InvalidMessages", "ResetOrReboot")}}","timestamp":"{{Time()}}","techInfo":"17 in a minute"}"""),
        new(2, "SignCertificate", """{"csr":"-----BEGIN CERTIFICATE REQUEST-----\nMIH1MIGbAgEAMDkx\n-----END CERTIFICATE REQUEST-----\n"}"""),
        // Not a charger's to call, and no action at all.
        new(1, "Reset"),
        new(1, "GetConfiguration"),
        new(1, "TransactionEvent"),
        new(1, "StartTransactio"),
        new(1, "heartbeat"),
        new(1, ""),
    ];

    private string Meter(string context) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"timestamp":"{{Time()}}","sampledValue":[{"value":"{{Wh()}}","context":"{{context}}","measurand":"Energy.Active.Import.Register","unit":"Wh"},{"value":"{{Random.Next(150)}}.4","context":"{{context}}","measurand":"Power.Active.Import","unit":"kW","phase":"L1","location":"Outlet","format":"Raw"},{"value":"{{Random.Next(101)}}","measurand":"SoC","unit":"Percent"}]}
        """);

    private string Status() => One("Available", "Preparing", "Charging", "SuspendedEVSE", "SuspendedEV", "Finishing", "Reserved", "Unavailable", "Faulted");

    private int Transaction()
    {
        lock (transactions)
            return transactions[Random.Next(transactions.Count)];
    }
}
