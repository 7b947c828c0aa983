using System.Globalization;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>Meter values in the words of OCPP 2.0.1, with what it leaves unsaid filled in (SampledValueType).</summary>
internal static class V201Samples
{
    private const string DefaultMeasurand = "Energy.Active.Import.Register";

    /// <summary>Powers of ten beyond are no meter's.</summary>
    private const int HighestPower = 12;

    public static IReadOnlyList<Sample> Read(IReadOnlyList<MeterValueType>? values, ref OddityList oddities)
    {
        if (values is null || values.Count == 0)
            return [];
        var samples = new List<Sample>(values.Count * values[0].SampledValue.Count);
        foreach (var value in values)
        {
            foreach (var sampled in value.SampledValue)
            {
                var sample = Read(value.Timestamp, sampled, ref oddities);
                samples.Add(sample);
                if (sampled.SignedMeterValue is { } signed)
                    samples.Add(sample with { Value = signed.SignedMeterData, Format = "SignedData", Signature = Signature(signed) });
            }
        }

        return samples;
    }

    private static Sample Read(DateTimeOffset? takenAt, SampledValueType sampled, ref OddityList oddities)
    {
        var measurand = sampled.Measurand ?? DefaultMeasurand;
        return new Sample(
            takenAt,
            measurand,
            Value(sampled, ref oddities).ToString(CultureInfo.InvariantCulture),
            sampled.UnitOfMeasure?.Unit ?? DefaultUnit(measurand),
            sampled.Phase,
            sampled.Context ?? "Sample.Periodic",
            sampled.Location ?? "Outlet");
    }

    private static MeterSignature Signature(SignedMeterValueType signed) => new(signed.EncodingMethod ?? "", Told(signed.SigningMethod), Told(signed.PublicKey));

    // 2.0.1 wants all of them; a charger that has nothing to tell sends an empty text.
    private static string? Told(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static decimal Value(SampledValueType sampled, ref OddityList oddities)
    {
        var power = sampled.UnitOfMeasure?.Multiplier ?? 0;
        if (power == 0)
            return sampled.Value;
        if (Math.Abs(power) > HighestPower || Math.Abs(sampled.Value) > 1e15m)
        {
            oddities.Add("number-out-of-range", string.Create(CultureInfo.InvariantCulture, $"multiplier {power} of {sampled.Value}"));
            return sampled.Value;
        }

        var factor = 1m;
        for (var i = 0; i < Math.Abs(power); i++)
            factor *= 10;
        return power > 0 ? sampled.Value * factor : sampled.Value / factor;
    }

    // "Wh" is the default of energy alone (UnitOfMeasureType); what the rest comes in, 1.6 says.
    private static string DefaultUnit(string measurand) => measurand switch
    {
        _ when measurand.StartsWith("Energy.Reactive", StringComparison.Ordinal) => "varh",
        _ when measurand.StartsWith("Energy.Apparent", StringComparison.Ordinal) => "VAh",
        _ when measurand.StartsWith("Energy", StringComparison.Ordinal) => "Wh",
        _ when measurand.StartsWith("Power.Reactive", StringComparison.Ordinal) => "var",
        "Power.Factor" => "",
        _ when measurand.StartsWith("Power", StringComparison.Ordinal) => "W",
        _ when measurand.StartsWith("Current", StringComparison.Ordinal) => "A",
        "Voltage" => "V",
        "SoC" => "Percent",
        "Frequency" => "Hz",
        _ => "",
    };
}
