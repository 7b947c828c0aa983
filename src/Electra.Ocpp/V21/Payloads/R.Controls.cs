using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block R: what a charger does for the grid, each kind of it.

/// <summary>A point of a curve.</summary>
public sealed record DERCurvePointsType(decimal X, decimal Y) : Extensible
{
    internal static readonly Shape Shape = Of("DERCurvePointsType", Field.Number("x"), Field.Number("y"));
}

/// <summary>How a curve is left again.</summary>
public sealed record HysteresisType(
    decimal? HysteresisHigh = null,
    decimal? HysteresisLow = null,
    decimal? HysteresisDelay = null,
    decimal? HysteresisGradient = null) : Extensible
{
    internal static readonly Shape Shape = Of("HysteresisType",
        Field.Number("hysteresisHigh").Optional(),
        Field.Number("hysteresisLow").Optional(),
        Field.Number("hysteresisDelay").Optional(),
        Field.Number("hysteresisGradient").Optional());
}

/// <summary>The voltage that a curve of reactive power is about.</summary>
public sealed record ReactivePowerParamsType(
    decimal? VRef = null,
    bool? AutonomousVRefEnable = null,
    decimal? AutonomousVRefTimeConstant = null) : Extensible
{
    internal static readonly Shape Shape = Of("ReactivePowerParamsType",
        Field.Number("vRef").Optional(),
        Field.Truth("autonomousVRefEnable").Optional(),
        Field.Number("autonomousVRefTimeConstant").Optional());
}

/// <summary>What to do when the voltage is too high on average.</summary>
public sealed record VoltageParamsType(
    decimal? Hv10MinMeanValue = null,
    decimal? Hv10MinMeanTripDelay = null,
    string? PowerDuringCessation = null) : Extensible
{
    internal static readonly Shape Shape = Of("VoltageParamsType",
        Field.Number("hv10MinMeanValue").Optional(),
        Field.Number("hv10MinMeanTripDelay").Optional(),
        Field.Word("powerDuringCessation", V21Words.PowersDuringCessation).Optional());
}

/// <summary>A curve: how much to do of what, depending on something measured.</summary>
/// <param name="Priority">0 is the highest.</param>
/// <param name="Duration">Seconds.</param>
public sealed record DERCurveType(
    IReadOnlyList<DERCurvePointsType> CurveData,
    int Priority,
    string YUnit,
    HysteresisType? Hysteresis = null,
    ReactivePowerParamsType? ReactivePowerParams = null,
    VoltageParamsType? VoltageParams = null,
    decimal? ResponseTime = null,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null) : Extensible
{
    internal static readonly Shape Shape = Of("DERCurveType",
        Field.List("curveData", DERCurvePointsType.Shape).AtMost(10),
        Field.Item("hysteresis", HysteresisType.Shape).Optional(),
        Field.Whole("priority").From(0),
        Field.Item("reactivePowerParams", ReactivePowerParamsType.Shape).Optional(),
        Field.Item("voltageParams", VoltageParamsType.Shape).Optional(),
        Field.Word("yUnit", V21Words.DERUnits),
        Field.Number("responseTime").Optional(),
        Field.Time("startTime").Optional(),
        Field.Number("duration").Optional());
}

/// <summary>When to connect to the grid again.</summary>
public sealed record EnterServiceType(
    int Priority,
    decimal HighVoltage,
    decimal LowVoltage,
    decimal HighFreq,
    decimal LowFreq,
    decimal? Delay = null,
    decimal? RandomDelay = null,
    decimal? RampRate = null) : Extensible
{
    internal static readonly Shape Shape = Of("EnterServiceType",
        Field.Whole("priority").From(0),
        Field.Number("highVoltage"),
        Field.Number("lowVoltage"),
        Field.Number("highFreq"),
        Field.Number("lowFreq"),
        Field.Number("delay").Optional(),
        Field.Number("randomDelay").Optional(),
        Field.Number("rampRate").Optional());
}

/// <summary>A power factor to keep to.</summary>
public sealed record FixedPFType(
    int Priority,
    decimal Displacement,
    bool Excitation,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null) : Extensible
{
    internal static readonly Shape Shape = Of("FixedPFType",
        Field.Whole("priority").From(0),
        Field.Number("displacement"),
        Field.Truth("excitation"),
        Field.Time("startTime").Optional(),
        Field.Number("duration").Optional());
}

/// <summary>A reactive power to keep to.</summary>
public sealed record FixedVarType(
    int Priority,
    decimal Setpoint,
    string Unit,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null) : Extensible
{
    internal static readonly Shape Shape = Of("FixedVarType",
        Field.Whole("priority").From(0),
        Field.Number("setpoint"),
        Field.Word("unit", V21Words.DERUnits),
        Field.Time("startTime").Optional(),
        Field.Number("duration").Optional());
}

/// <summary>How power follows the frequency.</summary>
public sealed record FreqDroopType(
    int Priority,
    decimal OverFreq,
    decimal UnderFreq,
    decimal OverDroop,
    decimal UnderDroop,
    decimal ResponseTime,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null) : Extensible
{
    internal static readonly Shape Shape = Of("FreqDroopType",
        Field.Whole("priority").From(0),
        Field.Number("overFreq"),
        Field.Number("underFreq"),
        Field.Number("overDroop"),
        Field.Number("underDroop"),
        Field.Number("responseTime"),
        Field.Time("startTime").Optional(),
        Field.Number("duration").Optional());
}

/// <summary>How fast power may change.</summary>
public sealed record GradientType(int Priority, decimal Gradient, decimal SoftGradient) : Extensible
{
    internal static readonly Shape Shape = Of("GradientType",
        Field.Whole("priority").From(0),
        Field.Number("gradient"),
        Field.Number("softGradient"));
}

/// <summary>How much may be fed into the grid.</summary>
public sealed record LimitMaxDischargeType(
    int Priority,
    decimal? PctMaxDischargePower = null,
    DERCurveType? PowerMonitoringMustTrip = null,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null) : Extensible
{
    internal static readonly Shape Shape = Of("LimitMaxDischargeType",
        Field.Whole("priority").From(0),
        Field.Number("pctMaxDischargePower").Optional(),
        Field.Item("powerMonitoringMustTrip", DERCurveType.Shape).Optional(),
        Field.Time("startTime").Optional(),
        Field.Number("duration").Optional());
}
