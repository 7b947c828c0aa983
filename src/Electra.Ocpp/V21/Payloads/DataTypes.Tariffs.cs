using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Data types of tariffs that a charger reckons with.

/// <summary>A tax.</summary>
/// <param name="Tax">Percent.</param>
/// <param name="Stack">A tax of a higher one is on top of those of the lower ones.</param>
public sealed record TaxRateType(string Type, decimal Tax, int? Stack = null) : Extensible
{
    internal static readonly Shape Shape = Of("TaxRateType",
        Field.Text("type", 20),
        Field.Number("tax"),
        Field.Whole("stack").From(0).Optional());
}

/// <summary>When a price holds.</summary>
/// <param name="StartTimeOfDay">Local time, as 07:30.</param>
/// <param name="ValidToDate">Local date, no longer included.</param>
/// <param name="MinEnergy">Wh.</param>
/// <param name="MaxEnergy">Wh.</param>
/// <param name="MinTime">Seconds, as all times here.</param>
public sealed record TariffConditionsType(
    string? StartTimeOfDay = null,
    string? EndTimeOfDay = null,
    IReadOnlyList<string>? DayOfWeek = null,
    string? ValidFromDate = null,
    string? ValidToDate = null,
    string? EvseKind = null,
    decimal? MinEnergy = null,
    decimal? MaxEnergy = null,
    decimal? MinCurrent = null,
    decimal? MaxCurrent = null,
    decimal? MinPower = null,
    decimal? MaxPower = null,
    int? MinTime = null,
    int? MaxTime = null,
    int? MinChargingTime = null,
    int? MaxChargingTime = null,
    int? MinIdleTime = null,
    int? MaxIdleTime = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffConditionsType",
        Field.Text("startTimeOfDay").Optional(),
        Field.Text("endTimeOfDay").Optional(),
        Field.ManyOf("dayOfWeek", V21Words.DaysOfWeek).AtMost(7).Optional(),
        Field.Text("validFromDate").Optional(),
        Field.Text("validToDate").Optional(),
        Field.Word("evseKind", V21Words.EvseKinds).Optional(),
        Field.Number("minEnergy").Optional(),
        Field.Number("maxEnergy").Optional(),
        Field.Number("minCurrent").Optional(),
        Field.Number("maxCurrent").Optional(),
        Field.Number("minPower").Optional(),
        Field.Number("maxPower").Optional(),
        Field.Whole("minTime").Optional(),
        Field.Whole("maxTime").Optional(),
        Field.Whole("minChargingTime").Optional(),
        Field.Whole("maxChargingTime").Optional(),
        Field.Whole("minIdleTime").Optional(),
        Field.Whole("maxIdleTime").Optional());
}

/// <summary>When a price holds that is paid once.</summary>
public sealed record TariffConditionsFixedType(
    string? StartTimeOfDay = null,
    string? EndTimeOfDay = null,
    IReadOnlyList<string>? DayOfWeek = null,
    string? ValidFromDate = null,
    string? ValidToDate = null,
    string? EvseKind = null,
    string? PaymentBrand = null,
    string? PaymentRecognition = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffConditionsFixedType",
        Field.Text("startTimeOfDay").Optional(),
        Field.Text("endTimeOfDay").Optional(),
        Field.ManyOf("dayOfWeek", V21Words.DaysOfWeek).AtMost(7).Optional(),
        Field.Text("validFromDate").Optional(),
        Field.Text("validToDate").Optional(),
        Field.Word("evseKind", V21Words.EvseKinds).Optional(),
        Field.Text("paymentBrand", 20).Optional(),
        Field.Text("paymentRecognition", 20).Optional());
}

/// <summary>A price of energy.</summary>
public sealed record TariffEnergyPriceType(decimal PriceKwh, TariffConditionsType? Conditions = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffEnergyPriceType",
        Field.Number("priceKwh"),
        Field.Item("conditions", TariffConditionsType.Shape).Optional());
}

/// <summary>What energy costs: the first price whose conditions are met.</summary>
public sealed record TariffEnergyType(IReadOnlyList<TariffEnergyPriceType> Prices, IReadOnlyList<TaxRateType>? TaxRates = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffEnergyType",
        Field.List("prices", TariffEnergyPriceType.Shape),
        Field.List("taxRates", TaxRateType.Shape).AtMost(5).Optional());
}

/// <summary>A price of time.</summary>
public sealed record TariffTimePriceType(decimal PriceMinute, TariffConditionsType? Conditions = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffTimePriceType",
        Field.Number("priceMinute"),
        Field.Item("conditions", TariffConditionsType.Shape).Optional());
}

/// <summary>What time costs: the first price whose conditions are met.</summary>
public sealed record TariffTimeType(IReadOnlyList<TariffTimePriceType> Prices, IReadOnlyList<TaxRateType>? TaxRates = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffTimeType",
        Field.List("prices", TariffTimePriceType.Shape),
        Field.List("taxRates", TaxRateType.Shape).AtMost(5).Optional());
}

/// <summary>A price that is paid once.</summary>
public sealed record TariffFixedPriceType(decimal PriceFixed, TariffConditionsFixedType? Conditions = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffFixedPriceType",
        Field.Item("conditions", TariffConditionsFixedType.Shape).Optional(),
        Field.Number("priceFixed"));
}

/// <summary>What is paid once: the first price whose conditions are met.</summary>
public sealed record TariffFixedType(IReadOnlyList<TariffFixedPriceType> Prices, IReadOnlyList<TaxRateType>? TaxRates = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffFixedType",
        Field.List("prices", TariffFixedPriceType.Shape),
        Field.List("taxRates", TaxRateType.Shape).AtMost(5).Optional());
}

/// <summary>A tariff.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="ValidFrom">Absent: at once.</param>
public sealed record TariffType(
    string TariffId,
    string Currency,
    IReadOnlyList<MessageContentType>? Description = null,
    TariffEnergyType? Energy = null,
    DateTimeOffset? ValidFrom = null,
    TariffTimeType? ChargingTime = null,
    TariffTimeType? IdleTime = null,
    TariffFixedType? FixedFee = null,
    TariffTimeType? ReservationTime = null,
    TariffFixedType? ReservationFixed = null,
    PriceType? MinCost = null,
    PriceType? MaxCost = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffType",
        Field.Text("tariffId", 60),
        Field.List("description", MessageContentType.Shape).AtMost(10).Optional(),
        Field.Text("currency", 3),
        Field.Item("energy", TariffEnergyType.Shape).Optional(),
        Field.Time("validFrom").Optional(),
        Field.Item("chargingTime", TariffTimeType.Shape).Optional(),
        Field.Item("idleTime", TariffTimeType.Shape).Optional(),
        Field.Item("fixedFee", TariffFixedType.Shape).Optional(),
        Field.Item("reservationTime", TariffTimeType.Shape).Optional(),
        Field.Item("reservationFixed", TariffFixedType.Shape).Optional(),
        Field.Item("minCost", PriceType.Shape).Optional(),
        Field.Item("maxCost", PriceType.Shape).Optional());
}
