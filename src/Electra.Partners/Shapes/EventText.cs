using System.Globalization;
using System.Text;
using System.Text.Json;
using Electra.Ledger.Views;

namespace Electra.Partners.Shapes;

/// <summary>Events as they stand in the stream: three lines and an empty one (WHATWG HTML §9.2, server-sent events).</summary>
internal static class EventText
{
    /// <summary>A comment: the stream lives.</summary>
    public static readonly ReadOnlyMemory<byte> Pulse = ": \n\n"u8.ToArray();

    public static byte[] Of(EventRow row) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"id: {row.Number}\nevent: {row.Type}\ndata: {Data(row)}\n\n"));

    /// <summary>More was asked for than is kept.</summary>
    public static byte[] Gap(long oldest) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: gap\ndata: {{\"oldest\":{oldest}}}\n\n"));

    private static string Data(EventRow row) => JsonSerializer.Serialize(
        new EventShape(row.Number, row.Type, row.At, row.Station, row.Charger, row.Evse, row.Connector, row.Session, JsonText.Element(row.Data)),
        PartnersJson.Default.EventShape);
}

/// <summary>One event.</summary>
internal sealed record EventShape(
    long Number, string Type, DateTimeOffset At, string? StationId, string? ChargerId, int? EvseId, int? ConnectorId, string? SessionId, JsonElement Data);
