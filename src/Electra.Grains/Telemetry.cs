using System.Diagnostics.Metrics;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Sessions;
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

    public static readonly Counter<long> ListSyncs = Meter.CreateCounter<long>("electra.local_list.syncs", "{message}", "Messages about local lists, by outcome");

    public static readonly Counter<long> Oddities = Meter.CreateCounter<long>("electra.oddities", "{oddity}", "What no specification foresees, by name");

    public static readonly Counter<long> Quirks = Meter.CreateCounter<long>("electra.ocpp.quirks", "{act}", "Ways of a make that were put right, by name");

    /// <summary>Counts what came with a message.</summary>
    public static void Count(IReadOnlyList<Oddity> oddities)
    {
        foreach (var oddity in oddities)
            Count(oddity.Name, 1);
    }

    /// <summary>Counts what rules met: what came with a message was counted when it came, however far in it is carried.</summary>
    public static void Met<TFact>(IReadOnlyList<TFact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var (oddity, origin, times) = facts[i] switch
            {
                ChargerOddity f => (f.Oddity, OddityOrigin.Charger, f.Times),
                ConnectorOddity f => (f.Oddity, OddityOrigin.Connector, 1),
                SessionOddity f => (f.Oddity, OddityOrigin.Session, 1),
                _ => (null, default, 0L),
            };
            if (oddity is not null && OddityCatalogue.Origin(oddity.Name) == origin)
                Count(oddity.Name, times);
        }
    }

    /// <summary>A terminal's token was taken for one: what a make alone does.</summary>
    public static void Acted(Oddity quirk)
    {
        Quirks.Add(1, new KeyValuePair<string, object?>("quirk", quirk.Name));
        Count(quirk.Name, 1);
    }

    private static void Count(string name, long times) => Oddities.Add(times, new KeyValuePair<string, object?>("name", name));
}
