using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Answers commands when nobody waits any more, and answers things that nobody asked.</summary>
public sealed class AnswersTooLate(TimeSpan after) : Deviation("answers-too-late", "C14", "Answers after the time-out, and to calls that were never made.")
{
    /// <summary>One that takes forty seconds.</summary>
    public AnswersTooLate() : this(TimeSpan.FromSeconds(40)) { }

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        charger.Begin(() => charger.Send("""[3,"never-asked",{"status":"Accepted"}]"""));
        return obey() with { After = after };
    }
}
