using System.Buffers.Text;
using System.Text;

namespace Electra.Benchmarks.Load;

/// <summary>A call encoded once, with places of fixed width where ids, times and meters are written before it is sent.</summary>
internal sealed class Template
{
    /// <summary>Digits of a message's id.</summary>
    public const int IdLength = 12;

    private const string Id = "############";
    public const string Time = "yyyy-mm-ddThh:mm:ss.fffZ";
    public const string Number = "nnnnnnnnnn";
    public const string Meter = "wwwwwww";

    /// <summary>Of a transaction that its charger names.</summary>
    public const string Name = "tttttttt-tttt-tttt-tttt-tttttttttttt";

    /// <summary>Of an event in its transaction.</summary>
    public const string Sequence = "ssss";

    private readonly byte[] bytes;
    private readonly int id;
    private readonly int time;
    private readonly int timeAgain;
    private readonly int number;
    private readonly int meter;
    private readonly int name;
    private readonly int sequence;

    private Template(string text)
    {
        bytes = Encoding.UTF8.GetBytes(text);
        (id, time, number, meter) = (Find(text, Id), Find(text, Time), Find(text, Number), Find(text, Meter));
        (timeAgain, name, sequence) = (text.LastIndexOf(Time, StringComparison.Ordinal), Find(text, Name), Find(text, Sequence));
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
        if (timeAgain > time)
            bytes.AsSpan(time, Time.Length).CopyTo(bytes.AsSpan(timeAgain));
        if (meter >= 0)
            Utf8Formatter.TryFormat(wattHours, bytes.AsSpan(meter), out _);
        if (number >= 0)
            Write(transaction, number, Number.Length);
        return this;
    }

    /// <summary>Of which transaction it is, and its place among the news of it.</summary>
    public Template Of(Guid transaction, int place)
    {
        Utf8Formatter.TryFormat(transaction, bytes.AsSpan(name), out _);
        Write(place, sequence, Sequence.Length);
        return this;
    }

    private void Write(int value, int at, int length)
    {
        Utf8Formatter.TryFormat(value, bytes.AsSpan(at), out var digits);
        // Blanks are nothing in JSON.
        bytes.AsSpan(at + digits, length - digits).Fill((byte)' ');
    }

    /// <summary>A call of this action.</summary>
    public static Template Of(string action, string payload) => new($"""[2,"{Id}","{action}",{payload.Trim()}]""");

    private static int Find(string text, string place) => text.IndexOf(place, StringComparison.Ordinal);
}
