using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>Folds samples into the little that a session remembers of its meter: moment by moment, in the order of time.</summary>
public static class MeterFold
{
    // Longer without a sample, and nobody knows what the power was (T7).
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>Folds samples that have just come. What is not after all that was known is marked: it must be folded again from the record.</summary>
    public static MeterMemory Fold(Session session, IReadOnlyList<HeardSample> samples)
    {
        var memory = session.Meter;
        foreach (var moment in Moments(samples))
            memory = Fold(session, memory, moment);
        return memory;
    }

    /// <summary>Folds all samples that there are anew: whatever the order in which they came, and however often, it is the same.</summary>
    public static MeterMemory FoldAll(Session session, IReadOnlyList<HeardSample> samples)
    {
        // Sent again, a sample is the same one: the first time counts (and is the one that the record has kept).
        var once = samples.OrderBy(s => s.ReceivedAt).DistinctBy(s => s.Sample).ToList();
        var registers = once.Where(s => IsEnergy(s.Sample, Readings.ImportRegister)).ToList();
        var memory = new MeterMemory(
            Totals: registers.Exists(s => s.Sample.Phase is null),
            PowerTotals: once.Exists(s => s.Sample.Phase is null && IsEnergy(s.Sample, Readings.ImportPower)),
            Phases: registers.GroupBy(s => s.At).Select(m => RegisterFold.Parts(m.Select(s => s.Sample)).Count).DefaultIfEmpty().Max());
        return Fold(session with { Meter = memory }, once) with { Disordered = false };
    }

    private static IEnumerable<IReadOnlyList<HeardSample>> Moments(IReadOnlyList<HeardSample> samples)
    {
        for (var i = 1; i < samples.Count; i++)
        {
            if (samples[i].At != samples[0].At)
                return samples.GroupBy(s => s.At).OrderBy(m => m.Key).Select(m => m.ToList());
        }

        return samples.Count == 0 ? [] : [samples];
    }

    private static MeterMemory Fold(Session session, MeterMemory memory, IReadOnlyList<HeardSample> moment)
    {
        var at = moment[0].At;
        var counts = false;
        var heard = memory.HeardAt;
        foreach (var told in moment)
        {
            counts |= Counts(memory, told.Sample);
            memory = Noted(memory, told.Sample, at);
            heard = heard > told.ReceivedAt ? heard : told.ReceivedAt;
        }

        memory = Powered(session, memory, moment, at);
        if (counts)
        {
            // Sent again, or out of order (T13); one without a time that is believed may be either.
            var late = at <= memory.EnergyAt;
            memory = Metered(session, memory, moment, late);
            memory = memory with
            {
                Disordered = memory.Disordered || late || moment.Any(s => s.Sample.TakenAt != at),
                EnergyAt = late ? memory.EnergyAt : at,
            };
        }

        return memory with { Count = memory.Count + moment.Count, HeardAt = heard, LatestAt = memory.LatestAt > at ? memory.LatestAt : at };
    }

    // Power counts only where nothing else does.
    private static bool Counts(MeterMemory memory, Sample sample) => Readings.IsAtOutlet(sample)
        && (sample.Measurand is Readings.ImportRegister or Readings.ImportInterval || (sample.Measurand == Readings.ImportPower && memory.Track is not { Believed: > 0 }));

    private static MeterMemory Noted(MeterMemory memory, Sample sample, DateTimeOffset at)
    {
        if (Readings.IsUnreadable(sample))
            return memory with { Odd = memory.Odd | MeterOddities.Unreadable };
        if (Readings.IsSigned(sample))
            return memory;
        return sample.Measurand switch
        {
            Readings.StateOfCharge when !(at < memory.SocAt) && Readings.Percent(sample) is { } soc => memory with { Soc = soc, SocAt = at },
            Readings.ExportRegister when sample.Phase is null && Readings.IsAtOutlet(sample) && Readings.Whole(Readings.Energy(sample)) is { } wh and >= 0 =>
                memory with { ExportFromWh = Math.Min(wh, memory.ExportFromWh ?? wh), ExportToWh = Math.Max(wh, memory.ExportToWh ?? wh) },
            _ => memory,
        };
    }

    private static MeterMemory Powered(Session session, MeterMemory memory, IReadOnlyList<HeardSample> moment, DateTimeOffset at)
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
        foreach (var (sample, _) in moment)
        {
            if (!IsEnergy(sample, Readings.ImportPower) || Readings.Power(sample) is not { } power)
                continue;
            if (sample.Phase is null)
                total = total > power ? total : power;
            else if (Readings.IsPart(sample.Phase))
                sum = (sum ?? 0) + power;
        }

        return (total, sum);
    }

    private static MeterMemory Metered(Session session, MeterMemory memory, IReadOnlyList<HeardSample> moment, bool late)
    {
        var mostWh = moment.Max(s => SessionEnergy.MostWh(session, s));
        var registers = moment.Where(s => IsEnergy(s.Sample, Readings.ImportRegister)).Select(s => s.Sample);
        memory = RegisterFold.Fold(session, memory, [.. registers], moment[0].At, mostWh, late);
        return late ? memory : memory with
        {
            IntervalWh = Math.Min(memory.IntervalWh + Interval(moment, byTheClock: false, mostWh), Math.Max(memory.IntervalWh, mostWh)),
            ClockIntervalWh = Math.Min(memory.ClockIntervalWh + Interval(moment, byTheClock: true, mostWh), Math.Max(memory.ClockIntervalWh, mostWh)),
        };
    }

    // One moment has one interval, however often it is told.
    private static long Interval(IReadOnlyList<HeardSample> moment, bool byTheClock, long mostWh) => moment
        .Where(s => IsEnergy(s.Sample, Readings.ImportInterval) && s.Sample.Phase is null && s.Sample.Context == Readings.ByTheClock == byTheClock)
        .Select(s => Readings.Whole(Readings.Energy(s.Sample)) ?? 0)
        .Where(wh => wh >= 0 && wh <= mostWh).DefaultIfEmpty().Max();

    private static bool IsEnergy(Sample sample, string measurand) => sample.Measurand == measurand && !Readings.IsSigned(sample) && Readings.IsAtOutlet(sample);
}
