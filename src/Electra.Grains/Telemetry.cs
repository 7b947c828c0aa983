using System.Diagnostics.Metrics;
using Electra.Domain.Words;

namespace Electra.Grains;

/// <summary>What the grains count and measure.</summary>
internal static class Telemetry
{
    private static readonly Meter Meter = new("Electra.Grains");

    public static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>("electra.turn.duration", "s", "From decision to record");

    public static readonly Counter<long> Activations = Meter.CreateCounter<long>("electra.grain.activations", "{activation}", "Grains folded from the record");

    public static readonly Counter<long> EffectsFailed = Meter.CreateCounter<long>("electra.effects.failed", "{effect}", "Effects that stay owed");

    public static readonly Counter<long> DebtsSettled = Meter.CreateCounter<long>("electra.debts.swept", "{debt}", "Overdue debts that the sweeper woke");

    public static readonly Counter<long> Oddities = Meter.CreateCounter<long>("electra.oddities", "{oddity}", "What no specification foresees, by name");

    /// <summary>Counts what no specification foresees.</summary>
    public static void Count(IReadOnlyList<Oddity> oddities)
    {
        foreach (var oddity in oddities)
            Oddities.Add(1, new KeyValuePair<string, object?>("name", oddity.Name));
    }
}
