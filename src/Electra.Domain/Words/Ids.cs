using System.Text.Json.Serialization;

namespace Electra.Domain.Words;

/// <summary>Names a charger, as it was provisioned; compared without case.</summary>
[GenerateSerializer, Immutable, Alias("charger-id"), JsonConverter(typeof(TextConverter<ChargerId>))]
public readonly record struct ChargerId(string Value) : IText<ChargerId>
{
    /// <inheritdoc/>
    public static ChargerId Of(string value) => new(value);

    /// <summary>The spelling under which everything about the charger is kept.</summary>
    [JsonIgnore]
    public string Key => Value?.ToUpperInvariant() ?? "";

    /// <inheritdoc/>
    public bool Equals(ChargerId other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a driver's token (an RFID card, an app user); compared without case (OCPP 1.6 §3.10, CiString).</summary>
[GenerateSerializer, Immutable, Alias("token-id"), JsonConverter(typeof(TextConverter<TokenId>))]
public readonly record struct TokenId(string Value) : IText<TokenId>
{
    /// <inheritdoc/>
    public static TokenId Of(string value) => new(value);

    /// <summary>The spelling under which the token is kept.</summary>
    [JsonIgnore]
    public string Key => Value?.ToUpperInvariant() ?? "";

    /// <inheritdoc/>
    public bool Equals(TokenId other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a station (a site); case matters.</summary>
[GenerateSerializer, Immutable, Alias("station-id"), JsonConverter(typeof(TextConverter<StationId>))]
public readonly record struct StationId(string Value) : IText<StationId>
{
    /// <summary>The station of chargers that were let in without being provisioned.</summary>
    public static readonly StationId Unassigned = new("unassigned");

    /// <inheritdoc/>
    public static StationId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a session; opaque, at most 36 characters.</summary>
[GenerateSerializer, Immutable, Alias("session-id"), JsonConverter(typeof(TextConverter<SessionId>))]
public readonly record struct SessionId(string Value) : IText<SessionId>
{
    /// <inheritdoc/>
    public static SessionId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a driver; case matters.</summary>
[GenerateSerializer, Immutable, Alias("driver-id"), JsonConverter(typeof(TextConverter<DriverId>))]
public readonly record struct DriverId(string Value) : IText<DriverId>
{
    /// <inheritdoc/>
    public static DriverId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one vehicle; case matters.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-id"), JsonConverter(typeof(TextConverter<VehicleId>))]
public readonly record struct VehicleId(string Value) : IText<VehicleId>
{
    /// <inheritdoc/>
    public static VehicleId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a model of vehicles; case matters.</summary>
[GenerateSerializer, Immutable, Alias("vehicle-model-id"), JsonConverter(typeof(TextConverter<VehicleModelId>))]
public readonly record struct VehicleModelId(string Value) : IText<VehicleModelId>
{
    /// <inheritdoc/>
    public static VehicleModelId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
