namespace Electra.Domain.Sessions;

/// <summary>The little of its samples that a session remembers; all of them stand in the record.</summary>
/// <param name="LastWh">The highest register that is believed, Wh.</param>
/// <param name="PowerW">W, by the latest sample that has it.</param>
/// <param name="Soc">Percent, by the latest sample that has it.</param>
/// <param name="LatestAt">The latest sample's time, by the charger's clock where it can be believed.</param>
/// <param name="PowerAt">The time of the sample that gave the power.</param>
/// <param name="SocAt">The time of the sample that gave the SoC.</param>
/// <param name="Track">The register, over resets and jumps.</param>
/// <param name="HeardAt">When the latest of them came, our clock.</param>
/// <param name="EnergyAt">The time of the latest sample that counts energy.</param>
/// <param name="Disordered">One came that was not after all others: what was counted must be folded again in the order of time.</param>
/// <param name="Totals">Whole registers have been told, so their phases are not added.</param>
/// <param name="Phases">The most phases that were told in one moment: fewer are not the whole.</param>
/// <param name="IntervalWh">The sum of the periodic intervals, Wh.</param>
/// <param name="ClockIntervalWh">The sum of the intervals that clocks order, Wh.</param>
/// <param name="PoweredWh">The power over the time, Wh: for want of anything better.</param>
/// <param name="ExportFromWh">The lowest export register, Wh.</param>
/// <param name="ExportToWh">The highest export register, Wh.</param>
/// <param name="Odd">What was odd in them.</param>
/// <param name="PowerTotals">Whole powers have been told, so their phases are not added.</param>
[GenerateSerializer, Immutable, Alias("meter-memory")]
public sealed record MeterMemory(
    long? LastWh = null, long? PowerW = null, int? Soc = null, DateTimeOffset? LatestAt = null, int Count = 0,
    DateTimeOffset? PowerAt = null, DateTimeOffset? SocAt = null,
    RegisterTrack? Track = null, DateTimeOffset? HeardAt = null, DateTimeOffset? EnergyAt = null, bool Disordered = false,
    bool Totals = false, int Phases = 0, long IntervalWh = 0, long ClockIntervalWh = 0, double PoweredWh = 0,
    long? ExportFromWh = null, long? ExportToWh = null, MeterOddities Odd = MeterOddities.None, bool PowerTotals = false)
{
    /// <summary>What was given back (V2G), Wh; null: no such register.</summary>
    public long? ExportedWh => ExportToWh - ExportFromWh;
}

/// <summary>What can be odd in a session's samples.</summary>
[Flags]
public enum MeterOddities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A value that is no number.</summary>
    Unreadable = 1,

    /// <summary>A unit that is off by a thousand.</summary>
    UnitOff = 2,

    /// <summary>The register began anew.</summary>
    Reset = 4,

    /// <summary>The register counts each session from zero.</summary>
    PerSession = 8,

    /// <summary>The register stands far above the transaction's start.</summary>
    StartOff = 16,
}
