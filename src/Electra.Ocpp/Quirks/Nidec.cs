using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>P9</summary>
internal static class Nidec
{
    private const int LongestKey = 2_000;

    public static readonly Quirk MeterKeys = new(new(
        "meter-keys-pushed", "P9", "After its boot it tells the public keys of its meters as messages of generalConfiguration.", new("*Nidec*")))
    {
        Report = static (report, _) => report is VendorMessage message
            && Terminals.Is(message.VendorId, "generalConfiguration") && Terminals.Is(message.MessageId, "setMeterConfiguration")
            && Keys(VendorData.Of(message.Data)) is { Count: > 0 } keys ? new MeterKeysTold(keys) : null,
    };

    private static List<MeterKey> Keys(VendorData data) =>
        [.. data.Each("meters").Where(m => m.Text("publicKey") is { Length: <= LongestKey })
            .Select(m => new MeterKey(m.Outlet("connectorId"), m.Text("meterSerial"), m.Text("publicKey")!))];
}
