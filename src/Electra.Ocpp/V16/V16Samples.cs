using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.V16;

/// <summary>Meter values in the words of OCPP 1.6, with what it leaves unsaid filled in (§7.43).</summary>
internal static class V16Samples
{
    private const string DefaultMeasurand = "Energy.Active.Import.Register";

    public static IReadOnlyList<Sample> Read(IReadOnlyList<MeterValue>? values, ref OddityList oddities)
    {
        if (values is null || values.Count == 0)
            return [];
        var count = 0;
        for (var i = 0; i < values.Count; i++)
            count += values[i].SampledValue.Count;
        var samples = new Sample[count];
        var at = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            for (var j = 0; j < value.SampledValue.Count; j++)
                samples[at++] = Read(value.Timestamp, value.SampledValue[j], ref oddities);
        }

        return samples;
    }

    private static Sample Read(DateTimeOffset? takenAt, SampledValue sampled, ref OddityList oddities)
    {
        var measurand = sampled.Measurand ?? DefaultMeasurand;
        return new Sample(
            takenAt,
            measurand,
            Value(sampled, ref oddities),
            sampled.Unit ?? DefaultUnit(measurand),
            sampled.Phase,
            sampled.Context ?? "Sample.Periodic",
            sampled.Location ?? "Outlet",
            sampled.Format);
    }

    // A signature covers every byte of signed data; spaces around a plain number mean nothing.
    private static string Value(SampledValue sampled, ref OddityList oddities)
    {
        if (sampled.Format is "SignedData")
            return sampled.Value;
        var trimmed = sampled.Value.Trim();
        if (trimmed.Length == sampled.Value.Length)
            return sampled.Value;
        oddities.Add("padded-value", sampled.Value);
        return trimmed;
    }

    private static string DefaultUnit(string measurand) => measurand switch
    {
        _ when measurand.StartsWith("Energy.Reactive", StringComparison.Ordinal) => "varh",
        _ when measurand.StartsWith("Energy", StringComparison.Ordinal) => "Wh",
        _ when measurand.StartsWith("Power.Reactive", StringComparison.Ordinal) => "var",
        "Power.Factor" => "",
        _ when measurand.StartsWith("Power", StringComparison.Ordinal) => "W",
        _ when measurand.StartsWith("Current", StringComparison.Ordinal) => "A",
        "Voltage" => "V",
        "SoC" => "Percent",
        "Temperature" => "Celsius",
        "Frequency" => "Hertz",
        _ => "",
    };
}
