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

    public static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>("electra.turn.duration", "s", "From decision to record, by grain and outcome");

    public static readonly Counter<long> Activations = Meter.CreateCounter<long>("electra.grain.activations", "{activation}", "Grains folded from the record, by kind");

    public static readonly Counter<long> EffectsFailed = Meter.CreateCounter<long>("electra.effects.failed", "{effect}", "Effects that stay owed, by kind");

    public static readonly Counter<long> DebtsSettled = Meter.CreateCounter<long>("electra.debts.swept", "{debt}", "Overdue debts that the sweeper woke");

    public static readonly Counter<long> ListSyncs = Meter.CreateCounter<long>("electra.local_list.syncs", "{message}", "Messages about local lists, by outcome");

    public static readonly Counter<long> Oddities = Meter.CreateCounter<long>("electra.oddities", "{oddity}", "What no specification foresees, by name");

    public static readonly Counter<long> Quirks = Meter.CreateCounter<long>("electra.ocpp.quirks", "{act}", "Ways of a make that were put right, by name");

    public static readonly Counter<long> SessionsBegun = Meter.CreateCounter<long>("electra.sessions.begun", "{session}", "Sessions asked for or begun at the charger");

    public static readonly Counter<long> SessionsOver = Meter.CreateCounter<long>("electra.sessions.over", "{session}", "Sessions that are over, by outcome and cause");

    public static readonly Counter<long> Energy = Meter.CreateCounter<long>("electra.sessions.energy", "Wh", "Energy of sessions that ended");

    /// <summary>Counts a turn that was to be recorded.</summary>
    public static void Turned(string grain, string outcome, TimeSpan took) =>
        TurnDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("grain", grain), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Counts what became of sessions.</summary>
    public static void Sessions(IReadOnlyList<SessionFact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            switch (facts[i])
            {
                case SessionAsked or TransactionAttached:
                    SessionsBegun.Add(1);
                    break;
                case SessionEnded ended:
                    Energy.Add(ended.EnergyWh);
                    Over(ended.EnergyWh > 0 ? "charged" : "empty", ended.StopReason);
                    break;
                case SessionFailed failed:
                    Over("failed", failed.Cause ?? "unknown");
                    break;
            }
        }
    }

    private static void Over(string outcome, string cause) =>
        SessionsOver.Add(1, new KeyValuePair<string, object?>("outcome", outcome), new KeyValuePair<string, object?>("cause", cause));

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
