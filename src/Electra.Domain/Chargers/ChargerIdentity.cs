namespace Electra.Domain.Chargers;

/// <summary>What a charger says it is, at each boot (OCPP 1.6 §6.7).</summary>
[GenerateSerializer, Immutable, Alias("charger-identity")]
public sealed record ChargerIdentity(
    string Vendor,
    string Model,
    string? SerialNumber = null,
    string? Firmware = null,
    string? ChargeBoxSerialNumber = null,
    string? Iccid = null,
    string? Imsi = null,
    string? MeterType = null,
    string? MeterSerialNumber = null);
