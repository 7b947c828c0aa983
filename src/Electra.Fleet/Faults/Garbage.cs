using System.Text;

namespace Electra.Fleet.Faults;

/// <summary>Bytes that are no proper message, of the kinds that were met.</summary>
internal static class Garbage
{
    private static readonly string[] Texts =
    [
        "",
        "[2,\"garbage-1\",\"Heartbeat\",{",
        "[2,\"garbage-2\",\"MeterValues\",{\"connectorId\":1,\"transactionId\":,\"meterValue\":[]}]",
        "[2,\"garbage-3\",\"MakeCoffee\",{\"cups\":2}]",
        "[2,\"garbage-4\",\"Heartbeat\",null]",
        "[9,\"garbage-5\"]",
        "{\"action\":\"Heartbeat\"}",
        "[2,42,\"Heartbeat\",{}]",
        "Heartbeat",
        "[2,\"garbage-6\",\"StatusNotification\",{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Av\u0000ailable\"}]",
    ];

    /// <summary>Ids in them under which a tolerant central system may answer.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["42", .. Enumerable.Range(1, 6).Select(static n => $"garbage-{n}")];

    /// <summary>Some by chance, and whether it goes as a binary message.</summary>
    public static (ReadOnlyMemory<byte> Bytes, bool Binary) Any(Random chance)
    {
        var drawn = chance.Next(Texts.Length + 2);
        if (drawn < Texts.Length)
            return (Encoding.UTF8.GetBytes(Texts[drawn]), false);
        var noise = new byte[chance.Next(1, 200)];
        chance.NextBytes(noise);
        return (noise, true);
    }
}
