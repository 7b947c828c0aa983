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
    public override (string Action, string Payload) Next() => Random.Next(100) switch
    {
        < 14 => ("Heartbeat", "{}"),
        < 38 => ("MeterValues", $$"""{"connectorId":{{Connector()}},"transactionId":{{Transaction()}},"meterValue":[{{Meter("Sample.Periodic")}},{{Meter("Sample.Clock")}}]}"""),
        < 56 => ("StatusNotification", $$"""{"connectorId":{{Connector()}},"errorCode":"{{One("NoError", "OtherError", "GroundFailure")}}","status":"{{Status()}}","timestamp":"{{Time()}}","info":"Tür zu é 🚗","vendorId":"com.example","vendorErrorCode":"E-17"}"""),
        < 64 => ("Authorize", $$"""{"idTag":"{{Tag()}}"}"""),
        < 65 => ("StartTransaction", $$"""{"connectorId":{{Random.Next(1, 3)}},"idTag":"{{Tag()}}","meterStart":{{Wh()}},"timestamp":"{{Time()}}","reservationId":{{Random.Next(9)}}}"""),
        < 73 => ("StopTransaction", $$"""{"transactionId":{{Transaction()}},"idTag":"{{Tag()}}","meterStop":{{Wh()}},"timestamp":"{{Time()}}","reason":"{{One("Local", "Remote", "EVDisconnected")}}","transactionData":[{{Meter("Transaction.Begin")}},{{Meter("Transaction.End")}}]}"""),
        < 77 => ("BootNotification", """{"chargePointVendor":"alpitronic GmbH","chargePointModel":"HYC_300","chargePointSerialNumber":"A-4711","firmwareVersion":"1.4.2","iccid":"8933150319057","meterType":"LEM DCBM"}"""),
        < 83 => ("DataTransfer", """{"vendorId":"com.example","messageId":"hello","data":"{\"a\":[1,2,3],\"b\":\"\u00e9\"}"}"""),
        < 87 => (One("DiagnosticsStatusNotification", "FirmwareStatusNotification"), $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}"}"""),
        < 91 => (One("LogStatusNotification", "SignedFirmwareStatusNotification"), $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}","requestId":{{Random.Next(9)}}}"""),
        < 94 => ("SecurityEventNotification", $$"""{"type":"{{One("InvalidMessages", "ResetOrReboot")}}","timestamp":"{{Time()}}","techInfo":"17 in a minute"}"""),
        < 96 => ("SignCertificate", """{"csr":"-----BEGIN CERTIFICATE REQUEST-----\nMIH1MIGbAgEAMDkx\n-----END CERTIFICATE REQUEST-----\n"}"""),
        _ => (One("Reset", "GetConfiguration", "TransactionEvent", "StartTransactio", "heartbeat", ""), "{}"),
    };

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
