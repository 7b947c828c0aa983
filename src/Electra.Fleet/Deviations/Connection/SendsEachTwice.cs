namespace Electra.Fleet.Deviations;

/// <summary>Sends each call twice under one message id, as if it had not waited for the answer.</summary>
public sealed class SendsEachTwice() : Deviation("sends-each-twice", "C12", "Sends each call twice under the same message id.")
{
    /// <inheritdoc/>
    public override IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger) => text.Action is null ? [text] : [text, text];
}
