using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>A battery that was put into a charger, or taken out of it.</summary>
/// <param name="SocPercent">How full it is.</param>
/// <param name="HealthPercent">How much of what it once held it still holds.</param>
[GenerateSerializer, Immutable, Alias("battery-told")]
public sealed record BatteryTold(
    int Evse, string SerialNumber, decimal SocPercent, decimal HealthPercent, DateTimeOffset? MadeAt = null, string? Info = null);

/// <summary>Batteries were put in or taken out (BatterySwap).</summary>
/// <param name="RequestId">The same for what was put in and what is taken out for it.</param>
/// <param name="What"><c>BatteryIn</c>, <c>BatteryOut</c>, or <c>BatteryOutTimeout</c> where nobody took it.</param>
[GenerateSerializer, Immutable, Alias("report-battery-swapped")]
public sealed record BatterySwapped(
    int RequestId, string What, TokenId Token, TokenDetail TokenDetail, IReadOnlyList<BatteryTold> Batteries) : ChargerReport;
