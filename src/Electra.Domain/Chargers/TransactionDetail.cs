namespace Electra.Domain.Chargers;

/// <summary>What 2.1 tells of a transaction beyond 2.0.1.</summary>
/// <param name="Mode">How the vehicle is charged or discharged, in OCPP's word: <c>ChargingOnly</c>, …</param>
/// <param name="Tariff">Of the tariff that the charger reckons with.</param>
/// <param name="Limit">Where it ends by itself.</param>
/// <param name="Cost">What it costs as the charger reckons it.</param>
/// <param name="Preconditioning">Whether the vehicle's battery is warm enough, in OCPP's word: <c>Ready</c>, …</param>
/// <param name="Asleep">The charging place's electronics sleep.</param>
[GenerateSerializer, Immutable, Alias("transaction-detail")]
public sealed record TransactionDetail(
    string? Mode = null,
    string? Tariff = null,
    TransactionLimit? Limit = null,
    CostTold? Cost = null,
    string? Preconditioning = null,
    bool? Asleep = null)
{
    /// <summary>What two news tell together.</summary>
    /// <param name="laterWins">Where both tell of the same, the second is believed.</param>
    public static TransactionDetail? Together(TransactionDetail? first, TransactionDetail? second, bool laterWins)
    {
        if (first is null || second is null)
            return first ?? second;
        var (told, rest) = laterWins ? (second, first) : (first, second);
        return new(
            told.Mode ?? rest.Mode, told.Tariff ?? rest.Tariff, told.Limit ?? rest.Limit, told.Cost ?? rest.Cost,
            told.Preconditioning ?? rest.Preconditioning, told.Asleep ?? rest.Asleep);
    }
}

/// <summary>Where a transaction ends by itself.</summary>
/// <param name="Cost">With taxes, in the charger's currency.</param>
[GenerateSerializer, Immutable, Alias("transaction-limit")]
public sealed record TransactionLimit(decimal? Cost = null, decimal? EnergyWh = null, TimeSpan? Time = null, int? SocPercent = null);

/// <summary>What a transaction costs as the charger reckons it.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Details">All that it told of it, as JSON in OCPP's own words.</param>
/// <param name="Failure">Why it could not reckon; null where it could.</param>
[GenerateSerializer, Immutable, Alias("cost-told")]
public sealed record CostTold(string Currency, decimal? WithoutTaxes, decimal? WithTaxes, string Details, string? Failure = null);
