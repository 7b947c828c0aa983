using System.Text.Json;

namespace Electra.Domain.Chargers;

/// <summary>What a charger's dynamic profiles are to allow, from the orders that it took (2.1, K28). The payloads have been checked when they were sent.</summary>
internal static class WantedLimits
{
    private const int Kept = 64;

    // ChargingScheduleUpdateType has of a period these.
    private static readonly string[] Updated21 =
    [
        "limit", "limit_L2", "limit_L3", "dischargeLimit", "dischargeLimit_L2", "dischargeLimit_L3", "setpoint", "setpoint_L2", "setpoint_L3",
        "setpointReactive", "setpointReactive_L2", "setpointReactive_L3",
    ];

    /// <summary>A profile's limits were ordered to be otherwise.</summary>
    public static IReadOnlyList<WantedLimit> Updated(IReadOnlyList<WantedLimit> wanted, string payload, DateTimeOffset now)
    {
        using var told = JsonDocument.Parse(payload);
        return With(wanted, told.RootElement.GetProperty("chargingProfileId").GetInt32(), Update(told.RootElement.GetProperty("scheduleUpdate")), now);
    }

    /// <summary>A profile was set: of a dynamic one its own first period holds until it is updated; another of the same number took its place.</summary>
    public static IReadOnlyList<WantedLimit> Set(IReadOnlyList<WantedLimit> wanted, string payload, DateTimeOffset now)
    {
        using var told = JsonDocument.Parse(payload);
        // 1.6 has no dynamic ones, and another word for it.
        if (!told.RootElement.TryGetProperty("chargingProfile", out var profile) || Number(profile, "id") is not { } number)
            return wanted;
        var first = profile.TryGetProperty("chargingProfileKind", out var kind) && kind.GetString() == "Dynamic" ? FirstPeriod(profile) : null;
        return With(wanted, number, first is { } period ? Update(period) : null, now);
    }

    /// <summary>Profiles were taken off. Which these are where they were not named is the charger's to know: none is answered for any more, and one that
    /// is still there goes on as it was told last.</summary>
    public static IReadOnlyList<WantedLimit> Cleared(IReadOnlyList<WantedLimit> wanted, string payload)
    {
        using var told = JsonDocument.Parse(payload);
        return Number(told.RootElement, "chargingProfileId") is { } id ? [.. wanted.Where(w => w.Profile != id)] : [];
    }

    private static IReadOnlyList<WantedLimit> With(IReadOnlyList<WantedLimit> wanted, int profile, string? update, DateTimeOffset now) =>
        wanted.FirstOrDefault(w => w.Profile == profile)?.Update == update ? wanted
        : update is null ? [.. wanted.Where(w => w.Profile != profile)]
        : [new(profile, update, now), .. wanted.Where(w => w.Profile != profile).Take(Kept - 1)];

    private static JsonElement? FirstPeriod(JsonElement profile) =>
        profile.TryGetProperty("chargingSchedule", out var schedules) && schedules.ValueKind is JsonValueKind.Array && schedules.GetArrayLength() > 0
        && schedules[0].TryGetProperty("chargingSchedulePeriod", out var periods) && periods.GetArrayLength() > 0 ? periods[0] : null;

    private static string? Update(JsonElement told)
    {
        var members = Updated21.Where(name => told.TryGetProperty(name, out _)).Select(name => $"\"{name}\":{told.GetProperty(name).GetRawText()}").ToList();
        return members.Count > 0 ? "{" + string.Join(",", members) + "}" : null;
    }

    private static int? Number(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
