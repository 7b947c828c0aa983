using System.Buffers.Text;
using System.Text;

namespace Electra.Benchmarks.Load;

/// <summary>A call encoded once, with places of fixed width where ids, times and meters are written before it is sent.</summary>
internal sealed class Template
{
    /// <summary>Digits of a message's id.</summary>
    public const int IdLength = 12;

    private const string Id = "############";
    private const string Time = "yyyy-mm-ddThh:mm:ss.fffZ";
    private const string Number = "nnnnnnnnnn";
    private const string Meter = "wwwwwww";

    private readonly byte[] bytes;
    private readonly int id;
    private readonly int time;
    private readonly int number;
    private readonly int meter;

    private Template(string text)
    {
        bytes = Encoding.UTF8.GetBytes(text);
        (id, time, number, meter) = (Find(text, Id), Find(text, Time), Find(text, Number), Find(text, Meter));
    }

    public ReadOnlyMemory<byte> Bytes => bytes;

    public ReadOnlySpan<byte> MessageId => bytes.AsSpan(id, IdLength);

    public static Template Heartbeat() => Of("Heartbeat", "{}");

    public static Template Boot() => Of("BootNotification", """
        {"chargePointVendor":"Alpitronic","chargePointModel":"HYC300","chargePointSerialNumber":"A-1001","firmwareVersion":"1.4.2"}
        """);

    public static Template Status(string status) => Of("StatusNotification", $$"""
        {"connectorId":1,"errorCode":"NoError","status":"{{status}}","timestamp":"{{Time}}"}
        """);

    public static Template Start(string token) => Of("StartTransaction", $$"""
        {"connectorId":1,"idTag":"{{token}}","meterStart":{{Meter}},"timestamp":"{{Time}}"}
        """);

    public static Template Meters() => Of("MeterValues", $$"""
        {"connectorId":1,"transactionId":{{Number}},"meterValue":[{"timestamp":"{{Time}}","sampledValue":[{"value":"{{Meter}}","context":"Sample.Periodic","measurand":"Energy.Active.Import.Register","location":"Outlet","unit":"Wh"},{"value":"98000","context":"Sample.Periodic","measurand":"Power.Active.Import","location":"Outlet","unit":"W"},{"value":"54","context":"Sample.Periodic","measurand":"SoC","location":"EV","unit":"Percent"},{"value":"402.5","context":"Sample.Periodic","measurand":"Voltage","location":"Outlet","unit":"V"},{"value":"243.4","context":"Sample.Periodic","measurand":"Current.Import","location":"Outlet","unit":"A"}]}]}
        """);

    public static Template Stop(string token) => Of("StopTransaction", $$"""
        {"transactionId":{{Number}},"idTag":"{{token}}","meterStop":{{Meter}},"timestamp":"{{Time}}","reason":"EVDisconnected"}
        """);

    /// <summary>Fills the places in; what the call has no place for is left out.</summary>
    public Template With(long message, DateTime at = default, int transaction = 0, int wattHours = 0)
    {
        Utf8Formatter.TryFormat(message, bytes.AsSpan(id), out _, new('D', IdLength));
        if (time >= 0)
            at.TryFormat(bytes.AsSpan(time), out _, "yyyy-MM-ddTHH:mm:ss.fffZ");
        if (meter >= 0)
            Utf8Formatter.TryFormat(wattHours, bytes.AsSpan(meter), out _);
        if (number >= 0)
        {
            Utf8Formatter.TryFormat(transaction, bytes.AsSpan(number), out var digits);
            // Blanks are nothing in JSON.
            bytes.AsSpan(number + digits, Number.Length - digits).Fill((byte)' ');
        }

        return this;
    }

    private static Template Of(string action, string payload) => new($"""[2,"{Id}","{action}",{payload.Trim()}]""");

    private static int Find(string text, string place) => text.IndexOf(place, StringComparison.Ordinal);
}
