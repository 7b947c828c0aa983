using System.Globalization;
using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;

namespace Electra.Partners.Shapes;

/// <summary>What a charger of 2.1 tells of a session's transaction beyond its meter, as it was told last. Nothing of it is billed here.</summary>
/// <param name="TariffId">Of the tariff that the charger reckons with.</param>
internal sealed record TermsShape(
    string? OperationMode, string? TariffId, TransactionLimitShape? Limit, ChargerCostShape? Cost, string? Preconditioning, bool? EvseSleep)
{
    public static TermsShape? Of(SessionTerms? terms) => terms?.Told is not { } told ? null : new(
        told.Mode, told.Tariff, TransactionLimitShape.Of(told.Limit), ChargerCostShape.Of(told.Cost), told.Preconditioning, told.Asleep);
}

/// <summary>Where a transaction ends by itself.</summary>
/// <param name="Cost">With taxes, in the charger's currency.</param>
internal sealed record TransactionLimitShape(string? Cost, decimal? EnergyWh, long? TimeSeconds, int? Soc)
{
    public static TransactionLimitShape? Of(TransactionLimit? limit) => limit is null ? null : new(
        Money.Of(limit.Cost), limit.EnergyWh, limit.Time is { } time ? (long)time.TotalSeconds : null, limit.SocPercent);
}

/// <summary>What a transaction costs as its charger reckons it.</summary>
/// <param name="Details">All that it told of it, in OCPP's own words.</param>
/// <param name="Failure">Why it could not reckon; null where it could.</param>
internal sealed record ChargerCostShape(string Currency, string? ExclTaxes, string? InclTaxes, JsonElement Details, string? Failure)
{
    public static ChargerCostShape? Of(CostTold? cost) => cost is null ? null : new(
        cost.Currency, Money.Of(cost.WithoutTaxes), Money.Of(cost.WithTaxes), JsonText.Element(cost.Details), cost.Failure);
}

/// <summary>What became of a payment at a charger's own terminal.</summary>
/// <param name="Status"><c>Settled</c>, <c>Canceled</c>, <c>Rejected</c> or <c>Failed</c>.</param>
/// <param name="Amount">With taxes, in the charger's currency.</param>
internal sealed record SettlementShape(
    string Reference, string Status, string Amount, DateTimeOffset? SettledAt, string? TransactionId, string? Why, string? ReceiptId, string? ReceiptUrl)
{
    public static SettlementShape Of(Settlement s) => new(s.Reference, s.Status, Money.Of(s.Amount)!, s.At, s.Transaction, s.Why, s.ReceiptId, s.ReceiptUrl);
}

/// <summary>A tariff that a charger reckons with.</summary>
/// <param name="EvseIds">Null: everywhere at the charger.</param>
internal sealed record HeldTariffShape(string TariffId, string Kind, IReadOnlyList<int>? EvseIds, DateTimeOffset? ValidFrom);

/// <summary>What a dynamic profile is to allow now.</summary>
/// <param name="Update">In OCPP's own words.</param>
internal sealed record DynamicLimitShape(int ChargingProfileId, JsonElement Update, DateTimeOffset Since);

/// <summary>Money as text, as it was told.</summary>
internal static class Money
{
    public static string? Of(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
