using System.Text.Json.Serialization;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V201.Payloads;

// What 2.1 adds to the smart charging of 2.0.1.

public sealed partial record ChargingLimitType
{
    /// <summary>It is what is generated at the place.</summary>
    public bool? IsLocalGeneration { get; init; }
}

public sealed partial record ChargingProfileType
{
    /// <summary>Seconds that it outlives the connection.</summary>
    public int? MaxOfflineDuration { get; init; }

    /// <summary>It stays invalid when the charger was offline for too long.</summary>
    public bool? InvalidAfterOfflineDuration { get; init; }

    /// <summary>Seconds after which a dynamic profile is asked for anew.</summary>
    public int? DynUpdateInterval { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? DynUpdateTime { get; init; }

    /// <summary>Base64.</summary>
    public string? PriceScheduleSignature { get; init; }
}

public sealed partial record ChargingScheduleType
{
    /// <summary>A limit from a state of charge on.</summary>
    public LimitAtSoCType? LimitAtSoC { get; init; }

    /// <summary>How far the vehicle may be off, W.</summary>
    public decimal? PowerTolerance { get; init; }

    /// <summary>Of the part that is signed.</summary>
    public int? SignatureId { get; init; }

    /// <summary>Base64.</summary>
    public string? DigestValue { get; init; }

    /// <summary>Its times are of the place: it follows summer time.</summary>
    public bool? UseLocalTime { get; init; }

    /// <summary>Seconds, of which each charger waits a part of its own.</summary>
    public int? RandomizedDelay { get; init; }

    /// <summary>Prices, as ISO 15118-20 tells them.</summary>
    public AbsolutePriceScheduleType? AbsolutePriceSchedule { get; init; }

    /// <summary>Prices in levels, as ISO 15118-20 tells them.</summary>
    public PriceLevelScheduleType? PriceLevelSchedule { get; init; }
}

public sealed partial record ChargingSchedulePeriodType
{
    /// <summary>The limit of the phase L2.</summary>
    [JsonPropertyName("limit_L2")]
    public decimal? LimitL2 { get; init; }

    /// <summary>The limit of the phase L3.</summary>
    [JsonPropertyName("limit_L3")]
    public decimal? LimitL3 { get; init; }

    /// <summary>Most that may be fed in: negative.</summary>
    public decimal? DischargeLimit { get; init; }

    /// <summary>The same of the phase L2.</summary>
    [JsonPropertyName("dischargeLimit_L2")]
    public decimal? DischargeLimitL2 { get; init; }

    /// <summary>The same of the phase L3.</summary>
    [JsonPropertyName("dischargeLimit_L3")]
    public decimal? DischargeLimitL3 { get; init; }

    /// <summary>What shall flow, negative where it is fed in.</summary>
    public decimal? Setpoint { get; init; }

    /// <summary>What shall flow in the phase L2.</summary>
    [JsonPropertyName("setpoint_L2")]
    public decimal? SetpointL2 { get; init; }

    /// <summary>What shall flow in the phase L3.</summary>
    [JsonPropertyName("setpoint_L3")]
    public decimal? SetpointL3 { get; init; }

    /// <summary>Reactive power that shall flow.</summary>
    public decimal? SetpointReactive { get; init; }

    /// <summary>The same of the phase L2.</summary>
    [JsonPropertyName("setpointReactive_L2")]
    public decimal? SetpointReactiveL2 { get; init; }

    /// <summary>The same of the phase L3.</summary>
    [JsonPropertyName("setpointReactive_L3")]
    public decimal? SetpointReactiveL3 { get; init; }

    /// <summary>The vehicle is to warm its battery.</summary>
    public bool? PreconditioningRequest { get; init; }

    /// <summary>The electronics may sleep.</summary>
    public bool? EvseSleep { get; init; }

    /// <summary>What the curves are added to, W.</summary>
    public decimal? V2xBaseline { get; init; }

    /// <summary>How the vehicle is charged or discharged.</summary>
    public string? OperationMode { get; init; }

    /// <summary>Power over frequency.</summary>
    public IReadOnlyList<V2XFreqWattPointType>? V2xFreqWattCurve { get; init; }

    /// <summary>Power over the grid's signal.</summary>
    public IReadOnlyList<V2XSignalWattPointType>? V2xSignalWattCurve { get; init; }
}

public sealed partial record ChargingNeedsType
{
    /// <summary>What it can do for the grid.</summary>
    public DERChargingParametersType? DerChargingParameters { get; init; }

    /// <summary>Energy that it offers.</summary>
    public EVEnergyOfferType? EvEnergyOffer { get; init; }

    /// <summary>Between which bounds it charges and discharges.</summary>
    public V2XChargingParametersType? V2xChargingParameters { get; init; }

    /// <summary>Ways of charging that the vehicle knows.</summary>
    public IReadOnlyList<string>? AvailableEnergyTransfer { get; init; }

    /// <summary>Whether it or the network says when power flows.</summary>
    public string? ControlMode { get; init; }

    /// <summary>Who says what it needs.</summary>
    public string? MobilityNeedsMode { get; init; }
}

public sealed partial record NotifyEVChargingNeedsRequest
{
    /// <summary>When it was told.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}

public sealed partial record NotifyEVChargingScheduleRequest
{
    /// <summary>Of the schedules that it was offered, the one it took.</summary>
    public int? SelectedChargingScheduleId { get; init; }

    /// <summary>It keeps to the tolerance.</summary>
    public bool? PowerToleranceAcceptance { get; init; }
}
