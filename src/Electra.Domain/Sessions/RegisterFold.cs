using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>Folds one moment's registers into the track of them: totals against phases, units that lie, beginnings that are placeholders.</summary>
internal static class RegisterFold
{
    // Below these a placeholder, a session's own register and a wrong unit cannot be told from each other.
    private const long LeastBeginWh = 1_000;
    private const long LeastForUnitWh = 10_000;

    // No meter counts so far; beyond it nothing is scaled.
    private const decimal LargestWh = 1e15m;

    // Whole kWh are this coarse.
    private const long KiloWh = 1_000;

    /// <summary>Folds the registers of one moment.</summary>
    /// <param name="late">They are not after all that is known: only a higher one of the same count says something, until all are folded again.</param>
    public static MeterMemory Fold(Session session, MeterMemory memory, IReadOnlyList<Sample> registers, DateTimeOffset at, long mostWh, bool late)
    {
        var track = memory.Track ?? RegisterTrack.From(session.MeterStartWh);
        var totals = Totals(registers);
        if (totals.Count == 0)
            return memory.Totals ? memory : Parts(memory, track, registers, at, mostWh, late);
        if (!memory.Totals)
            memory = memory with { Totals = true, Disordered = memory.Disordered || memory.Phases > 0 };
        foreach (var total in totals)
        {
            if (Readings.Energy(total) is { } wh)
                (memory, track) = Read(session, memory, track, total, wh, at, mostWh, late);
        }

        return With(memory, track);
    }

    /// <summary>What each phase tells, where each is told.</summary>
    public static IReadOnlyList<decimal> Parts(IEnumerable<Sample> registers) =>
    [
        .. registers.Where(r => Readings.IsPart(r.Phase) && r.Context != Readings.Begin && Readings.Energy(r) is not null)
            .GroupBy(r => r.Phase).Select(p => p.Max(Readings.Energy) ?? 0),
    ];

    /// <summary>The reading in the unit in which it follows (T9); itself where it follows in none.</summary>
    public static (long Wh, bool Off) InItsUnit(RegisterTrack track, decimal wh, bool inKilo, long mostWh)
    {
        var told = (long)Math.Round(wh);
        if (track.BaseWh is null || track.LevelWh < LeastForUnitWh || track.Follows(told, mostWh) || wh is <= 0 or > LargestWh)
            return (told, false);
        var scaled = (long)Math.Round(inKilo ? wh / 1000 : wh * 1000);
        var level = Math.Max(scaled, track.LevelWh);
        return scaled >= track.LevelWh - KiloWh && track.Follows(level, mostWh) ? (level, true) : (told, false);
    }

    // Two at one moment (T8: Transaction.Begin = 0 beside the real one): the lower first, whichever stands first in the message.
    private static IReadOnlyList<Sample> Totals(IReadOnlyList<Sample> registers) =>
        registers is [{ Phase: null }] ? registers : [.. registers.Where(r => r.Phase is null).OrderBy(Readings.Energy)];

    private static (MeterMemory Memory, RegisterTrack Track) Read(
        Session session, MeterMemory memory, RegisterTrack track, Sample sample, decimal number, DateTimeOffset at, long mostWh, bool late)
    {
        var (wh, off) = InItsUnit(track, number, string.Equals(sample.Unit, "kWh", StringComparison.OrdinalIgnoreCase), mostWh);
        if (off)
            memory = memory with { Odd = memory.Odd | MeterOddities.UnitOff };
        if (late)
            return (memory, track.BaseWh is not null && track.Follows(wh, mostWh) ? track.Read(wh, at, mostWh) : track);
        if (sample.Context != Readings.Begin)
            return (memory, track.Read(wh, at, mostWh));
        // T8: the charger's own word for the beginning. Zero is a placeholder; beside a start of zero, what is not zero is the true one.
        if (session.MeterStartWh == 0 && track is { Believed: 0, Doubted: null } && wh >= LeastBeginWh)
            return (memory, track.BeganAt(wh));
        return (memory, wh == 0 ? track : track.Read(wh, at, mostWh));
    }

    private static MeterMemory Parts(MeterMemory memory, RegisterTrack track, IReadOnlyList<Sample> registers, DateTimeOffset at, long mostWh, bool late)
    {
        var parts = Parts(registers);
        if (parts.Count == 0 || parts.Count < memory.Phases)
            return memory;
        if (memory.Phases > 0 && parts.Count > memory.Phases)
            memory = memory with { Disordered = true };
        var wh = (long)Math.Round(parts.Sum());
        if (!late || (track.BaseWh is not null && track.Follows(wh, mostWh)))
            track = track.Read(wh, at, mostWh);
        return With(memory with { Phases = parts.Count }, track);
    }

    private static MeterMemory With(MeterMemory memory, RegisterTrack track) => memory with
    {
        Track = track,
        LastWh = track.Believed > 0 ? track.LevelWh : memory.LastWh,
        Odd = memory.Odd | Odd(track),
    };

    private static MeterOddities Odd(RegisterTrack track) =>
        (track.Resets > 0 && track.DoneWh > 0 ? MeterOddities.Reset : track.Resets > 0 ? MeterOddities.PerSession : MeterOddities.None)
        | (track.Jumps > 0 ? MeterOddities.StartOff : MeterOddities.None);
}
