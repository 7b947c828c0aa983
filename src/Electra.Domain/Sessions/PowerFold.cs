namespace Electra.Domain.Sessions;

/// <summary>Folds one moment's powers: the latest, and what it comes to over the time.</summary>
internal static class PowerFold
{
    // Longer without a sample, and nobody knows what the power was (T7).
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>Folds one moment.</summary>
    public static MeterMemory Fold(Session session, MeterMemory memory, IReadOnlyList<HeardSample> moment, DateTimeOffset at)
    {
        var (total, sum) = PowerOf(moment);
        if (at < memory.PowerAt || (total ?? (memory.PowerTotals ? null : sum)) is not { } power)
            return memory;
        // T9: kW that are W. The plate shows it.
        var off = session.MaxPowerW is { } plate && power > 2 * plate && power / 1000 <= plate;
        var paused = at - memory.PowerAt is { } pause && pause > LongestPause ? TimeSpan.Zero : at - memory.PowerAt ?? TimeSpan.Zero;
        return memory with
        {
            PoweredWh = memory.PoweredWh + (Math.Clamp(memory.PowerW ?? 0, 0, session.MaxPowerW ?? SessionEnergy.UnknownPlateW) * paused.TotalHours),
            PowerW = Readings.Whole(off ? power / 1000 : power),
            PowerAt = at,
            PowerTotals = memory.PowerTotals || total is not null,
            Odd = off ? memory.Odd | MeterOddities.UnitOff : memory.Odd,
        };
    }

    // The total wins; without one the phases are added.
    private static (decimal? Total, decimal? Sum) PowerOf(IReadOnlyList<HeardSample> moment)
    {
        decimal? total = null, sum = null;
        for (var i = 0; i < moment.Count; i++)
        {
            var sample = moment[i].Sample;
            if (!MeterFold.IsEnergy(sample, Readings.ImportPower) || Readings.Power(sample) is not { } power)
                continue;
            if (sample.Phase is null)
                total = total > power ? total : power;
            else if (Readings.IsPart(sample.Phase))
                sum = (sum ?? 0) + power;
        }

        return (total, sum);
    }
}
