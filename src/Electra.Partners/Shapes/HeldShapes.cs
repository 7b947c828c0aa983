using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Partners.Shapes;

/// <summary>A reservation that a charger keeps.</summary>
/// <param name="EvseId">Null: any of the charger.</param>
/// <param name="ConnectorId">Null: any there.</param>
/// <param name="ConnectorType">OCPP's word; null: any.</param>
internal sealed record HeldReservationShape(
    int ReservationId, int? EvseId, int? ConnectorId, string? ConnectorType, string Token, string? GroupId, DateTimeOffset ExpiresAt)
{
    /// <summary>Those whose time is not over.</summary>
    public static IReadOnlyList<HeldReservationShape> Of(IReadOnlyList<HeldReservation> held, DateTimeOffset at) =>
        [.. held.Where(r => r.ExpiresAt > at).Select(r => new HeldReservationShape(r.Id, r.Evse, r.Connector, r.ConnectorType, r.Token.Value, r.Group, r.ExpiresAt))];
}

/// <summary>By what somebody else limits a charger.</summary>
/// <param name="EvseId">Null: the charger as a whole.</param>
/// <param name="LimitW">What it may draw now; null where its schedule is of amperes, or is told not at all, or not of now.</param>
/// <param name="LimitA">The same, where its schedule is of amperes.</param>
/// <param name="Schedules">In OCPP's own words.</param>
internal sealed record OutsideLimitShape(
    int? EvseId, string Source, bool? GridCritical, decimal? LimitW, decimal? LimitA, DateTimeOffset? Since, IReadOnlyList<JsonElement> Schedules)
{
    public static OutsideLimitShape Of(LimitTold told, DateTimeOffset at)
    {
        List<JsonElement> schedules = [.. told.Schedules.Select(JsonText.Element)];
        var now = schedules.Select(s => Now(s, told.Since, at)).FirstOrDefault(n => n is not null);
        return new(told.Evse, told.Source, told.GridCritical, now is { Unit: "W" } ? now.Value.Limit : null, now is { Unit: "A" } ? now.Value.Limit : null, told.Since, schedules);
    }

    // One without a start of its own counts from when it was told.
    private static (decimal Limit, string? Unit)? Now(JsonElement schedule, DateTimeOffset? since, DateTimeOffset at)
    {
        if (schedule.ValueKind is not JsonValueKind.Object || !schedule.TryGetProperty("chargingSchedulePeriod", out var periods) || periods.ValueKind is not JsonValueKind.Array)
            return null;
        var from = schedule.TryGetProperty("startSchedule", out var start) && start.ValueKind is JsonValueKind.String && start.TryGetDateTimeOffset(out var told) ? told : since ?? at;
        var elapsed = (decimal)(at - from).TotalSeconds;
        if (elapsed < 0 || elapsed >= Number(schedule, "duration"))
            return null;
        var period = periods.EnumerateArray().Where(p => Number(p, "startPeriod") <= elapsed).OrderBy(p => Number(p, "startPeriod")).LastOrDefault();
        return Number(period, "limit") is { } limit ? (limit, schedule.TryGetProperty("chargingRateUnit", out var unit) ? unit.ToString() : null) : null;
    }

    private static decimal? Number(JsonElement told, string name) =>
        told.ValueKind is JsonValueKind.Object && told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;
}
