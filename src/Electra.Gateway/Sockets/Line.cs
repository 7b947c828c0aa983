using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp;
using Electra.Ocpp.Framing;
using Electra.Ocpp.Quirks;

namespace Electra.Gateway.Sockets;

/// <summary>Who is at the other end of a socket, and how it is spoken with.</summary>
/// <param name="Version">The dialect of its version of OCPP.</param>
internal sealed record Line(ChargerId Charger, IDialect Version, Validation Validation, IChargerGrain Grain, string Remote)
{
    private volatile IDialect spoken = Version;
    private ChargerIdentity? identity;

    /// <summary>Its version's dialect as its make speaks it.</summary>
    public IDialect Dialect => spoken;

    /// <summary>What it means by a message; where it is strict, one whose frame is not to the letter means nothing.</summary>
    public Reading Read(ActionFrame frame) => Strictly(frame) ?? (frame is SendFrame
        ? Dialect.ReadSend(frame.Action, frame.Payload, Validation)
        : Dialect.Read(frame.Action, frame.Payload, Validation));

    /// <summary>It is this: what its make does in its own way is put right from now on.</summary>
    public void Know(ChargerIdentity? said, QuirkUsed used)
    {
        if (said is null || said == identity)
            return;
        identity = said;
        spoken = KnownQuirks.Wrap(Version, said, used);
    }

    // OCPP-J 1.6 and 2.0.1 §4.2: four elements, a text of at most 36 characters as id, an object as payload. A text that nothing can store is the payload's.
    private Reading? Strictly(ActionFrame frame)
    {
        if (Validation is not Validation.Strict || frame.Oddities is not [var first, ..])
            return null;
        var breach = first.Name == FrameReader.UnstorableOddity ? ProtocolBreach.Formation : ProtocolBreach.Frame;
        return new(null, new ProtocolError(breach, $"the message itself is not to the letter: {first.Name} {first.Detail}", first.Name), []);
    }
}
