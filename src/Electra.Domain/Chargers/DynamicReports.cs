namespace Electra.Domain.Chargers;

/// <summary>A transaction is charged before others, or no longer so, by a choice that was made at the charger (NotifyPriorityCharging).</summary>
[GenerateSerializer, Immutable, Alias("report-priority-told")]
public sealed record PriorityTold(string Transaction, bool Active) : ChargerReport;

/// <summary>It wants to know what a dynamic profile allows now (PullDynamicScheduleUpdate).</summary>
[GenerateSerializer, Immutable, Alias("report-limit-asked")]
public sealed record LimitAsked(int Profile) : ChargerReport;

/// <summary>The answer to what a dynamic profile allows.</summary>
/// <param name="Update">Limits and setpoints as JSON in OCPP's own words (ChargingScheduleUpdateType), in the profile's own unit; null: the profile is
/// unknown here.</param>
[GenerateSerializer, Immutable, Alias("answer-limit")]
public sealed record LimitAnswered(string? Update) : ChargerAnswer;
