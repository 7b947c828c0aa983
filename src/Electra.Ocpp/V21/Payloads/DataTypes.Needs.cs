using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Data types of what a vehicle needs and offers in ISO 15118-20.

/// <summary>Between which bounds a vehicle charges and discharges.</summary>
public sealed record V2XChargingParametersType(
    decimal? MinChargePower = null,
    [property: JsonPropertyName("minChargePower_L2")] decimal? MinChargePowerL2 = null,
    [property: JsonPropertyName("minChargePower_L3")] decimal? MinChargePowerL3 = null,
    decimal? MaxChargePower = null,
    [property: JsonPropertyName("maxChargePower_L2")] decimal? MaxChargePowerL2 = null,
    [property: JsonPropertyName("maxChargePower_L3")] decimal? MaxChargePowerL3 = null,
    decimal? MinDischargePower = null,
    [property: JsonPropertyName("minDischargePower_L2")] decimal? MinDischargePowerL2 = null,
    [property: JsonPropertyName("minDischargePower_L3")] decimal? MinDischargePowerL3 = null,
    decimal? MaxDischargePower = null,
    [property: JsonPropertyName("maxDischargePower_L2")] decimal? MaxDischargePowerL2 = null,
    [property: JsonPropertyName("maxDischargePower_L3")] decimal? MaxDischargePowerL3 = null,
    decimal? MinChargeCurrent = null,
    decimal? MaxChargeCurrent = null,
    decimal? MinDischargeCurrent = null,
    decimal? MaxDischargeCurrent = null,
    decimal? MinVoltage = null,
    decimal? MaxVoltage = null,
    decimal? EvTargetEnergyRequest = null,
    decimal? EvMinEnergyRequest = null,
    decimal? EvMaxEnergyRequest = null,
    decimal? EvMinV2XEnergyRequest = null,
    decimal? EvMaxV2XEnergyRequest = null,
    int? TargetSoC = null) : Extensible
{
    internal static readonly Shape Shape = Of("V2XChargingParametersType",
        Field.Number("minChargePower").Optional(),
        Field.Number("minChargePower_L2").Optional(),
        Field.Number("minChargePower_L3").Optional(),
        Field.Number("maxChargePower").Optional(),
        Field.Number("maxChargePower_L2").Optional(),
        Field.Number("maxChargePower_L3").Optional(),
        Field.Number("minDischargePower").Optional(),
        Field.Number("minDischargePower_L2").Optional(),
        Field.Number("minDischargePower_L3").Optional(),
        Field.Number("maxDischargePower").Optional(),
        Field.Number("maxDischargePower_L2").Optional(),
        Field.Number("maxDischargePower_L3").Optional(),
        Field.Number("minChargeCurrent").Optional(),
        Field.Number("maxChargeCurrent").Optional(),
        Field.Number("minDischargeCurrent").Optional(),
        Field.Number("maxDischargeCurrent").Optional(),
        Field.Number("minVoltage").Optional(),
        Field.Number("maxVoltage").Optional(),
        Field.Number("evTargetEnergyRequest").Optional(),
        Field.Number("evMinEnergyRequest").Optional(),
        Field.Number("evMaxEnergyRequest").Optional(),
        Field.Number("evMinV2XEnergyRequest").Optional(),
        Field.Number("evMaxV2XEnergyRequest").Optional(),
        Field.Whole("targetSoC").From(0).To(100).Optional());
}

/// <summary>What power a vehicle offers for a stretch of time.</summary>
/// <param name="Duration">Seconds.</param>
/// <param name="Power">W; negative where the vehicle feeds in.</param>
public sealed record EVPowerScheduleEntryType(int Duration, decimal Power) : Extensible
{
    internal static readonly Shape Shape = Of("EVPowerScheduleEntryType", Field.Whole("duration"), Field.Number("power"));
}

/// <summary>What power a vehicle offers over time.</summary>
public sealed record EVPowerScheduleType(
    IReadOnlyList<EVPowerScheduleEntryType> EvPowerScheduleEntries,
    DateTimeOffset? TimeAnchor) : Extensible
{
    internal static readonly Shape Shape = Of("EVPowerScheduleType",
        Field.List("evPowerScheduleEntries", EVPowerScheduleEntryType.Shape).AtMost(1024),
        Field.Time("timeAnchor"));
}

/// <summary>What a vehicle asks for its energy from a power on.</summary>
public sealed record EVPriceRuleType(decimal EnergyFee, decimal PowerRangeStart) : Extensible
{
    internal static readonly Shape Shape = Of("EVPriceRuleType", Field.Number("energyFee"), Field.Number("powerRangeStart"));
}

/// <summary>What a vehicle asks for its energy for a stretch of time.</summary>
/// <param name="Duration">Seconds.</param>
public sealed record EVAbsolutePriceScheduleEntryType(int Duration, IReadOnlyList<EVPriceRuleType> EvPriceRule) : Extensible
{
    internal static readonly Shape Shape = Of("EVAbsolutePriceScheduleEntryType",
        Field.Whole("duration"),
        Field.List("evPriceRule", EVPriceRuleType.Shape).AtMost(8));
}

/// <summary>What a vehicle asks for its energy over time.</summary>
public sealed record EVAbsolutePriceScheduleType(
    DateTimeOffset? TimeAnchor,
    string Currency,
    IReadOnlyList<EVAbsolutePriceScheduleEntryType> EvAbsolutePriceScheduleEntries,
    string PriceAlgorithm) : Extensible
{
    internal static readonly Shape Shape = Of("EVAbsolutePriceScheduleType",
        Field.Time("timeAnchor"),
        Field.Text("currency", 3),
        Field.List("evAbsolutePriceScheduleEntries", EVAbsolutePriceScheduleEntryType.Shape).AtMost(1024),
        Field.Text("priceAlgorithm", 2000));
}

/// <summary>Energy that a vehicle offers, and for how much.</summary>
public sealed record EVEnergyOfferType(
    EVPowerScheduleType EvPowerSchedule,
    EVAbsolutePriceScheduleType? EvAbsolutePriceSchedule = null) : Extensible
{
    internal static readonly Shape Shape = Of("EVEnergyOfferType",
        Field.Item("evAbsolutePriceSchedule", EVAbsolutePriceScheduleType.Shape).Optional(),
        Field.Item("evPowerSchedule", EVPowerScheduleType.Shape));
}
