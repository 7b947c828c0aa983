using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Reads the central system's calls and ignores them.</summary>
public sealed class NeverAnswers() : Deviation("never-answers", "B5", "Reads the central system's calls and neither obeys nor answers.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => Reaction.None;
}
