namespace Electra.Fleet.Deviations;

/// <summary>Reads six of the seven bytes of a card, so that one driver has two tokens.</summary>
public sealed class CutsTokensShort() : Deviation("tag-cut-to-six-bytes", "I5", "Reads six of the seven bytes of a card.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action is "Authorize" or "StartTransaction" or "StopTransaction" && said.Payload["idTag"] is { } tag)
            said.Payload["idTag"] = tag.GetValue<string>() is { Length: 14 } whole ? whole[..12] : tag.GetValue<string>();
        return [said];
    }
}
