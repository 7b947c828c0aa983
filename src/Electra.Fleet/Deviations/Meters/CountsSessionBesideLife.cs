namespace Electra.Fleet.Deviations;

/// <summary>Has two registers: one of a life for some of its messages, one of the session for others.</summary>
public abstract class CountsSessionBesideLife(string name, string catalogue, string sentence, bool stopToo) : Deviation(name, catalogue, sentence)
{
    private long began;

    /// <inheritdoc/>
    public sealed override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Begins)
            began = said.RegisterWh ?? 0;
        // An event carries its bounds as samples; they are of the life.
        if (said.IsEvent && (said.Begins || (said.Ends && !stopToo)))
            return [said];
        foreach (var sample in said.Payload.Samples().Where(static one => one.IsRegister()))
            sample.SayWh(Math.Max(0, sample.Wh() - began));
        if (said.Action == "StopTransaction" && stopToo)
            said.Payload["meterStop"] = (long)said.Payload["meterStop"]! - began;
        return [said];
    }
}

/// <summary>Begins by the register of a life, and ends by that of the session.</summary>
public sealed class EndsByTheSession() : CountsSessionBesideLife(
    "register-of-two-kinds", "T6", "Starts by a register that counts a life; its samples and its stop are of one that counts the session.", stopToo: true);

/// <summary>Samples the register of the session, and begins and ends by that of a life.</summary>
public sealed class SamplesTheSession() : CountsSessionBesideLife(
    "samples-per-session", "T9", "Samples a register that counts the session, while its start and its stop are of one that counts a life.", stopToo: false);
