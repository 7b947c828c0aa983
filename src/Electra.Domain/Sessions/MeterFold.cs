using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>Folds samples into the little that a session remembers of its meter: moment by moment, in the order of time.</summary>
public static class MeterFold
{
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
        var (counts, undated) = (false, false);
        var heard = memory.HeardAt;
        for (var i = 0; i < moment.Count; i++)
        {
            var told = moment[i];
            counts |= Counts(memory, told.Sample);
            undated |= told.Sample.TakenAt != at;
            memory = Noted(memory, told.Sample, at);
            heard = heard > told.ReceivedAt ? heard : told.ReceivedAt;
        }

        memory = PowerFold.Fold(session, memory, moment, at);
        // Sent again, or out of order (T13); one without a time that is believed may be either.
        var late = at <= memory.EnergyAt;
        if (counts)
            memory = Metered(session, memory, moment, late);
        return memory with
        {
            Count = memory.Count + moment.Count,
            HeardAt = heard,
            LatestAt = memory.LatestAt > at ? memory.LatestAt : at,
            Disordered = memory.Disordered || (counts && (late || undated)),
            EnergyAt = counts && !late ? at : memory.EnergyAt,
        };
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

    private static MeterMemory Metered(Session session, MeterMemory memory, IReadOnlyList<HeardSample> moment, bool late)
    {
        var mostWh = long.MinValue;
        List<Sample> registers = [];
        for (var i = 0; i < moment.Count; i++)
        {
            mostWh = Math.Max(mostWh, SessionEnergy.MostWh(session, moment[i]));
            if (IsEnergy(moment[i].Sample, Readings.ImportRegister))
                registers.Add(moment[i].Sample);
        }

        memory = RegisterFold.Fold(session, memory, registers, moment[0].At, mostWh, late);
        var (periodic, byTheClock) = Intervals(moment, mostWh);
        return late || (periodic == 0 && byTheClock == 0) ? memory : memory with
        {
            IntervalWh = Math.Min(memory.IntervalWh + periodic, Math.Max(memory.IntervalWh, mostWh)),
            ClockIntervalWh = Math.Min(memory.ClockIntervalWh + byTheClock, Math.Max(memory.ClockIntervalWh, mostWh)),
        };
    }

    // One moment has one interval, however often it is told.
    private static (long Periodic, long ByTheClock) Intervals(IReadOnlyList<HeardSample> moment, long mostWh)
    {
        var (periodic, byTheClock) = (0L, 0L);
        for (var i = 0; i < moment.Count; i++)
        {
            var sample = moment[i].Sample;
            if (!IsEnergy(sample, Readings.ImportInterval) || sample.Phase is not null || (Readings.Whole(Readings.Energy(sample)) ?? 0) is not (>= 0 and var wh) || wh > mostWh)
                continue;
            if (sample.Context == Readings.ByTheClock)
                byTheClock = Math.Max(byTheClock, wh);
            else
                periodic = Math.Max(periodic, wh);
        }

        return (periodic, byTheClock);
    }

    /// <summary>Whether it counts for the vehicle: at the outlet, and readable.</summary>
    internal static bool IsEnergy(Sample sample, string measurand) => sample.Measurand == measurand && !Readings.IsSigned(sample) && Readings.IsAtOutlet(sample);
}
