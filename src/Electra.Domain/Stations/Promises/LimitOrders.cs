using System.Globalization;
using System.Text.Json.Nodes;
using Electra.Domain.Chargers;
using Electra.Domain.Stations.Power;
using Electra.Domain.Words;

namespace Electra.Domain.Stations.Promises;

/// <summary>What a charger can be told a limit by.</summary>
/// <param name="Protocol">As its socket has it: <c>ocpp1.6</c>, <c>ocpp2.0.1</c>, <c>ocpp2.1</c>.</param>
/// <param name="Step">The grain and the unit that it says it takes (catalogue L4, L5).</param>
/// <param name="Other">The other unit, where that is tried when it refuses the first; null: it is not.</param>
/// <param name="MaxStackLevel">The highest that it says it takes (ChargeProfileMaxStackLevel).</param>
public sealed record LimitAbilities(string Protocol, LimitStep Step, LimitStep? Other = null, int MaxStackLevel = 0);

/// <summary>How what is promised is said to a charger, in its version's own words.</summary>
/// <remarks>A limit is one period without end that begins with the charging: nothing in it depends on the charger's clock. Its number is always the same for a
/// place and purpose, so that it takes the place of the one before, and nothing has to be cleared (catalogue L2).</remarks>
public static class LimitOrders
{
    // Ours, beside those that operators give.
    private const int FirstId = 970_000;

    // So far back that no clock that is believed at all is before it.
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    /// <summary>The limit as a charging profile. What is refused is said otherwise the next time: on the lowest level (L1), with a time of its beginning, in the
    /// other unit (L4).</summary>
    public static Verbatim Write(SetLimit order, LimitAbilities can, DateTimeOffset now)
    {
        var (step, level, dated) = Variant(order.Variant, can);
        var old = Is16(can);
        var ours = FirstId + (order.Evse.Evse * 2) + (order.Transaction is null ? 0 : 1);
        var schedule = new JsonObject { ["chargingRateUnit"] = Unit(step), ["chargingSchedulePeriod"] = new JsonArray(Period(step, order.W)) };
        if (!old)
            schedule["id"] = 1;
        if (dated)
            schedule["startSchedule"] = (now - LongAgo).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var profile = new JsonObject
        {
            [old ? "chargingProfileId" : "id"] = ours,
            ["stackLevel"] = level,
            ["chargingProfilePurpose"] = order.Transaction is null ? "TxDefaultProfile" : "TxProfile",
            ["chargingProfileKind"] = dated ? "Absolute" : "Relative",
            ["chargingSchedule"] = old ? schedule : new JsonArray(schedule),
        };
        if (order.Transaction is { } transaction && Named(transaction, old) is { } named)
            profile["transactionId"] = named;
        return new Verbatim(
            "set-charging-profile",
            new JsonObject { [Place(can)] = order.Evse.Evse, [old ? "csChargingProfiles" : "chargingProfile"] = profile }.ToJsonString());
    }

    /// <summary>The order as the product knows it.</summary>
    public static ChargerOrder Write(PromiseOrder order, LimitAbilities can, DateTimeOffset now) => order switch
    {
        SetLimit limit => Write(limit, can, now),
        StopVehicle stop => new StopCharging(stop.Transaction),
        ReadBack back => new Verbatim(
            "get-composite-schedule",
            new JsonObject { [Place(can)] = back.Evse.Evse, ["duration"] = 60, ["chargingRateUnit"] = Unit(can.Step) }.ToJsonString()),
        _ => new ReportAgain("MeterValues", new Outlet(order.Evse.Evse)),
    };

    /// <summary>Takes off what others left as defaults: once, of a charger that was never heard, before it is given ours.</summary>
    public static Verbatim ClearOthers(LimitAbilities can)
    {
        JsonObject which = new() { ["chargingProfilePurpose"] = "TxDefaultProfile" };
        return new Verbatim("clear-charging-profile", (Is16(can) ? which : new JsonObject { ["chargingProfileCriteria"] = which }).ToJsonString());
    }

    /// <summary>What a charger says that it allows now (GetCompositeSchedule), W; null: it does not say.</summary>
    public static double? ReadW(string payload, LimitAbilities can)
    {
        var answer = JsonNode.Parse(payload);
        var schedule = answer?["chargingSchedule"] ?? answer?["schedule"];
        if (schedule?["chargingSchedulePeriod"] is not JsonArray { Count: > 0 } periods || periods[0]?["limit"]?.GetValue<double>() is not { } limit)
            return null;
        return (string?)schedule["chargingRateUnit"] == "A" ? InAmperes(can) is { } step ? limit * step.Volts * step.Phases : null : limit;
    }

    // Each combination once; then from the beginning.
    private static (LimitStep Step, int Level, bool Dated) Variant(int number, LimitAbilities can)
    {
        LimitStep[] steps = can.Other is { } other ? [can.Step, other] : [can.Step];
        int[] levels = can.MaxStackLevel > 0 ? [can.MaxStackLevel, 0] : [0];
        var turn = number % (steps.Length * levels.Length * 2);
        return (steps[turn / (levels.Length * 2)], levels[turn % levels.Length], turn / levels.Length % 2 == 1);
    }

    // One decimal at most, and never more than was promised.
    private static JsonObject Period(LimitStep step, long w)
    {
        var limit = Math.Floor((decimal)step.Told(w) * 10) / 10;
        return step.Unit is LimitUnit.Amperes
            ? new() { ["startPeriod"] = 0, ["limit"] = limit, ["numberPhases"] = step.Phases }
            : new() { ["startPeriod"] = 0, ["limit"] = limit };
    }

    private static JsonValue? Named(string transaction, bool old) =>
        !old ? JsonValue.Create(transaction) : int.TryParse(transaction, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;

    private static LimitStep? InAmperes(LimitAbilities can) =>
        can.Step.Unit is LimitUnit.Amperes ? can.Step : can.Other is { Unit: LimitUnit.Amperes } other ? other : null;

    private static string Unit(LimitStep step) => step.Unit is LimitUnit.Amperes ? "A" : "W";

    private static string Place(LimitAbilities can) => Is16(can) ? "connectorId" : "evseId";

    private static bool Is16(LimitAbilities can) => can.Protocol is "ocpp1.6";
}
