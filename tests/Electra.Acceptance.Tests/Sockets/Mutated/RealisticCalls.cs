using System.Globalization;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>What chargers really say, in no order, before anything is done to it.</summary>
public sealed class RealisticCalls(Random random)
{
    private readonly List<int> transactions = [-1, 0, 4711];
    private int seconds;

    /// <summary>A transaction that the central system gave: later messages speak of it.</summary>
    public void Know(int transaction)
    {
        lock (transactions)
        {
            if (transactions.Count > 20)
                transactions.RemoveAt(random.Next(transactions.Count));
            transactions.Add(transaction);
        }
    }

    /// <summary>An action and its payload.</summary>
    public (string Action, string Payload) Next() => random.Next(100) switch
    {
        < 14 => ("Heartbeat", "{}"),
        < 38 => ("MeterValues", $$"""{"connectorId":{{Connector()}},"transactionId":{{Transaction()}},"meterValue":[{{Meter("Sample.Periodic")}},{{Meter("Sample.Clock")}}]}"""),
        < 56 => ("StatusNotification", $$"""{"connectorId":{{Connector()}},"errorCode":"{{One("NoError", "OtherError", "GroundFailure")}}","status":"{{Status()}}","timestamp":"{{Time()}}","info":"Tür zu é 🚗","vendorId":"com.example","vendorErrorCode":"E-17"}"""),
        < 64 => ("Authorize", $$"""{"idTag":"{{Tag()}}"}"""),
        < 65 => ("StartTransaction", $$"""{"connectorId":{{random.Next(1, 3)}},"idTag":"{{Tag()}}","meterStart":{{Wh()}},"timestamp":"{{Time()}}","reservationId":{{random.Next(9)}}}"""),
        < 73 => ("StopTransaction", $$"""{"transactionId":{{Transaction()}},"idTag":"{{Tag()}}","meterStop":{{Wh()}},"timestamp":"{{Time()}}","reason":"{{One("Local", "Remote", "EVDisconnected")}}","transactionData":[{{Meter("Transaction.Begin")}},{{Meter("Transaction.End")}}]}"""),
        < 77 => ("BootNotification", """{"chargePointVendor":"alpitronic GmbH","chargePointModel":"HYC_300","chargePointSerialNumber":"A-4711","firmwareVersion":"1.4.2","iccid":"8933150319057","meterType":"LEM DCBM"}"""),
        < 83 => ("DataTransfer", """{"vendorId":"com.example","messageId":"hello","data":"{\"a\":[1,2,3],\"b\":\"\u00e9\"}"}"""),
        < 87 => (One("DiagnosticsStatusNotification", "FirmwareStatusNotification"), $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}"}"""),
        < 91 => (One("LogStatusNotification", "SignedFirmwareStatusNotification"), $$"""{"status":"{{One("Idle", "Uploading", "Installed")}}","requestId":{{random.Next(9)}}}"""),
        < 94 => ("SecurityEventNotification", $$"""{"type":"{{One("InvalidMessages", "ResetOrReboot")}}","timestamp":"{{Time()}}","techInfo":"17 in a minute"}"""),
        < 96 => ("SignCertificate", """{"csr":"-----BEGIN CERTIFICATE REQUEST-----\nMIH1MIGbAgEAMDkx\n-----END CERTIFICATE REQUEST-----\n"}"""),
        _ => (One("Reset", "GetConfiguration", "TransactionEvent", "StartTransactio", "heartbeat", ""), "{}"),
    };

    public T One<T>(params ReadOnlySpan<T> of) => of[random.Next(of.Length)];

    private string Meter(string context) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"timestamp":"{{Time()}}","sampledValue":[{"value":"{{Wh()}}","context":"{{context}}","measurand":"Energy.Active.Import.Register","unit":"Wh"},{"value":"{{random.Next(150)}}.4","context":"{{context}}","measurand":"Power.Active.Import","unit":"kW","phase":"L1","location":"Outlet","format":"Raw"},{"value":"{{random.Next(101)}}","measurand":"SoC","unit":"Percent"}]}
        """);

    private string Time() => new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero).AddSeconds(seconds += random.Next(30)).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private string Status() => One("Available", "Preparing", "Charging", "SuspendedEVSE", "SuspendedEV", "Finishing", "Reserved", "Unavailable", "Faulted");

    private string Tag() => One("04A2B3C4D5", "04FFEE1122", "FR-ELC-C00001", "unknown");

    private int Connector() => random.Next(3);

    private int Wh() => random.Next(500_000);

    private int Transaction()
    {
        lock (transactions)
            return transactions[random.Next(transactions.Count)];
    }
}
