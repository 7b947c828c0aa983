using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block K: smart charging, from the charger.

/// <summary>ReportChargingProfilesRequest, from the charger (OCPP 2.0.1 K09).</summary>
/// <param name="Tbc">More is to come.</param>
public sealed record ReportChargingProfilesRequest(
    int RequestId,
    string ChargingLimitSource,
    IReadOnlyList<ChargingProfileType> ChargingProfile,
    int EvseId,
    bool? Tbc = null) : Extensible
{
    internal static readonly Shape Shape = Of("ReportChargingProfilesRequest",
        Field.Whole("requestId"),
        Field.Word("chargingLimitSource", V201Words.ChargingLimitSources).Informing(),
        Field.List("chargingProfile", ChargingProfileType.Shape),
        Field.Truth("tbc").Optional(),
        Field.Whole("evseId"));
}

/// <summary>ReportChargingProfilesResponse (OCPP 2.0.1 K09).</summary>
public sealed record ReportChargingProfilesResponse : Extensible
{
    internal static readonly Shape Shape = Of("ReportChargingProfilesResponse");
}

/// <summary>Who limits a charger from outside.</summary>
public sealed partial record ChargingLimitType(string ChargingLimitSource, bool? IsGridCritical = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingLimitType",
        Field.Word("chargingLimitSource", V201Words.ChargingLimitSources).Informing(),
        Field.Truth("isGridCritical").Optional());
}

/// <summary>NotifyChargingLimitRequest, from the charger (OCPP 2.0.1 K12).</summary>
public sealed record NotifyChargingLimitRequest(
    ChargingLimitType ChargingLimit,
    IReadOnlyList<ChargingScheduleType>? ChargingSchedule = null,
    int? EvseId = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyChargingLimitRequest",
        Field.List("chargingSchedule", ChargingScheduleType.Shape).Optional(),
        Field.Whole("evseId").Optional(),
        Field.Item("chargingLimit", ChargingLimitType.Shape));
}

/// <summary>NotifyChargingLimitResponse (OCPP 2.0.1 K12).</summary>
public sealed record NotifyChargingLimitResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyChargingLimitResponse");
}

/// <summary>ClearedChargingLimitRequest, from the charger (OCPP 2.0.1 K13).</summary>
public sealed record ClearedChargingLimitRequest(string ChargingLimitSource, int? EvseId = null) : Extensible
{
    internal static readonly Shape Shape = Of("ClearedChargingLimitRequest",
        Field.Word("chargingLimitSource", V201Words.ChargingLimitSources).Informing(),
        Field.Whole("evseId").Optional());
}

/// <summary>ClearedChargingLimitResponse (OCPP 2.0.1 K13).</summary>
public sealed record ClearedChargingLimitResponse : Extensible
{
    internal static readonly Shape Shape = Of("ClearedChargingLimitResponse");
}

/// <summary>What a vehicle needs of alternating current; in whole numbers, but for 2.1.</summary>
public sealed record ACChargingParametersType(decimal EnergyAmount, decimal EvMaxCurrent, decimal EvMaxVoltage, decimal EvMinCurrent) : Extensible
{
    internal static readonly Shape Shape = Of("ACChargingParametersType",
        Field.Whole("energyAmount"),
        Field.Whole("evMaxCurrent"),
        Field.Whole("evMaxVoltage"),
        Field.Whole("evMinCurrent"));
}

/// <summary>What a vehicle needs of direct current; in whole numbers, but for 2.1.</summary>
/// <param name="StateOfCharge">Percent.</param>
public sealed record DCChargingParametersType(
    decimal EvMaxCurrent,
    decimal EvMaxVoltage,
    int? BulkSoC = null,
    decimal? EnergyAmount = null,
    decimal? EvEnergyCapacity = null,
    decimal? EvMaxPower = null,
    int? FullSoC = null,
    int? StateOfCharge = null) : Extensible
{
    internal static readonly Shape Shape = Of("DCChargingParametersType",
        Field.Whole("bulkSoC").From(0).To(100).Optional(),
        Field.Whole("energyAmount").Optional(),
        Field.Whole("evEnergyCapacity").Optional(),
        Field.Whole("evMaxCurrent"),
        Field.Whole("evMaxPower").Optional(),
        Field.Whole("evMaxVoltage"),
        Field.Whole("fullSoC").From(0).To(100).Optional(),
        Field.Whole("stateOfCharge").From(0).To(100).Optional());
}

/// <summary>What a vehicle needs, and by when.</summary>
/// <param name="DepartureTime">When the vehicle means to leave.</param>
public sealed partial record ChargingNeedsType(
    string RequestedEnergyTransfer,
    ACChargingParametersType? AcChargingParameters = null,
    DCChargingParametersType? DcChargingParameters = null,
    DateTimeOffset? DepartureTime = null) : Extensible
{
    internal static readonly Shape Shape = Of("ChargingNeedsType",
        Field.Item("acChargingParameters", ACChargingParametersType.Shape).Optional(),
        Field.Item("dcChargingParameters", DCChargingParametersType.Shape).Optional(),
        Field.Time("departureTime").Optional(),
        Field.Word("requestedEnergyTransfer", V201Words.EnergyTransferModes).Informing());
}

/// <summary>NotifyEVChargingNeedsRequest, from the charger (OCPP 2.0.1 K15).</summary>
public sealed partial record NotifyEVChargingNeedsRequest(ChargingNeedsType ChargingNeeds, int EvseId, int? MaxScheduleTuples = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyEVChargingNeedsRequest",
        Field.Whole("maxScheduleTuples").Optional(),
        Field.Item("chargingNeeds", ChargingNeedsType.Shape),
        Field.Whole("evseId"));
}

/// <summary>NotifyEVChargingNeedsResponse (OCPP 2.0.1 K15).</summary>
public sealed record NotifyEVChargingNeedsResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyEVChargingNeedsResponse",
        Field.Word("status", V201Words.NotifyEVChargingNeedsStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}

/// <summary>NotifyEVChargingScheduleRequest, from the charger (OCPP 2.0.1 K15).</summary>
public sealed partial record NotifyEVChargingScheduleRequest(
    DateTimeOffset? TimeBase,
    ChargingScheduleType ChargingSchedule,
    int EvseId) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyEVChargingScheduleRequest",
        Field.Time("timeBase"),
        Field.Item("chargingSchedule", ChargingScheduleType.Shape),
        Field.Whole("evseId"));
}

/// <summary>NotifyEVChargingScheduleResponse (OCPP 2.0.1 K15).</summary>
public sealed record NotifyEVChargingScheduleResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyEVChargingScheduleResponse",
        Field.Word("status", V201Words.GenericStatuses),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}
