using System.Globalization;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>Folds samples into the little that a session remembers of its meter.</summary>
public static class MeterFold
{
    /// <summary>Folds samples, in whatever order they come (T13): the register only rises, power and SoC are the latest's.</summary>
    /// <param name="floorWh">Registers below the transaction's start say nothing (T8: Transaction.Begin = 0; T9: drops to zero).</param>
    /// <param name="ceilingWh">Registers above what can have flowed say nothing (T8: 910 kWh).</param>
    public static MeterMemory Fold(MeterMemory memory, IReadOnlyList<Sample> samples, long floorWh, long ceilingWh)
    {
        foreach (var sample in samples)
            memory = Fold(memory, sample, floorWh, ceilingWh);
        return memory;
    }

    /// <summary>Folds one sample.</summary>
    public static MeterMemory Fold(MeterMemory memory, Sample sample, long floorWh, long ceilingWh)
    {
        memory = memory with { Count = memory.Count + 1, LatestAt = IsNews(memory.LatestAt, sample) ? sample.TakenAt ?? memory.LatestAt : memory.LatestAt };

        // Signed data is kept byte for byte and read by nobody here; one phase is not the whole.
        if (sample.Phase is not null || IsSigned(sample))
            return memory;
        return sample.Measurand switch
        {
            "Energy.Active.Import.Register" when RegisterWh(sample) is { } register && register >= (memory.LastWh ?? floorWh) && register >= floorWh && register <= ceilingWh =>
                memory with { LastWh = register },
            "Power.Active.Import" when IsNews(memory.PowerAt, sample) && Scaled(sample, "kW") is { } power =>
                memory with { PowerW = power, PowerAt = sample.TakenAt ?? memory.PowerAt },
            "SoC" when IsNews(memory.SocAt, sample) && Number(sample) is { } soc and >= 0 and <= 100 =>
                memory with { Soc = (int)Math.Round(soc), SocAt = sample.TakenAt ?? memory.SocAt },
            _ => memory,
        };
    }

    /// <summary>A register's value in Wh; null where the sample is none, or is one phase of it.</summary>
    public static long? RegisterWh(Sample sample) =>
        sample is { Measurand: "Energy.Active.Import.Register", Phase: null } && !IsSigned(sample) ? Scaled(sample, "kWh") : null;

    private static bool IsSigned(Sample sample) => sample.Format == "SignedData";

    private static bool IsNews(DateTimeOffset? last, Sample sample) => sample.TakenAt is null || last is null || sample.TakenAt >= last;

    private static long? Scaled(Sample sample, string kilo) => Number(sample) is { } number
        ? (long)Math.Round(string.Equals(sample.Unit, kilo, StringComparison.OrdinalIgnoreCase) ? number * 1000 : number)
        : null;

    private static decimal? Number(Sample sample) =>
        decimal.TryParse(sample.Value.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is > -1_000_000_000_000m and < 1_000_000_000_000m ? number : null;
}
