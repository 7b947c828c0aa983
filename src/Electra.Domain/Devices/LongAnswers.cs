using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>Which orders are answered at length, in calls of the charger's own.</summary>
public static class LongAnswers
{
    /// <summary>What is to come of an order that was accepted; null: nothing but its answer.</summary>
    public static ExpectAnswer? Expected(ChargerOrder order) => order is Verbatim { Command: var name, Payload: var payload } ? name switch
    {
        "get-base-report" or "get-report" => new(GatheringKind.Variables, RequestId(payload)),
        "get-monitoring-report" => new(GatheringKind.Monitors, RequestId(payload)),
        "get-display-messages" => new(GatheringKind.Messages, RequestId(payload)),
        "get-charging-profiles" => new(GatheringKind.Profiles, RequestId(payload)),
        // Asked to clear and not to report, it tells nothing (N09.FR.05).
        "customer-information" when Told(payload, "report")?.ValueKind is JsonValueKind.True => new(GatheringKind.Customer, RequestId(payload)),
        _ => null,
    }
    : null;

    private static int? RequestId(string payload) =>
        Told(payload, "requestId") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var id) ? id : null;

    private static JsonElement? Told(string payload, string field)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.TryGetProperty(field, out var value) ? value.Clone() : null;
    }
}
