using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>What the central system calls, by what all versions mean with it.</summary>
public static class Called
{
    /// <summary>Its payload; empty where it is no object.</summary>
    public static JsonObject Parsed(this CallFrame call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return JsonNode.Parse(call.Payload.Span) as JsonObject ?? [];
    }

    /// <summary>Whether it asks to begin a transaction.</summary>
    public static bool StartsFromAfar(this CallFrame call) => call?.Action is "RemoteStartTransaction" or "RequestStartTransaction";

    /// <summary>Whether it asks for a log.</summary>
    public static bool AsksForLog(this CallFrame call) => call?.Action is "GetDiagnostics" or "GetLog";

    /// <summary>The token that it is about; null: none.</summary>
    public static string? Token(this CallFrame call)
    {
        var payload = call.Parsed();
        return (string?)payload["idTag"] ?? (string?)payload["idToken"]?["idToken"];
    }

    /// <summary>The charging profile that it brings, and its schedule; null: none.</summary>
    public static (int Place, JsonNode Profile, JsonNode? Schedule)? Profile(this CallFrame call)
    {
        if (call?.Action != "SetChargingProfile")
            return null;
        var payload = call.Parsed();
        if ((payload["csChargingProfiles"] ?? payload["chargingProfile"]) is not { } profile)
            return null;
        var schedule = profile["chargingSchedule"] is JsonArray { Count: > 0 } several ? several[0] : profile["chargingSchedule"] as JsonObject;
        return ((int?)payload["connectorId"] ?? (int?)payload["evseId"] ?? -1, profile, schedule);
    }
}
