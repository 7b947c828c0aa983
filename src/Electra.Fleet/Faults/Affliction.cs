using Electra.Fleet.Deviations;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Faults;

/// <summary>A fault of a share of all frames or commands: it acts where a deviation does, and counts as a fault.</summary>
internal sealed class Affliction(FaultSwitch fault) : Deviation(fault.Plan.Kind.Name, "", fault.Plan.Kind.Sentence)
{
    /// <inheritdoc/>
    public override IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger) => Name switch
    {
        "duplicate" when Hits(charger) => [text, text],
        "delay" when Hits(charger) => [text with { After = text.After + fault.Plan.Span * Draw(charger) }],
        _ => [text],
    };

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => Name switch
    {
        "refuse-commands" when Hits(charger) => Reaction.Error("InternalError", "refused by a fault"),
        "ignore-commands" when Hits(charger) => Reaction.None,
        _ => obey(),
    };

    private bool Hits(IDeviant charger) => fault.On && Draw(charger) < fault.Plan.Rate;

    private static double Draw(IDeviant charger)
    {
        lock (charger.Chance)
            return charger.Chance.NextDouble();
    }
}
