using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Data types of transactions: their limits, and what they cost.

/// <summary>Where a transaction is to end by itself.</summary>
/// <param name="MaxCost">With taxes, in the charger's currency.</param>
/// <param name="MaxEnergy">Wh.</param>
/// <param name="MaxTime">Seconds.</param>
/// <param name="MaxSoC">Percent.</param>
public sealed record TransactionLimitType(
    decimal? MaxCost = null,
    decimal? MaxEnergy = null,
    int? MaxTime = null,
    int? MaxSoC = null) : Extensible
{
    internal static readonly Shape Shape = Of("TransactionLimitType",
        Field.Number("maxCost").Optional(),
        Field.Number("maxEnergy").Optional(),
        Field.Whole("maxTime").Optional(),
        Field.Whole("maxSoC").From(0).To(100).Optional());
}

/// <summary>A price, with its taxes, without them, or both.</summary>
public sealed record PriceType(decimal? ExclTax = null, decimal? InclTax = null, IReadOnlyList<TaxRateType>? TaxRates = null) : Extensible
{
    internal static readonly Shape Shape = Of("PriceType",
        Field.Number("exclTax").Optional(),
        Field.Number("inclTax").Optional(),
        Field.List("taxRates", TaxRateType.Shape).AtMost(5).Optional());
}

/// <summary>What all comes to, with its taxes, without them, or both.</summary>
public sealed record TotalPriceType(decimal? ExclTax = null, decimal? InclTax = null) : Extensible
{
    internal static readonly Shape Shape = Of("TotalPriceType", Field.Number("exclTax").Optional(), Field.Number("inclTax").Optional());
}

/// <summary>What a transaction costs, by what is paid for.</summary>
public sealed record TotalCostType(
    string Currency,
    string TypeOfCost,
    TotalPriceType Total,
    PriceType? Fixed = null,
    PriceType? Energy = null,
    PriceType? ChargingTime = null,
    PriceType? IdleTime = null,
    PriceType? ReservationTime = null,
    PriceType? ReservationFixed = null) : Extensible
{
    internal static readonly Shape Shape = Of("TotalCostType",
        Field.Text("currency", 3),
        Field.Word("typeOfCost", V21Words.TariffCosts).Informing(),
        Field.Item("fixed", PriceType.Shape).Optional(),
        Field.Item("energy", PriceType.Shape).Optional(),
        Field.Item("chargingTime", PriceType.Shape).Optional(),
        Field.Item("idleTime", PriceType.Shape).Optional(),
        Field.Item("reservationTime", PriceType.Shape).Optional(),
        Field.Item("reservationFixed", PriceType.Shape).Optional(),
        Field.Item("total", TotalPriceType.Shape));
}

/// <summary>How much of one thing was used.</summary>
public sealed record CostDimensionType(string Type, decimal Volume) : Extensible
{
    internal static readonly Shape Shape = Of("CostDimensionType",
        Field.Word("type", V21Words.CostDimensions).Informing(),
        Field.Number("volume"));
}

/// <summary>A stretch of a transaction in which one price held.</summary>
public sealed record ChargingPeriodType(
    DateTimeOffset? StartPeriod,
    IReadOnlyList<CostDimensionType>? Dimensions = null,
    string? TariffId = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingPeriodType",
        Field.List("dimensions", CostDimensionType.Shape).Optional(),
        Field.Text("tariffId", 60).Optional(),
        Field.Time("startPeriod"));
}

/// <summary>What a transaction used.</summary>
/// <param name="ChargingTime">Seconds.</param>
/// <param name="IdleTime">Seconds.</param>
/// <param name="ReservationTime">Seconds.</param>
public sealed record TotalUsageType(decimal Energy, int ChargingTime, int IdleTime, int? ReservationTime = null) : Extensible
{
    internal static readonly Shape Shape = Of("TotalUsageType",
        Field.Number("energy"),
        Field.Whole("chargingTime"),
        Field.Whole("idleTime"),
        Field.Whole("reservationTime").Optional());
}

/// <summary>What a transaction costs as the charger reckons it.</summary>
/// <param name="FailureToCalculate">The charger could not reckon the cost: the network has to.</param>
public sealed record CostDetailsType(
    TotalCostType TotalCost,
    TotalUsageType TotalUsage,
    IReadOnlyList<ChargingPeriodType>? ChargingPeriods = null,
    bool? FailureToCalculate = null,
    string? FailureReason = null) : Extensible
{
    internal static readonly Shape Shape = Of("CostDetailsType",
        Field.List("chargingPeriods", ChargingPeriodType.Shape).Optional(),
        Field.Item("totalCost", TotalCostType.Shape),
        Field.Item("totalUsage", TotalUsageType.Shape),
        Field.Truth("failureToCalculate").Optional(),
        Field.Text("failureReason", 500).Described().Optional());
}
