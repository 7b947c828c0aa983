namespace Electra.Domain.Chargers;

/// <summary>A transaction is charged before others, or no longer so, by a choice that was made at the charger (NotifyPriorityCharging).</summary>
[GenerateSerializer, Immutable, Alias("report-priority-told")]
public sealed record PriorityTold(string Transaction, bool Active) : ChargerReport;

/// <summary>It wants to know what a dynamic profile allows now (PullDynamicScheduleUpdate).</summary>
[GenerateSerializer, Immutable, Alias("report-limit-asked")]
public sealed record LimitAsked(int Profile) : ChargerReport;

/// <summary>What a dynamic profile allows now, in its own unit.</summary>
/// <param name="Limit">Of all phases together, or of the first where the others are told.</param>
[GenerateSerializer, Immutable, Alias("limit-now")]
public sealed record LimitNow(decimal Limit, decimal? SecondPhase = null, decimal? ThirdPhase = null);

/// <summary>The answer to what a dynamic profile allows.</summary>
/// <param name="Now">Null: the profile is unknown here.</param>
[GenerateSerializer, Immutable, Alias("answer-limit")]
public sealed record LimitAnswered(LimitNow? Now) : ChargerAnswer;
