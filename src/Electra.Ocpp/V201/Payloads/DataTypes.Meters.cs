using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

/// <summary>A value of a meter as the meter signed it.</summary>
/// <param name="SignedMeterData">Base64.</param>
public sealed record SignedMeterValueType(
    string EncodingMethod,
    string? PublicKey,
    string SignedMeterData,
    string? SigningMethod) : Extensible
{
    internal static readonly Shape Shape = Of("SignedMeterValueType",
        Field.Text("encodingMethod", 50).OrMissing(),
        Field.Text("publicKey", 2500).OrMissing(),
        Field.Text("signedMeterData", 2500),
        Field.Text("signingMethod", 50).OrMissing());
}

/// <summary>The unit of a value, and the power of ten that it is to be multiplied by.</summary>
/// <param name="Multiplier">3: thousands.</param>
public sealed record UnitOfMeasureType(
    int? Multiplier = null,
    [property: JsonConverter(typeof(WordConverter))] string? Unit = null) : Extensible
{
    internal static readonly Shape Shape = Of("UnitOfMeasureType",
        Field.Whole("multiplier").Optional(),
        Field.Text("unit", 20).Described().Optional());
}

/// <summary>One value of a meter.</summary>
/// <param name="Value">As the meter shows it; a signature covers the signed one.</param>
public sealed record SampledValueType(
    decimal Value,
    [property: JsonConverter(typeof(WordConverter))] string? Context = null,
    [property: JsonConverter(typeof(WordConverter))] string? Location = null,
    [property: JsonConverter(typeof(WordConverter))] string? Measurand = null,
    [property: JsonConverter(typeof(WordConverter))] string? Phase = null,
    SignedMeterValueType? SignedMeterValue = null,
    UnitOfMeasureType? UnitOfMeasure = null) : Extensible
{
    internal static readonly Shape Shape = Of("SampledValueType",
        Field.Word("context", V201Words.Contexts).Informing().Optional(),
        Field.Word("location", V201Words.Locations).Informing().Optional(),
        Field.Word("measurand", V201Words.Measurands).Informing().Optional(),
        Field.Word("phase", V201Words.Phases).Informing().Optional(),
        Field.Item("signedMeterValue", SignedMeterValueType.Shape).Optional(),
        Field.Item("unitOfMeasure", UnitOfMeasureType.Shape).Optional(),
        Field.Number("value"));
}

/// <summary>Values of a meter at one time.</summary>
public sealed record MeterValueType(IReadOnlyList<SampledValueType> SampledValue, DateTimeOffset? Timestamp) : Extensible
{
    internal static readonly Shape Shape = Of("MeterValueType",
        Field.List("sampledValue", SampledValueType.Shape),
        Field.Time("timestamp"));
}
