using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>Names what is odd in a session's samples, each once.</summary>
internal static class MeterOddity
{
    private const int LongestValue = 60;

    /// <summary>What these samples show that was not named before.</summary>
    public static IEnumerable<SessionFact> New(Session named, Session metered, IReadOnlyList<Sample> samples)
    {
        foreach (var odd in Of(metered.Meter, samples))
        {
            if (!named.Oddities.Contains(odd.Name))
                yield return new SessionOddity(odd);
        }
    }

    private static IEnumerable<Oddity> Of(MeterMemory meter, IReadOnlyList<Sample> samples)
    {
        if (meter.Odd == MeterOddities.None)
            yield break;
        if (meter.Odd.HasFlag(MeterOddities.Unreadable))
            yield return new("unreadable-sample", samples.FirstOrDefault(Readings.IsUnreadable) is { } sample ? $"{sample.Measurand}: {Short(sample.Value)}" : null);
        if (meter.Odd.HasFlag(MeterOddities.UnitOff))
            yield return new("unit-off", "by a thousand: kilo where it is not, or not where it is");
        if (meter.Odd.HasFlag(MeterOddities.Reset))
            yield return new("register-reset", "it fell and went on from zero in the middle of the transaction");
        if (meter.Odd.HasFlag(MeterOddities.PerSession))
            yield return new("session-register", "it counts from zero, beside a start of a life's register");
        if (meter.Odd.HasFlag(MeterOddities.StartOff))
            yield return new("start-off", "it stands far above the start that was told");
    }

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue];
}

/// <summary>Names what is odd in a transaction's stop.</summary>
internal static class StopOddity
{
    /// <summary>What this stop shows.</summary>
    public static IEnumerable<SessionFact> Of(Session metered, TransactionStopped report, DateTimeOffset told, Energy energy, DateTimeOffset now)
    {
        if (told < metered.StartedAt - Clocks.BetweenSilos)
            yield return Odd("stopped-before-start", told.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)); // T13
        // 2.x need not tell either; what was not told is not odd.
        if (metered.MeterStartWh is not { } start || report.MeterStopWh is not { } stop)
            yield break;
        var bounds = $"{SessionDecider.Text(stop)} after {SessionDecider.Text(start)}";
        if (stop < start)
            yield return Odd("meter-went-back", bounds); // T6
        else if (energy.Rule is not SessionEnergy.FirstSample && (Int128)stop - start > SessionEnergy.MostWh(metered, report.At ?? now, now))
            yield return Odd("energy-impossible", bounds); // T8
        else if (stop == start && energy.Wh > 0)
            yield return Odd("stop-without-energy", bounds);
        if (energy.Rule is SessionEnergy.FirstSample && start >= 0 && !metered.Meter.Odd.HasFlag(MeterOddities.StartOff))
            yield return Odd("start-off", bounds); // T8
        if (energy.Rule is not SessionEnergy.Registers && SessionEnergy.StopIsOffByAThousand(metered, stop, energy))
            yield return Odd("unit-off", bounds); // T9
        if (energy is { Rule: SessionEnergy.Registers, Confidence: EnergyConfidence.Estimated })
            yield return Odd("stop-below-sample", $"{SessionDecider.Text(stop)} after a sample of {SessionDecider.Text(metered.Meter.LastWh ?? 0)}"); // T7
    }

    private static SessionOddity Odd(string name, string detail) => new(new(name, detail));
}
