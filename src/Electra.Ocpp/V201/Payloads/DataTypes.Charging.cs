using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

/// <summary>A stretch of time, counted from a schedule's start.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="Duration">Seconds.</param>
public sealed record RelativeTimeIntervalType(int Start, int? Duration = null) : Extensible
{
    internal static readonly Shape Shape = Of("RelativeTimeIntervalType", Field.Whole("duration").Optional(), Field.Whole("start"));
}

/// <summary>One kind of cost.</summary>
public sealed record CostType(int Amount, string CostKind, int? AmountMultiplier = null) : Extensible
{
    internal static readonly Shape Shape = Of("CostType",
        Field.Whole("amount"),
        Field.Whole("amountMultiplier").From(-3).To(3).Optional(),
        Field.Word("costKind", V201Words.CostKinds).Informing());
}

/// <summary>What energy costs from a power on.</summary>
public sealed record ConsumptionCostType(IReadOnlyList<CostType> Cost, decimal StartValue) : Extensible
{
    internal static readonly Shape Shape = Of("ConsumptionCostType",
        Field.List("cost", CostType.Shape).AtMost(3),
        Field.Number("startValue"));
}

/// <summary>What a stretch of time costs.</summary>
public sealed record SalesTariffEntryType(
    RelativeTimeIntervalType RelativeTimeInterval,
    IReadOnlyList<ConsumptionCostType>? ConsumptionCost = null,
    int? EPriceLevel = null) : Extensible
{
    internal static readonly Shape Shape = Of("SalesTariffEntryType",
        Field.List("consumptionCost", ConsumptionCostType.Shape).AtMost(3).Optional(),
        Field.Whole("ePriceLevel").From(0).Optional(),
        Field.Item("relativeTimeInterval", RelativeTimeIntervalType.Shape));
}

/// <summary>A tariff as ISO 15118 tells it to a vehicle.</summary>
public sealed record SalesTariffType(
    int Id,
    IReadOnlyList<SalesTariffEntryType> SalesTariffEntry,
    int? NumEPriceLevels = null,
    string? SalesTariffDescription = null) : Extensible
{
    internal static readonly Shape Shape = Of("SalesTariffType",
        Field.Whole("id"),
        Field.Whole("numEPriceLevels").Optional(),
        Field.Text("salesTariffDescription", 32).Described().Optional(),
        Field.List("salesTariffEntry", SalesTariffEntryType.Shape).AtMost(1024));
}

/// <summary>One stretch of a schedule.</summary>
/// <param name="Limit">In the schedule's unit, one decimal at most; null only where 2.1 has no need of it.</param>
/// <param name="StartPeriod">Seconds from the schedule's start.</param>
public sealed partial record ChargingSchedulePeriodType(
    decimal? Limit,
    int StartPeriod,
    int? NumberPhases = null,
    int? PhaseToUse = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingSchedulePeriodType",
        Field.Number("limit").InTenths(),
        Field.Whole("numberPhases").Optional(),
        Field.Whole("phaseToUse").Optional(),
        Field.Whole("startPeriod"));
}

/// <summary>Limits over time.</summary>
/// <param name="Duration">Seconds.</param>
public sealed partial record ChargingScheduleType(
    string ChargingRateUnit,
    IReadOnlyList<ChargingSchedulePeriodType> ChargingSchedulePeriod,
    int Id,
    int? Duration = null,
    decimal? MinChargingRate = null,
    SalesTariffType? SalesTariff = null,
    DateTimeOffset? StartSchedule = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingScheduleType",
        Field.Word("chargingRateUnit", V201Words.ChargingRateUnits),
        Field.List("chargingSchedulePeriod", ChargingSchedulePeriodType.Shape).AtMost(1024),
        Field.Whole("duration").Optional(),
        Field.Whole("id"),
        Field.Number("minChargingRate").InTenths().Optional(),
        Field.Item("salesTariff", SalesTariffType.Shape).Optional(),
        Field.Time("startSchedule").Optional());
}

/// <summary>A charging profile.</summary>
/// <param name="StackLevel">The highest that is valid counts.</param>
public sealed partial record ChargingProfileType(
    string ChargingProfileKind,
    string ChargingProfilePurpose,
    IReadOnlyList<ChargingScheduleType> ChargingSchedule,
    int Id,
    int StackLevel,
    string? RecurrencyKind = null,
    string? TransactionId = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? ValidTo = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingProfileType",
        Field.Word("chargingProfileKind", V201Words.ChargingProfileKinds).Informing(),
        Field.Word("chargingProfilePurpose", V201Words.ChargingProfilePurposes).Informing(),
        Field.List("chargingSchedule", ChargingScheduleType.Shape).AtMost(3),
        Field.Whole("id"),
        Field.Word("recurrencyKind", V201Words.RecurrencyKinds).Optional(),
        Field.Whole("stackLevel").From(0),
        Field.Text("transactionId", 36).Optional(),
        Field.Time("validFrom").Optional(),
        Field.Time("validTo").Optional());
}
