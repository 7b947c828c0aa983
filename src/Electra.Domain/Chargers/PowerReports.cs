namespace Electra.Domain.Chargers;

/// <summary>A charging profile that a charger holds.</summary>
/// <param name="Purpose"><c>ChargingStationMaxProfile</c>, <c>TxDefaultProfile</c>, <c>TxProfile</c> or <c>ChargingStationExternalConstraints</c>.</param>
/// <param name="Kind"><c>Absolute</c>, <c>Recurring</c> or <c>Relative</c>.</param>
/// <param name="Schedules">Its limits over time, as JSON in OCPP's own words.</param>
[GenerateSerializer, Immutable, Alias("profile-told")]
public sealed record ProfileTold(
    int Id,
    int StackLevel,
    string Purpose,
    string Kind,
    IReadOnlyList<string> Schedules,
    string? Recurrency = null,
    string? Transaction = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null);

/// <summary>Part of the charging profiles it holds for an EVSE (ReportChargingProfiles).</summary>
/// <param name="Evse">0: for the charger as a whole.</param>
/// <param name="Source">Who set them: <c>CSO</c>, <c>EMS</c>, <c>SO</c> or <c>Other</c>.</param>
[GenerateSerializer, Immutable, Alias("report-profiles-told")]
public sealed record ProfilesTold(AnswerPart Part, int Evse, string Source, IReadOnlyList<ProfileTold> Profiles) : ChargerReport;

/// <summary>Somebody else limits it (NotifyChargingLimit).</summary>
/// <param name="Evse">Null: the charger as a whole.</param>
/// <param name="GridCritical">The grid depends on it; null where it is not told.</param>
/// <param name="Schedules">The limits over time, as JSON in OCPP's own words; none where they are not told.</param>
/// <param name="Since">When it was noted, our clock; null in a report, and in records of before it was kept.</param>
[GenerateSerializer, Immutable, Alias("report-limit-told")]
public sealed record LimitTold(int? Evse, string Source, bool? GridCritical, IReadOnlyList<string> Schedules, DateTimeOffset? Since = null) : ChargerReport;

/// <summary>Somebody else limits it no more (ClearedChargingLimit).</summary>
/// <param name="Evse">Null: the charger as a whole.</param>
[GenerateSerializer, Immutable, Alias("report-limit-lifted")]
public sealed record LimitLifted(int? Evse, string Source) : ChargerReport;

/// <summary>What the vehicle at an EVSE needs (NotifyEVChargingNeeds).</summary>
/// <param name="Transfer"><c>DC</c>, <c>AC_single_phase</c>, <c>AC_two_phase</c> or <c>AC_three_phase</c>.</param>
/// <param name="Departure">When it means to leave.</param>
/// <param name="FullPercent">The state of charge at which it counts itself full.</param>
/// <param name="BulkPercent">The state of charge at which fast charging ends.</param>
/// <param name="MostPeriods">How many stretches a schedule may have for it.</param>
/// <param name="More">What 2.1 tells beyond, as JSON in OCPP's own words; null: nothing.</param>
[GenerateSerializer, Immutable, Alias("report-needs-told")]
public sealed record NeedsTold(
    int Evse,
    string Transfer,
    DateTimeOffset? Departure = null,
    int? EnergyWh = null,
    int? MinCurrentA = null,
    int? MaxCurrentA = null,
    int? MaxVoltageV = null,
    int? MaxPowerW = null,
    int? CapacityWh = null,
    int? SocPercent = null,
    int? FullPercent = null,
    int? BulkPercent = null,
    int? MostPeriods = null,
    string? More = null) : ChargerReport;

/// <summary>How the vehicle at an EVSE means to charge (NotifyEVChargingSchedule).</summary>
/// <param name="Base">The time that the schedule's offsets count from; null where it cannot be read.</param>
/// <param name="Schedule">JSON in OCPP's own words.</param>
[GenerateSerializer, Immutable, Alias("report-vehicle-schedule-told")]
public sealed record VehicleScheduleTold(int Evse, DateTimeOffset? Base, string Schedule) : ChargerReport;
