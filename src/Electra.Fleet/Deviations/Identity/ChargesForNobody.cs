using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Charges whoever comes, and so for nobody (free vend).</summary>
/// <param name="empty">The token is there, and empty; else it is left out.</param>
public abstract class FreeVend(string name, string sentence, bool empty) : Deviation(name, "I8", sentence)
{
    /// <inheritdoc/>
    public sealed override Task<Admission?> Presenting(Admission proposed, int connector, IDeviant charger) => Task.FromResult<Admission?>(new Admission("", Asks: false));

    /// <inheritdoc/>
    public sealed override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(said);
        if ((said.Begins || said.Ends) && !empty)
            said.SayToken(null);
        return [said];
    }

    /// <inheritdoc/>
    public sealed override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(obey);
        // Whatever it is told to do with a token that is not good: there is none.
        return call.Action == "ChangeConfiguration" && call.Payload.Span.IndexOf("StopTransactionOnInvalidId"u8) >= 0 ? Reaction.Status("Rejected") : obey();
    }
}

/// <summary>Charges for nobody, and leaves the token out.</summary>
public sealed class ChargesForNobody() : FreeVend("free-vend", "Charges without a token, and leaves idTag out of StartTransaction.", empty: false);

/// <summary>Charges for nobody, and says so with an empty token.</summary>
public sealed class ChargesForAnEmptyToken() : FreeVend("free-vend-empty", "Charges without a token, and sends an empty idTag in StartTransaction.", empty: true);
