using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Data types of schedules in ISO 15118-20.

/// <summary>A point of a curve of power over frequency.</summary>
public sealed record V2XFreqWattPointType(decimal Frequency, decimal Power) : Extensible
{
    internal static readonly Shape Shape = Of("V2XFreqWattPointType", Field.Number("frequency"), Field.Number("power"));
}

/// <summary>A point of a curve of power over the grid's signal.</summary>
public sealed record V2XSignalWattPointType(int Signal, decimal Power) : Extensible
{
    internal static readonly Shape Shape = Of("V2XSignalWattPointType", Field.Whole("signal"), Field.Number("power"));
}

/// <summary>A limit from a state of charge on.</summary>
/// <param name="Soc">Percent.</param>
/// <param name="Limit">In the schedule's unit.</param>
public sealed record LimitAtSoCType(int Soc, decimal Limit) : Extensible
{
    internal static readonly Shape Shape = Of("LimitAtSoCType", Field.Whole("soc").From(0).To(100), Field.Number("limit"));
}

/// <summary>A number as ISO 15118-20 writes it: value times ten to the exponent.</summary>
public sealed record RationalNumberType(int Exponent, int Value) : Extensible
{
    internal static readonly Shape Shape = Of("RationalNumberType", Field.Whole("exponent"), Field.Whole("value"));
}

/// <summary>What energy and parking cost from a power on.</summary>
public sealed record PriceRuleType(
    RationalNumberType EnergyFee,
    RationalNumberType PowerRangeStart,
    int? ParkingFeePeriod = null,
    int? CarbonDioxideEmission = null,
    int? RenewableGenerationPercentage = null,
    RationalNumberType? ParkingFee = null) : Extensible
{
    internal static readonly Shape Shape = Of("PriceRuleType",
        Field.Whole("parkingFeePeriod").Optional(),
        Field.Whole("carbonDioxideEmission").From(0).Optional(),
        Field.Whole("renewableGenerationPercentage").From(0).To(100).Optional(),
        Field.Item("energyFee", RationalNumberType.Shape),
        Field.Item("parkingFee", RationalNumberType.Shape).Optional(),
        Field.Item("powerRangeStart", RationalNumberType.Shape));
}

/// <summary>What a stretch of time costs, by power.</summary>
/// <param name="Duration">Seconds.</param>
public sealed record PriceRuleStackType(int Duration, IReadOnlyList<PriceRuleType> PriceRule) : Extensible
{
    internal static readonly Shape Shape = Of("PriceRuleStackType",
        Field.Whole("duration"),
        Field.List("priceRule", PriceRuleType.Shape).AtMost(8));
}

/// <summary>A tax, and what it is on.</summary>
public sealed record TaxRuleType(
    int TaxRuleID,
    bool AppliesToEnergyFee,
    bool AppliesToParkingFee,
    bool AppliesToOverstayFee,
    bool AppliesToMinimumMaximumCost,
    RationalNumberType TaxRate,
    string? TaxRuleName = null,
    bool? TaxIncludedInPrice = null) : Extensible
{
    internal static readonly Shape Shape = Of("TaxRuleType",
        Field.Whole("taxRuleID").From(0),
        Field.Text("taxRuleName", 100).Described().Optional(),
        Field.Truth("taxIncludedInPrice").Optional(),
        Field.Truth("appliesToEnergyFee"),
        Field.Truth("appliesToParkingFee"),
        Field.Truth("appliesToOverstayFee"),
        Field.Truth("appliesToMinimumMaximumCost"),
        Field.Item("taxRate", RationalNumberType.Shape));
}

/// <summary>What it costs to stay when charging is over.</summary>
/// <param name="StartTime">Seconds from when overstaying began.</param>
/// <param name="OverstayFeePeriod">Seconds that the fee is for.</param>
public sealed record OverstayRuleType(
    RationalNumberType OverstayFee,
    int StartTime,
    int OverstayFeePeriod,
    string? OverstayRuleDescription = null) : Extensible
{
    internal static readonly Shape Shape = Of("OverstayRuleType",
        Field.Item("overstayFee", RationalNumberType.Shape),
        Field.Text("overstayRuleDescription", 32).Described().Optional(),
        Field.Whole("startTime"),
        Field.Whole("overstayFeePeriod"));
}

/// <summary>What it costs to stay, and what counts as staying.</summary>
public sealed record OverstayRuleListType(
    IReadOnlyList<OverstayRuleType> OverstayRule,
    RationalNumberType? OverstayPowerThreshold = null,
    int? OverstayTimeThreshold = null) : Extensible
{
    internal static readonly Shape Shape = Of("OverstayRuleListType",
        Field.Item("overstayPowerThreshold", RationalNumberType.Shape).Optional(),
        Field.List("overstayRule", OverstayRuleType.Shape).AtMost(5),
        Field.Whole("overstayTimeThreshold").Optional());
}

/// <summary>A service beside charging, and its fee.</summary>
public sealed record AdditionalSelectedServicesType(RationalNumberType ServiceFee, string ServiceName) : Extensible
{
    internal static readonly Shape Shape = Of("AdditionalSelectedServicesType",
        Field.Item("serviceFee", RationalNumberType.Shape),
        Field.Text("serviceName", 80).Described());
}

/// <summary>Prices over time, as ISO 15118-20 tells them to a vehicle.</summary>
public sealed record AbsolutePriceScheduleType(
    DateTimeOffset? TimeAnchor,
    int PriceScheduleID,
    string Currency,
    string Language,
    string PriceAlgorithm,
    IReadOnlyList<PriceRuleStackType> PriceRuleStacks,
    string? PriceScheduleDescription = null,
    RationalNumberType? MinimumCost = null,
    RationalNumberType? MaximumCost = null,
    IReadOnlyList<TaxRuleType>? TaxRules = null,
    OverstayRuleListType? OverstayRuleList = null,
    IReadOnlyList<AdditionalSelectedServicesType>? AdditionalSelectedServices = null) : Extensible
{
    internal static readonly Shape Shape = Of("AbsolutePriceScheduleType",
        Field.Time("timeAnchor"),
        Field.Whole("priceScheduleID").From(0),
        Field.Text("priceScheduleDescription", 160).Described().Optional(),
        Field.Text("currency", 3),
        Field.Text("language", 8),
        Field.Text("priceAlgorithm", 2000),
        Field.Item("minimumCost", RationalNumberType.Shape).Optional(),
        Field.Item("maximumCost", RationalNumberType.Shape).Optional(),
        Field.List("priceRuleStacks", PriceRuleStackType.Shape).AtMost(1024),
        Field.List("taxRules", TaxRuleType.Shape).AtMost(10).Optional(),
        Field.Item("overstayRuleList", OverstayRuleListType.Shape).Optional(),
        Field.List("additionalSelectedServices", AdditionalSelectedServicesType.Shape).AtMost(5).Optional());
}

/// <summary>How dear a stretch of time is.</summary>
/// <param name="Duration">Seconds.</param>
public sealed record PriceLevelScheduleEntryType(int Duration, int PriceLevel) : Extensible
{
    internal static readonly Shape Shape = Of("PriceLevelScheduleEntryType", Field.Whole("duration"), Field.Whole("priceLevel").From(0));
}

/// <summary>How dear energy is over time, in levels, as ISO 15118-20 tells it to a vehicle.</summary>
public sealed record PriceLevelScheduleType(
    IReadOnlyList<PriceLevelScheduleEntryType> PriceLevelScheduleEntries,
    DateTimeOffset? TimeAnchor,
    int PriceScheduleId,
    int NumberOfPriceLevels,
    string? PriceScheduleDescription = null) : Extensible
{
    internal static readonly Shape Shape = Of("PriceLevelScheduleType",
        Field.List("priceLevelScheduleEntries", PriceLevelScheduleEntryType.Shape).AtMost(100),
        Field.Time("timeAnchor"),
        Field.Whole("priceScheduleId").From(0),
        Field.Text("priceScheduleDescription", 32).Described().Optional(),
        Field.Whole("numberOfPriceLevels").From(0));
}
