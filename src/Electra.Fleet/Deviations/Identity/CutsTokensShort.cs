namespace Electra.Fleet.Deviations;

/// <summary>Reads six of the seven bytes of a card, so that one driver has two tokens.</summary>
public sealed class CutsTokensShort() : Deviation("tag-cut-to-six-bytes", "I5", "Reads six of the seven bytes of a card.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Token is { } tag)
            said.SayToken(tag is { Length: 14 } ? tag[..12] : tag);
        return [said];
    }
}
